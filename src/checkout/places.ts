import type { APIFetchMiddleware } from '@wordpress/api-fetch';

const PLACES = 'Encore-Places';
const SHOWN = 'Encore-Shown';
const STORE_API = /(^|\/|=)wc\/store\//;
const PAYING = /(^|\/|=)wc\/store(\/v\d+)?\/checkout/;

/** The offers of these blocks on this page, in its order; read before the checkout or the cart replaces them. */
export function placesOf( page: ParentNode, block: string ): string {
	const places = page.querySelectorAll< HTMLElement >( `.wp-block-${ block.replace( '/', '-' ) }[data-offer]` );
	return Array.from( places, ( place ) => place.dataset.offer ).join( ',' );
}

/**
 * Tells the Store API which places it answers for: it knows a cart, not a page. The request that pays also says which
 * bumps the page shows in the cart and at what price, so that no other order is placed than the one on the screen.
 */
export function namePlaces( places: string, shown: () => string ): APIFetchMiddleware {
	return ( options, next ) => {
		const address = options.path ?? options.url ?? '';
		if ( places === '' || ! STORE_API.test( address ) ) {
			return next( options );
		}
		const says = options.method === 'POST' && PAYING.test( address ) ? shown() : '';
		return next( {
			...options,
			headers: {
				...options.headers,
				[ PLACES ]: places,
				...( says !== '' && { [ SHOWN ]: says } ),
			},
		} );
	};
}
