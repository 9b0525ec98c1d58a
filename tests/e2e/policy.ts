import type { Page } from 'playwright-core';

const NONCE = 'c2VsZg';
const POLICY = `default-src 'self'; script-src 'self' 'nonce-${ NONCE }'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'self'`;

/**
 * From now on these pages come with a strict Content-Security-Policy, and their script elements with its nonce, as a shop
 * gives them by WordPress's own filter. Not for what a redirect leads to.
 *
 * @return what the browser has refused, filled as it happens
 */
export async function underStrictPolicy( page: Page, pages: RegExp ): Promise< string[] > {
	const refused: string[] = [];
	page.on( 'console', ( message ) => {
		if ( message.text().includes( 'Content Security Policy' ) ) {
			refused.push( message.text() );
		}
	} );
	await page.route( pages, async ( route ) => {
		const response = await route.fetch();
		await route.fulfill( {
			response,
			headers: { ...response.headers(), 'content-security-policy': POLICY },
			body: ( await response.text() ).replaceAll( '<script', `<script nonce="${ NONCE }"` ),
		} );
	} );
	return refused;
}
