import type { APIFetchMiddleware } from '@wordpress/api-fetch';

const HEADER = 'Encore-Kept-Card';
const PAYING = /(^|\/|=)wc\/store(\/v\d+)?\/checkout/;

/** The stamp of the notice that stands on the page and can be seen; empty where none does. */
export function stampOn( page: ParentNode ): string {
	const notice = page.querySelector< HTMLElement >( '.encore-kept-card[data-stamp]' );
	return notice && notice.getClientRects().length > 0 ? notice.dataset.stamp ?? '' : '';
}

/** The request that pays says which words stood beside the button, and nothing where none did. */
export function sayShown( stamp: () => string ): APIFetchMiddleware {
	return ( options, next ) => {
		const isPaying = options.method === 'POST' && PAYING.test( options.path ?? options.url ?? '' );
		const shown = isPaying ? stamp() : '';
		return next( shown === '' ? options : { ...options, headers: { ...options.headers, [ HEADER ]: shown } } );
	};
}
