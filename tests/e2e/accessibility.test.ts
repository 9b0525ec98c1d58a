import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';

import type { Page } from 'playwright-core';

import { findings } from './axe';
import { PHONE } from './browser';
import { tabTo } from './keyboard';
import { assertLarge } from './targets';
import { Visits } from './visits';

const NARROW = { width: 320, height: 640 };

async function overflows( page: Page ): Promise< number > {
	return page.evaluate( () => document.documentElement.scrollWidth - document.documentElement.clientWidth );
}

for ( const theme of [ 'twentytwentyfive', 'twentytwentyfour', 'encore-classic' ] ) {
	describe( `accessibility in ${ theme }`, () => {
		let visits: Visits;

		before( async () => {
			visits = await Visits.open( `axe-${ theme }`, { theme } );
		} );
		after( () => visits?.close() );

		test( 'the bump: axe, a target of 44 px (A3), nothing wider than 320 px, by keyboard (A1)', async () => {
			await visits.visit( { size: NARROW }, async ( journey ) => {
				await journey.add( 'course' );
				await journey.blockCheckout();
				await journey.bump.waitFor();
				assert.deepEqual( await findings( journey.page, '.encore-bump' ), [] );
				await assertLarge( journey.bump.locator( 'label' ) );
				assert.equal( await overflows( journey.page ), 0 );
				await tabTo( journey.page, journey.tick );
				await journey.page.keyboard.press( 'Space' );
				assert.equal( await journey.blockTotal(), '$124.00' );
				await tabTo( journey.page, journey.placeOrder );
				await journey.classicCheckout();
				assert.deepEqual( await findings( journey.page, '.encore-bump' ), [] );
				await assertLarge( journey.bump.locator( 'label' ) );
				await tabTo( journey.page, journey.tick );
				await journey.page.keyboard.press( 'Space' );
				await journey.page.locator( '.order-total', { hasText: '$97.00' } ).waitFor();
				await tabTo( journey.page, journey.page.locator( '#place_order' ) );
			} );
		} );

		test( 'the offer page: axe, both answers in sight at 360 × 640 (L2), by keyboard (A1, L13)', async () => {
			await visits.visit( { size: PHONE, reducedMotion: true }, async ( journey ) => {
				const { page } = journey;
				await journey.toOffer( 'course' );
				assert.deepEqual( await findings( page, 'body' ), [] );
				assert.equal( await overflows( page ), 0 );
				const accept = await journey.accept.boundingBox();
				const decline = await journey.decline.boundingBox();
				assert.ok( accept && decline );
				assert.ok( accept.y + accept.height <= 640 && decline.y + decline.height <= 640, 'L2: both in sight' );
				assert.deepEqual(
					[ accept.width, accept.height ],
					[ decline.width, decline.height ],
					'L2: the same size'
				);
				assert.ok( accept.height >= 44, 'A3' );
				const moving = await page.evaluate(
					() => document.getAnimations().filter( ( { playState } ) => playState === 'running' ).length
				);
				assert.equal( moving, 0, 'A4: no motion' );
				await tabTo( page, journey.accept );
				const ring = await journey.accept.evaluate( ( button ) => {
					const { outline, boxShadow } = getComputedStyle( button );
					return [ outline, boxShadow ].join( ' ' );
				} );
				assert.match( ring, /rgb\(255, 255, 255\).*rgb\(0, 0, 0\)/, 'A1: the focus is seen on every ground' );
				await page.keyboard.press( 'Escape' );
				await page.getByText( '$47.00' ).first().waitFor();
				await journey.accept.waitFor();
				await tabTo( page, journey.decline );
				await page.keyboard.press( 'Enter' );
				await journey.onThankYouPage();
			} );
		} );
	} );
}
