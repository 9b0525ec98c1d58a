import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';

import type { Page } from 'playwright-core';

import { findings } from './axe';
import { DESKTOP, PHONE } from './browser';
import type { Journey } from './journey';
import { shifted, tooWide, watchShifts } from './shifts';
import { Visits } from './visits';

const OURS = '.encore-added';

/** A customer who has logged in, pays for the mini-course and takes the whole year for $97. @return the order's page in the account */
async function accepted( journey: Journey ): Promise< string > {
	await journey.login( 'shopper' );
	await journey.toOffer( 'mini-course' );
	await journey.accept.click();
	return journey.shop.url( `/my-account/view-order/${ await journey.onThankYouPage() }/` );
}

/** The same browser with other means. */
async function plain( journey: Journey, look: ( page: Page ) => Promise< void > ): Promise< void > {
	const context = journey.page.context();
	const other = await context.browser()?.newContext( { javaScriptEnabled: false, viewport: DESKTOP } );
	assert.ok( other );
	await other.addCookies( await context.cookies() );
	await look( await other.newPage() );
	await other.close();
}

const ask = ( page: Page ) => page.locator( '.encore-added__ask' );
const confirm = ( page: Page ) => page.locator( '.encore-added__confirm' );
const said = ( page: Page ) => page.locator( '.encore-added__said' );

for ( const theme of [ 'twentytwentyfive', 'encore-classic' ] ) {
	describe( `an order in the account, with ${ theme }`, () => {
		let visits: Visits;

		before( async () => {
			visits = await Visits.open( `account-${ theme }`, { theme } );
		} );
		after( () => visits?.close() );

		test( 'tells what was accepted and charged; taken back there by two clicks (A2, A3, P10)', async () => {
			await visits.visit( { size: PHONE }, async ( journey ) => {
				const { page } = journey;
				const address = await accepted( journey );
				await watchShifts( page );
				for ( const size of [ DESKTOP, PHONE ] ) {
					await page.setViewportSize( size );
					await page.goto( address );
					assert.match(
						await page.locator( OURS ).innerText(),
						/Added:? .*\$97\.00 was charged to Visa ending in 4242/s
					);
					assert.match(
						await page.locator( '.woocommerce-table--order-details' ).innerText(),
						/Added by an offer after your order\./
					);
					assert.equal( await shifted( page ), 0, 'P10' );
					assert.equal( await tooWide( page ), 0 );
					assert.deepEqual( await findings( page, OURS ), [] );
				}
				await page.evaluate( () =>
					document.body.prepend( Object.assign( document.createElement( 'p' ), { textContent: 'Late' } ) )
				);
				assert.ok( ( await shifted( page ) ) > 0, 'What comes late is seen.' );
				await ask( page ).click();
				for ( const target of [ ask( page ), confirm( page ) ] ) {
					assert.ok( ( ( await target.boundingBox() )?.height ?? 0 ) >= 44, 'A3' );
				}
				await confirm( page ).click();
				await said( page ).filter( { hasText: 'Taken back. $97.00 is paid back to you.' } ).waitFor();
				await page.locator( '.encore-added__said:focus' ).waitFor();
				assert.equal( page.url(), `${ address }#encore-added-to-order`, 'Where it was asked.' );
				assert.equal( await ask( page ).count(), 0 );
				assert.doesNotMatch(
					await page.locator( '.woocommerce-table--order-details' ).innerText(),
					/Added by/
				);
				assert.deepEqual( await findings( page, OURS ), [] );
			} );
		} );

		test( 'is taken back without JavaScript too, and nobody else sees it', async () => {
			await visits.visit( { size: DESKTOP }, async ( journey ) => {
				const address = await accepted( journey );
				await plain( journey, async ( page ) => {
					await page.goto( address );
					assert.equal( await tooWide( page ), 0 );
					await ask( page ).click();
					await confirm( page ).click();
					await page.waitForURL( /encore_undo=/ );
					assert.ok( page.url().startsWith( address ) );
					assert.match( await said( page ).innerText(), /Taken back/ );
				} );
				await journey.page.context().clearCookies();
				await journey.login( 'editor' );
				await journey.page.goto( address );
				assert.equal( await journey.page.locator( OURS ).count(), 0 );
			} );
		} );
	} );
}
