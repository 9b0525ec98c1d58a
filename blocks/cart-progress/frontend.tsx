import apiFetch from '@wordpress/api-fetch';

import { useCartExtension } from '../../src/woo/cart-extension';
import { registerInCheckout } from '../../src/woo/checkout-block';
import metadata from './block.json';
import { Progress, type Goal } from './Progress';

const NAME = 'encore-cart-progress';
const STORE_API = /(^|\/|=)wc\/store\//;

function CartProgress() {
	const { goals } = useCartExtension( NAME ) as { goals?: Goal[] };
	return ( Array.isArray( goals ) ? goals : [] ).map( ( goal, place ) => <Progress key={ place } { ...goal } /> );
}

// What the page proves by it: that the progress stands on it.
const proof = document.querySelector< HTMLElement >( '.wp-block-encore-cart-progress' )?.dataset.proof;

if ( proof ) {
	apiFetch.use( ( options, next ) =>
		next(
			STORE_API.test( options.path ?? options.url ?? '' )
				? { ...options, headers: { ...options.headers, 'Encore-Cart-Progress': proof } }
				: options
		)
	);
}
registerInCheckout( metadata, CartProgress );
