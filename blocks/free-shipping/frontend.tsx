import apiFetch from '@wordpress/api-fetch';

import { useCartExtension } from '../../src/woo/cart-extension';
import { registerInCheckout } from '../../src/woo/checkout-block';
import metadata from './block.json';
import { Progress, type FreeShipping } from './Progress';

const NAME = 'encore-free-shipping';
const STORE_API = /(^|\/|=)wc\/store\//;

function CartProgress() {
	const said = useCartExtension( NAME ) as Partial< FreeShipping >;
	return typeof said.text === 'string' ? <Progress { ...( said as FreeShipping ) } /> : null;
}

if ( document.querySelector( '.wp-block-encore-free-shipping' ) ) {
	apiFetch.use( ( options, next ) =>
		next(
			STORE_API.test( options.path ?? options.url ?? '' )
				? { ...options, headers: { ...options.headers, 'Encore-Free-Shipping': '1' } }
				: options
		)
	);
}
registerInCheckout( metadata, CartProgress );
