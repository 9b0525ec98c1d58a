import type { OfferPreview } from '../../src/api/types.generated';
import { Together } from '../../src/components/Together';
import { TogetherItem } from '../../src/components/TogetherItem';
import { shopCurrency } from '../../src/woo/shop-currency';

/** Products that are picked one by one, as they stand beside a product. Which product that is, a template does not say. */
export function Picked( { headline, text, picked }: OfferPreview ) {
	return (
		<Together
			headline={ headline }
			text={ text }
			main={ { price: null } }
			products={ picked.map( ( one ) => one.product_id ) }
			currency={ shopCurrency() }
			item={ ( product, onWorth ) =>
				picked
					.filter( ( one ) => one.product_id === product )
					.map( ( { product_id: id, price, ...one } ) => (
						<TogetherItem
							key={ id }
							{ ...one }
							product={ id }
							amount={ Number( price.amount ) }
							onWorth={ onWorth }
						/>
					) )
			}
		/>
	);
}
