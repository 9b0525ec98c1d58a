import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';

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
