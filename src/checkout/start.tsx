import apiFetch from '@wordpress/api-fetch';

import { shownBumps } from '../woo/cart';
import { registerInCheckout } from '../woo/checkout-block';
import { CheckoutBumps } from './CheckoutBump';
import { oneAtATime } from './one-at-a-time';
import { namePlaces, placesOf } from './places';

/**
 * Puts the offers of a block of ours into its places inside the Checkout or the Cart block.
 * The prefix says to the Store API what page they are on; none is the checkout.
 */
export function startOffers( metadata: { name: string; parent: string[] }, prefix: '' | 'cart:' = '' ): void {
	const places = placesOf( document, metadata.name );
	if ( places !== '' ) {
		apiFetch.use( oneAtATime() );
	}
	apiFetch.use( namePlaces( places && prefix + places, shownBumps ) );
	registerInCheckout( metadata, CheckoutBumps );
}
