import { useBlockProps } from '@wordpress/block-editor';
import { Disabled, Spinner } from '@wordpress/components';
import { __ } from '@wordpress/i18n';

import { Bump } from '../../src/components/Bump';
import { BumpPlaceholder } from '../../src/components/BumpPlaceholder';
import { useOffers } from '../order-bump/offers';
import { examples } from './examples';
import { Picked } from './picked';

export function Edit() {
	return (
		<div { ...useBlockProps() }>
			<Offers />
		</div>
	);
}

/** Real offers with their real prices: those that a product can have beside it. */
function Offers() {
	const offers = useOffers( 'product' );
	const title = __( 'Product Offers', 'encore' );
	if ( offers.state === 'loading' ) {
		return (
			<BumpPlaceholder title={ title }>
				<Spinner />
			</BumpPlaceholder>
		);
	}
	if ( offers.state === 'failed' ) {
		return <BumpPlaceholder title={ title } words={ offers.message } />;
	}
	const { shown, words } = examples( offers.value );
	return shown.length === 0 ? (
		<BumpPlaceholder title={ title } words={ words } />
	) : (
		<Disabled>
			{ shown.map( ( offer ) =>
				offer.picked.length > 0 ? (
					<Picked key={ offer.id } { ...offer } />
				) : (
					<Bump key={ offer.id } bump={ offer } checked={ false } />
				)
			) }
		</Disabled>
	);
}
