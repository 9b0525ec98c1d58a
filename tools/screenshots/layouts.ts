import { copyFileSync } from 'node:fs';
import path from 'node:path';

import { DESKTOP } from '../../tests/e2e/browser';
import type { Visits } from '../../tests/e2e/visits';
import { root } from '../process';
import { Sheet, still, THEMES, wear, type Look } from './sheet';

const LAYOUTS = {
	'': 'Side by side',
	simple: 'Simple',
	letter: 'Letter',
	compare: 'Comparison',
	bundle: 'Bundle',
	service: 'Service',
};
const BUMPS = { plain: 'Plain', card: 'Card', coupon: 'Coupon', compact: 'Compact' };
const ADDED = { list: 'List', cards: 'Cards', receipt: 'Receipt' };

const PLAIN: Look = { theme: 'twentytwentyfive', ...THEMES[ '2025' ] };

const names = ( looks: object ): string => Object.values( looks ).join( ' · ' );

/** A shop that dresses as the browser's cookie says. */
export function dress( visits: Visits ): void {
	const plugins = path.join( visits.shop.folder, 'wp-content/mu-plugins' );
	copyFileSync( path.join( root, 'tools/screenshots/wardrobe.php' ), path.join( plugins, 'encore-wardrobe.php' ) );
}

/** For the README: the layouts of an offer's page, the bump's looks, and those of the thank-you page, each kind in one picture. */
export async function layouts( visits: Visits, folder: string ): Promise< void > {
	dress( visits );
	await visits.visit( { size: DESKTOP }, async ( journey ) => {
		const { page, shop } = journey;
		const blank = await page.context().newPage();
		const [ pages, bumps, added ] = [ new Sheet( blank ), new Sheet( blank ), new Sheet( blank ) ];
		await journey.add( 'course' );
		for ( const look of Object.keys( BUMPS ) ) {
			await wear( page, shop.url( '/' ), { ...PLAIN, look } );
			await journey.blockCheckout();
			await journey.bump.locator( 'img' ).waitFor();
			await journey.blockTotal();
			await page.waitForLoadState( 'networkidle' );
			bumps.add( names( BUMPS ), await journey.bump.screenshot( { type: 'jpeg', quality: 90 } ), 720 );
		}
		await journey.fillBlockAddress();
		await journey.payBlock();
		await journey.onOfferPage();
		const offer = page.url();
		for ( const layout of Object.keys( LAYOUTS ) ) {
			await wear( page, offer, { ...PLAIN, pattern: `encore/offer${ layout && `-${ layout }` }` } );
			await page.goto( offer );
			pages.add( names( LAYOUTS ), await still( page ), 505 );
		}
		await journey.accept.click();
		await journey.onThankYouPage();
		const thanks = page.url();
		await page.setViewportSize( { width: 600, height: 900 } );
		for ( const look of Object.keys( ADDED ) ) {
			await wear( page, thanks, { ...PLAIN, look } );
			await page.goto( thanks );
			await page.evaluate( () => document.fonts.ready );
			const part = page.locator( '.encore-added' );
			added.add( names( ADDED ), await part.screenshot( { type: 'jpeg', quality: 90 } ), 505 );
		}
		await pages.save( path.join( folder, 'layouts.png' ) );
		await bumps.save( path.join( folder, 'bump-looks.png' ) );
		await added.save( path.join( folder, 'added-looks.png' ) );
	} );
}
