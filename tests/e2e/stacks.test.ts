import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';

import { DESKTOP, PHONE } from './browser';
import { cardNumbersKeptBy } from './card-numbers';
import { CARDS } from './journey';
import { underStrictPolicy } from './policy';
import type { Shop } from './shop';
import { Visits } from './visits';

describe( 'the stacks, clicked through', () => {
	let visits: Visits;
	let shop: Shop;

	before( async () => {
		visits = await Visits.open( 'stacks' );
		shop = visits.shop;
	} );
	after( () => visits?.close() );

	test( 'course, bump and upsell are exactly $321.00 in one order, charged 124 + 197', async () => {
		await visits.visit( { size: PHONE }, async ( journey ) => {
			const earlier = ( await shop.captured() ).length;
			await journey.add( 'course' );
			await journey.blockCheckout();
			assert.equal( await journey.tick.isChecked(), false, 'L1: unticked' );
			await journey.tick.check();
			assert.equal( await journey.blockTotal(), '$124.00' );
			await journey.fillBlockAddress();
			await journey.payBlock();
			await journey.onOfferPage();
			assert.match( await journey.accept.innerText(), /\$197\.00/, 'L4: the button names the price' );
			await journey.accept.click();
			const order = await shop.order( await journey.onThankYouPage() );
			assert.equal( order.total, '321.00' );
			assert.deepEqual( order.lines.map( ( { total } ) => total ).sort(), [ '197.00', '27.00', '97.00' ] );
			const charges = ( await shop.captured() ).slice( earlier ).map( ( { amount } ) => amount );
			assert.deepEqual( charges, [ 12400, 19700 ] );
			assert.match( await journey.page.locator( 'body' ).innerText(), /One Hour of Coaching/ );
		} );
	} );

	test( 'with the upsell declined and the downsell taken it is $171.00', async () => {
		await visits.visit( { size: DESKTOP }, async ( journey ) => {
			await journey.add( 'course' );
			await journey.blockCheckout();
			await journey.tick.check();
			await journey.fillBlockAddress();
			await journey.payBlock();
			await journey.onOfferPage();
			const upsell = journey.page.url();
			await journey.decline.click();
			await journey.page
				.getByText( /\$47\.00/ )
				.first()
				.waitFor();
			assert.match( await journey.accept.innerText(), /\$47\.00/ );
			await journey.accept.click();
			const order = await shop.order( await journey.onThankYouPage() );
			assert.equal( order.total, '171.00' );
			await journey.page.goto( upsell );
			assert.equal( await journey.onThankYouPage(), order.id, 'R9: the answered offer never returns' );
		} );
	} );

	test( 'service, express handling and the brand package are $1249.00; Back, refresh and a second click change nothing; S13: under a strict content policy', async () => {
		await visits.visit( {}, async ( journey ) => {
			await journey.add( 'service' );
			await journey.blockCheckout();
			await journey.tick.check();
			assert.equal( await journey.blockTotal(), '$349.00' );
			await journey.fillBlockAddress();
			await journey.payBlock();
			await journey.onOfferPage();
			const words = await journey.accept.innerText();
			const refused = await underStrictPolicy( journey.page, /\/encore-offer\// );
			await journey.page.reload();
			await journey.onOfferPage();
			assert.equal( await journey.accept.innerText(), words, 'a refresh shows the same offer' );
			await journey.page.keyboard.press( 'Tab' );
			assert.deepEqual( refused, [], 'S13: nothing that a strict policy forbids' );
			const earlier = ( await shop.captured() ).length;
			await journey.accept.dblclick();
			const id = await journey.onThankYouPage();
			await journey.page.goBack();
			await journey.page.goto( shop.url( `/encore-offer/${ id }/` ) );
			await journey.page.waitForLoadState();
			const order = await shop.order( id );
			assert.equal( order.total, '1249.00' );
			assert.equal( ( await shop.captured() ).length - earlier, 1, 'R1: one charge' );
		} );
	} );

	test( 'classic checkout with an account: a skincare set, a pouch and a second set, taxed and shipped', async () => {
		await visits.visit( {}, async ( journey ) => {
			const earlier = ( await shop.captured() ).length;
			await journey.login( 'shopper' );
			await journey.add( 'skincare' );
			await journey.classicCheckout();
			assert.equal( await journey.tick.isChecked(), false );
			await journey.tick.check();
			await journey.fillClassicAddress( 'shopper@example.com' );
			await journey.page.locator( '.order-total', { hasText: '$82.94' } ).waitFor();
			await journey.payClassic();
			await journey.onOfferPage();
			assert.match( await journey.accept.innerText(), /\$48\.71/, 'L5: with its tax' );
			await journey.accept.click();
			const order = await shop.order( await journey.onThankYouPage() );
			assert.equal( order.total, '131.65' );
			const charges = ( await shop.captured() ).slice( earlier ).map( ( { amount } ) => amount );
			assert.deepEqual( charges, [ 8294, 4871 ] );
		} );
	} );

	test( 'mini-course, the whole year declined, the audio edition taken: $84.00', async () => {
		await visits.visit( { size: PHONE }, async ( journey ) => {
			await journey.toOffer( 'mini-course' );
			assert.match( await journey.accept.innerText(), /\$97\.00/ );
			await journey.decline.click();
			await journey.page.getByRole( 'button', { name: /pay \$37\.00/ } ).click();
			assert.equal( ( await shop.order( await journey.onThankYouPage() ) ).total, '84.00' );
		} );
	} );

	test( 'a card that is declined later leaves the first order as it is', async () => {
		await visits.visit( { size: PHONE }, async ( journey ) => {
			await journey.toOffer( 'mini-course', CARDS.declinedLater );
			const id = journey.orderId();
			await journey.accept.click();
			await journey.page
				.getByRole( 'alert' )
				.filter( { hasText: /not approved/ } )
				.waitFor();
			await journey.page.locator( '.encore-offer__way-on:visible' ).first().click();
			assert.equal( await journey.onThankYouPage(), id );
			assert.equal( ( await shop.order( id ) ).total, '47.00' );
		} );
	} );

	test( 'S14: nothing that looks like a card number was kept in the database, a log or a mail', () => {
		assert.deepEqual( cardNumbersKeptBy( shop.folder ), [] );
	} );
} );
