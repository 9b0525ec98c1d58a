import { __, sprintf } from '@wordpress/i18n';

import type { OfferSettings } from './settings';
import { shop } from './shop';

/** What the value of a price rule is called. */
export function labelOf( type: OfferSettings[ 'price' ][ 'type' ] ): string {
	switch ( type ) {
		case 'percent':
			return __( 'Discount in per cent', 'encore' );
		case 'amount':
			/* translators: %s: currency, "USD". */
			return sprintf( __( 'Discount for each piece in %s', 'encore' ), shop().currency );
		default:
			/* translators: %s: currency, "USD". */
			return sprintf( __( 'Price of each piece in %s', 'encore' ), shop().currency );
	}
}

/** In a bundle an amount is one of the whole. */
export function labelOfWhole( type: OfferSettings[ 'price' ][ 'type' ] ): string {
	switch ( type ) {
		case 'amount':
			/* translators: %s: currency, "USD". */
			return sprintf( __( 'Discount for all of it in %s', 'encore' ), shop().currency );
		case 'fixed':
			/* translators: %s: currency, "USD". */
			return sprintf( __( 'Price for all of it in %s', 'encore' ), shop().currency );
		default:
			return labelOf( type );
	}
}
