import { readFileSync } from 'node:fs';
import path from 'node:path';

import type { Page, Route } from 'playwright-core';

import { projectRoot } from '../../tools/store/files';
import type { Shop } from './shop';

const SCRIPT = path.join( projectRoot(), 'tools/sandbox/stripe/browser/stripe.js' );

/** Asks what stands in for Stripe's API. */
export async function stripeApi< T >( shop: Shop, of: string, body?: Record< string, string > ): Promise< T > {
	const answer = await fetch( `${ shop.stripe }/${ of }`, {
		headers: { Authorization: `Basic ${ Buffer.from( 'sk_test_encore:' ).toString( 'base64' ) }` },
		...( body && { method: 'POST', body: new URLSearchParams( body ) } ),
	} );
	if ( ! answer.ok ) {
		throw new Error( `${ of }: ${ await answer.text() }` );
	}
	return ( await answer.json() ) as T;
}

/**
 * From now on Stripe.js is answered on this machine.
 *
 * @return what the offer page asked Stripe for; the gateway has its script on pages of its own
 */
export async function withStripeJs( shop: Shop, page: Page ): Promise< string[] > {
	const asked: string[] = [];
	await page.route( 'https://js.stripe.com/**', async ( route ) => {
		const url = new URL( route.request().url() );
		if ( page.url().includes( '/encore-offer/' ) ) {
			asked.push( url.pathname );
		}
		await fulfil( shop, route, url );
	} );
	return asked;
}

async function fulfil( shop: Shop, route: Route, { pathname, searchParams }: URL ): Promise< void > {
	const given = Object.fromEntries( searchParams );
	const headers = { 'access-control-allow-origin': '*' };
	if ( pathname === '/payment_methods' ) {
		return route.fulfill( { headers, json: await stripeApi( shop, '_test/payment_methods', given ) } );
	}
	if ( pathname === '/answer' ) {
		await fetch( `${ shop.stripe }/confirm/${ given.clientSecret }`, {
			method: 'POST',
			body: new URLSearchParams( { answer: given.answer ?? '' } ),
		} );
		return route.fulfill( { headers, json: {} } );
	}
	return route.fulfill( { contentType: 'text/javascript', body: readFileSync( SCRIPT, 'utf8' ) } );
}
