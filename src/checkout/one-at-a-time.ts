import type { APIFetchMiddleware } from '@wordpress/api-fetch';

const CART = /(^|\/|=)wc\/store(\/v\d+)?\/(cart|batch|checkout)/;

/** A request that hangs holds the next one up no longer than this; in milliseconds. */
const PATIENCE = 20_000;

/**
 * Requests that read and write the cart wait for each other. WooCommerce keeps the cart in the session, where the last
 * one to finish wins: an address that is sent while a bump is ticked would put the cart back as it was before the tick.
 */
export function oneAtATime(): APIFetchMiddleware {
	let last: Promise< unknown > = Promise.resolve();
	return ( options, next ) => {
		if ( ! CART.test( options.path ?? options.url ?? '' ) ) {
			return next( options );
		}
		const answer = Promise.race( [ last, patience() ] ).then( () => next( options ) );
		last = answer.catch( () => undefined );
		return answer;
	};
}

function patience(): Promise< void > {
	return new Promise( ( done ) => {
		setTimeout( done, PATIENCE );
	} );
}
