import apiFetch from '@wordpress/api-fetch';

import { CheckoutBump } from '../../src/checkout/CheckoutBump';
import { namePlaces, placesOf } from '../../src/checkout/places';
import { registerInCheckout } from '../../src/woo/checkout-block';
import metadata from './block.json';

apiFetch.use( namePlaces( placesOf( document ) ) );
registerInCheckout( metadata, CheckoutBump );
