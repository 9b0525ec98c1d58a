import type { APIFetchMiddleware } from '@wordpress/api-fetch';

const HEADER = 'Encore-Places';
const STORE_API = /(^|\/|=)wc\/store\//;

/** The offers of the bump blocks on this page, in its order; read before the checkout replaces them. */
export function placesOf( page: ParentNode ): string {
	const places = page.querySelectorAll< HTMLElement >( '.wp-block-encore-order-bump[data-offer]' );
	return Array.from( places, ( place ) => place.dataset.offer ).join( ',' );
}

/** Tells the Store API which places it answers for: it knows a cart, not a page. */
export function namePlaces( places: string ): APIFetchMiddleware {
	return ( options, next ) => {
		if ( places === '' || ! STORE_API.test( options.path ?? options.url ?? '' ) ) {
			return next( options );
		}
		return next( { ...options, headers: { ...options.headers, [ HEADER ]: places } } );
	};
}
