import { SelectControl } from '@wordpress/components';
import { __, sprintf } from '@wordpress/i18n';

import { DecimalField } from './DecimalField';
import type { OfferSettings } from './settings';
import { shop } from './shop';
import type { OfferEditing } from './use-offer';

type Type = OfferSettings[ 'shipping' ][ 'type' ];

/** After payment, for goods that are sent. Before it the cart's own shipping holds for all. */
export function ShippingFields( { settings: { shipping }, problems, change }: OfferEditing ) {
	return (
		<>
			<SelectControl
				__next40pxDefaultSize
				label={ __( 'Shipping', 'encore' ) }
				value={ shipping.type }
				options={ [
					{ value: 'with_order', label: __( 'with the order, at no extra cost', 'encore' ) },
					{ value: 'flat', label: __( 'a fixed price', 'encore' ) },
					{ value: 'rates', label: __( 'the shop’s rates for this product', 'encore' ) },
				] }
				help={ HELP[ shipping.type ]() }
				onChange={ ( type: Type ) =>
					change( { shipping: { type, amount: type === 'flat' ? shipping.amount : '0' } } )
				}
			/>
			{ shipping.type === 'flat' && (
				<DecimalField
					id="encore-shipping-amount"
					/* translators: %s: currency, "USD". */
					label={ sprintf( __( 'Shipping in %s, without tax', 'encore' ), shop().currency ) }
					value={ shipping.amount }
					problem={ problems[ 'shipping.amount' ] }
					onChange={ ( amount ) => change( { shipping: { type: 'flat', amount } } ) }
				/>
			) }
		</>
	);
}

const HELP: Record< Type, () => string > = {
	with_order: () => __( 'Nothing is asked for virtual products either way.', 'encore' ),
	flat: () => __( 'Added to the price that the shopper sees and pays, with its tax.', 'encore' ),
	rates: () =>
		__(
			'The rate of the order’s shipping method, else the cheapest. Without a rate the offer is not shown.',
			'encore'
		),
};
