import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';

import { findings } from './axe';
import { DESKTOP, PHONE } from './browser';
import type { Shop } from './shop';
import { Visits } from './visits';

const OFFER = '.encore-offer';
const ADDED = '.encore-added';

describe( 'an order that is paid later', () => {
	let visits: Visits;
	let shop: Shop;

	before( async () => {
		visits = await Visits.open( 'offline' );
		shop = visits.shop;
	} );
	after( () => visits?.close() );

	test( 'on delivery, block, phone: the button says so (L4), nothing is charged, and it is taken back by two clicks', async () => {
		await visits.visit( { size: PHONE }, async ( journey ) => {
			const { page } = journey;
			const earlier = ( await shop.payments() ).length;
			await journey.add( 'mini-course' );
			await journey.blockCheckout();
			await journey.fillBlockAddress();
			await page.locator( '#radio-control-wc-payment-method-options-cod' ).check();
			await page.locator( '.encore-kept-card' ).waitFor( { state: 'detached' } );
			await journey.press();
			await journey.onOfferPage();
			assert.equal( await journey.accept.innerText(), 'Add to my order: $97.00, paid on delivery' );
			const words = await page.locator( OFFER ).innerText();
			assert.match( words, /Nothing is charged now: your order costs \$97\.00 more, paid on delivery\./ );
			assert.doesNotMatch( words, /card|ending in/i );
			const [ yes, no ] = [ await journey.accept.boundingBox(), await journey.decline.boundingBox() ];
			assert.ok( yes && no && no.y + no.height <= PHONE.height, 'L2: both in sight' );
			assert.deepEqual(
				[ yes.width, yes.height ],
				[ no.width, no.height ],
				'L2: the same size, on two lines too'
			);
			assert.ok( yes.height >= 44, 'A3' );
			assert.deepEqual( await findings( page, OFFER ), [] );

			await journey.accept.click();
			const id = await journey.onThankYouPage();
			const added = page.locator( ADDED );
			assert.match( await added.innerText(), /Not charged: your order costs \$97\.00 more, paid on delivery\./ );
			assert.deepEqual( await findings( page, ADDED ), [] );
			const order = await shop.order( id );
			assert.deepEqual( [ order.total, order.status, order.paid_with ], [ '144.00', 'processing', 'cod' ] );

			await page.locator( '.encore-added__ask' ).click();
			await page.locator( '.encore-added__confirm' ).click();
			await page.getByText( 'Taken back. Nothing was charged for it.' ).first().waitFor();
			assert.equal( ( await shop.order( id ) ).total, '47.00' );
			assert.equal( ( await shop.payments() ).length, earlier, 'nobody was asked for money' );
		} );
	} );

	test( 'by bank transfer, classic: it joins the order that waits, and the page names the new total', async () => {
		await visits.visit( { size: DESKTOP }, async ( journey ) => {
			await journey.add( 'course' );
			await journey.classicCheckout();
			await journey.fillClassicAddress();
			await journey.page.locator( '#payment_method_bacs' ).check();
			await journey.page.click( '#place_order' );
			await journey.onOfferPage();
			assert.equal( await journey.accept.innerText(), 'Add to my order: $197.00, paid by bank transfer' );
			await journey.accept.click();
			const id = await journey.onThankYouPage();
			const page = await journey.page.locator( 'body' ).innerText();
			assert.match( page, /Not charged: your order costs \$197\.00 more, paid by bank transfer\./ );
			assert.match( page, /\$294\.00/ );
			const order = await shop.order( id );
			assert.deepEqual( [ order.total, order.status, order.paid_with ], [ '294.00', 'on-hold', 'bacs' ] );
		} );
	} );
} );
