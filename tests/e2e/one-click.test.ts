import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';

import { PHONE } from './browser';
import { CARDS, type Journey } from './journey';
import type { Shop } from './shop';
import { Visits } from './visits';

const FIRST = '47.00';
const WITH_OFFER = '144.00';

describe( 'a click on the offer when the money does not come at once', () => {
	let visits: Visits;
	let shop: Shop;

	before( async () => {
		visits = await Visits.open( 'one-click' );
		shop = visits.shop;
	} );
	after( () => visits?.close() );

	/** Paid for the mini-course, and before the offer of the whole year for $97. */
	async function toTheOffer( journey: Journey, card: string ): Promise< number > {
		await journey.add( 'mini-course' );
		await journey.blockCheckout();
		await journey.fillBlockAddress();
		await journey.payBlock( card );
		if ( card === CARDS.confirmed ) {
			await journey.onConfirmPage();
			await journey.confirm.click();
		}
		await journey.onOfferPage();
		return journey.orderId();
	}

	/** The order's total, and what was captured for its offers, in cents. */
	async function capturedFor( id: number ): Promise< number[] > {
		const { total } = await shop.order( id );
		return [
			Math.round( Number( total ) * 100 ),
			...( await shop.offerPayments( id ) ).map( ( { amount } ) => amount ),
		];
	}

	const said = ( journey: Journey, words: RegExp ) =>
		journey.page.getByRole( 'alert' ).filter( { hasText: words } ).waitFor();

	test( 'R8: 3-D Secure is confirmed at the bank and finishes on the offer page', async () => {
		await visits.visit( { size: PHONE }, async ( journey ) => {
			const id = await toTheOffer( journey, CARDS.confirmed );
			await journey.accept.click();
			await journey.onConfirmPage();
			assert.equal( ( await shop.order( id ) ).total, FIRST );
			await journey.confirm.click();
			assert.equal( await journey.onThankYouPage(), id );
			assert.equal( ( await shop.order( id ) ).total, WITH_OFFER );
			assert.deepEqual( await capturedFor( id ), [ 14400, 9700 ] );
		} );
	} );

	test( 'R8: 3-D Secure is refused, tried once more and passed', async () => {
		await visits.visit( { size: PHONE }, async ( journey ) => {
			const id = await toTheOffer( journey, CARDS.confirmed );
			await journey.accept.click();
			await journey.onConfirmPage();
			await journey.refuse.click();
			await journey.onOfferPage();
			await said( journey, /not approved.*once more/i );
			await journey.page.getByRole( 'button', { name: 'Add to my order: pay $97.00' } ).waitFor();
			await journey.accept.click();
			await journey.onConfirmPage();
			await journey.confirm.click();
			assert.equal( await journey.onThankYouPage(), id );
			assert.deepEqual( await capturedFor( id ), [ 14400, 9700 ] );
		} );
	} );

	test( 'R8: whoever comes back without confirming may leave it, and it can never be captured', async () => {
		await visits.visit( { size: PHONE }, async ( journey ) => {
			const id = await toTheOffer( journey, CARDS.confirmed );
			const offer = journey.page.url();
			await journey.accept.click();
			await journey.onConfirmPage();
			const bank = journey.page.url();
			await journey.page.goto( offer );
			await said( journey, /confirm/i );
			await journey.decline.click();
			assert.equal( await journey.onThankYouPage(), id );
			await journey.page.goto( bank );
			assert.equal( await journey.confirm.count(), 0, 'nothing is left to confirm' );
			assert.deepEqual( await capturedFor( id ), [ 4700 ] );
		} );
	} );

	test( 'R8: Back from the bank leads to the offer, which says that the bank waits', async () => {
		await visits.visit( { size: PHONE }, async ( journey ) => {
			const id = await toTheOffer( journey, CARDS.confirmed );
			await journey.accept.click();
			await journey.onConfirmPage();
			await journey.page.goBack();
			await journey.onOfferPage();
			await said( journey, /confirm/i );
			assert.match(
				await journey.page.locator( '.encore-consent' ).innerText(),
				/^Your bank waits for you to confirm \$97\.00 by Visa ending in 3184\. Until then nothing is charged/
			);
			await journey.page.getByRole( 'button', { name: 'Confirm at your bank: pay $97.00' } ).click();
			await journey.onConfirmPage();
			await journey.confirm.click();
			assert.equal( await journey.onThankYouPage(), id );
			assert.deepEqual( await capturedFor( id ), [ 14400, 9700 ] );
		} );
	} );

	test( 'R1: an answer that was lost after the capture is looked up: charged once, and in the order', async () => {
		await visits.visit( { size: PHONE }, async ( journey ) => {
			const id = await toTheOffer( journey, CARDS.timesOutAfter );
			await journey.accept.click();
			assert.equal( await journey.onThankYouPage(), id );
			assert.deepEqual( await capturedFor( id ), [ 14400, 9700 ] );
		} );
	} );

	test( 'R1: a charge that never arrived is not claimed to have failed or come', async () => {
		await visits.visit( { size: PHONE }, async ( journey ) => {
			const id = await toTheOffer( journey, CARDS.timesOutBefore );
			await journey.accept.click();
			await said( journey, /do not know yet/i );
			assert.deepEqual( await capturedFor( id ), [ 4700 ] );
		} );
	} );

	test( 'a declined card has one more try, and then the order is one click away', async () => {
		await visits.visit( { size: PHONE }, async ( journey ) => {
			const id = await toTheOffer( journey, CARDS.declinedLater );
			await journey.accept.click();
			await said( journey, /once more/i );
			await journey.accept.click();
			await said( journey, /not approved\. Nothing was charged/i );
			assert.equal( await journey.page.getByText( /once more/i ).count(), 0 );
			await journey.page.locator( '.encore-offer__way-on:visible' ).first().click();
			assert.equal( await journey.onThankYouPage(), id );
			assert.deepEqual( await capturedFor( id ), [ 4700 ] );
		} );
	} );
} );
