import apiFetch from '@wordpress/api-fetch';

import { CheckoutBumps } from '../../src/checkout/CheckoutBump';
import { oneAtATime } from '../../src/checkout/one-at-a-time';
import { namePlaces, placesOf } from '../../src/checkout/places';
import { shownBumps } from '../../src/woo/cart';
import { registerInCheckout } from '../../src/woo/checkout-block';
import metadata from './block.json';

const places = placesOf( document );
if ( places !== '' ) {
	apiFetch.use( oneAtATime() );
}
apiFetch.use( namePlaces( places, shownBumps ) );
registerInCheckout( metadata, CheckoutBumps );
