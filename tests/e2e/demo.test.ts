import assert from 'node:assert/strict';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';

import { root } from '../../tools/process';
import { PHONE } from './browser';
import type { Journey } from './journey';
import { Visits } from './visits';

describe( 'the demo shop', () => {
	let visits: Visits;

	before( async () => {
		visits = await Visits.open( 'demo' );
	} );
	after( () => visits?.close() );

	async function pieces( journey: Journey ): Promise< number > {
		await journey.blockCheckout();
		return journey.page.evaluate( async () => {
			const answer = await fetch( '/wp-json/wc/store/v1/cart' );
			return ( ( await answer.json() ) as { items_count: number } ).items_count;
		} );
	}

	test( 'a button of the home page leads to the checkout; Back and forth adds nothing more', async () => {
		await visits.visit( { size: PHONE }, async ( journey ) => {
			const { page } = journey;
			await page.goto( visits.shop.url( '/' ) );
			await page.getByRole( 'link', { name: 'Buy and see the offers' } ).first().click();
			await page.waitForURL( /\/checkout\/$/ );
			await journey.placeOrder.waitFor();
			await page.goBack();
			assert.equal( new URL( page.url() ).pathname, '/' );
			await page.goForward();
			assert.equal( await pieces( journey ), 1 );
		} );
	} );

	test( 'one camera with an offer in every place before payment', async () => {
		await visits.shop.wp( 'eval-file', '--use-include', path.join( root, 'tools/seed/places.php' ) );
		await visits.visit( {}, async ( journey ) => {
			const { page, shop } = journey;
			await page.goto( shop.url( '/' ) );
			await page.getByRole( 'link', { name: 'the camera' } ).click();
			await page.getByRole( 'checkbox', { name: /Add a lens cloth/ } ).waitFor();
			await page.getByRole( 'group', { name: 'Often bought together' } ).waitFor();
			await page.locator( '.single_add_to_cart_button' ).click();
			const dialog = page.getByRole( 'dialog', { name: 'Three rolls to begin with' } );
			await dialog.getByRole( 'button', { name: 'No thanks', exact: true } ).click();
			await page.goto( shop.url( '/cart/' ) );
			await page.getByText( 'Add $60.00 more for free shipping.' ).waitFor();
			await page.getByText( 'Add $10.00 more for 10% off with the code SLOW10.' ).waitFor();
			await page.getByRole( 'checkbox', { name: /An album for the first hundred/ } ).waitFor();
			await journey.blockCheckout();
			await page.getByRole( 'checkbox', { name: /Two years of repairs/ } ).waitFor();
			await page.getByRole( 'checkbox', { name: /Take the whole kit instead/ } ).check();
			await page.getByText( '$300.00' ).first().waitFor();
		} );
	} );

	test( 'says what is true: an offer that was left and not answered is there again', async () => {
		await visits.visit( {}, async ( journey ) => {
			const { page } = journey;
			await page.goto( visits.shop.url( '/' ) );
			const words = await page.locator( 'main' ).innerText();
			assert.match( words, /Paid on delivery or by bank transfer, it joins your order uncharged/ );
			assert.doesNotMatch( words, /leave the page, and it is gone/ );
			await journey.toOffer( 'mini-course' );
			const offer = page.url();
			await page.goto( visits.shop.url( '/' ) );
			await page.goto( offer );
			await journey.onOfferPage();
			await page.getByText( 'this price does not come back' ).waitFor();
			await page.getByRole( 'link', { name: 'Continue to your order' } ).last().click();
			const order = await journey.onThankYouPage();
			await page.goto( offer );
			assert.equal( await journey.onThankYouPage(), order, 'left for the order, it never returns' );
		} );
	} );
} );
