import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';

import type { Page } from 'playwright-core';

import { PHONE } from './browser';
import type { Shop } from './shop';
import { Visits } from './visits';

/** The server has answered the first change of the cart, but the browser hears of it only when it is let go. */
async function holdStoreApi( page: Page ): Promise< { arrived: Promise< void >; release: () => void } > {
	let arrive = () => {};
	let release = () => {};
	const arrived = new Promise< void >( ( done ) => ( arrive = done ) );
	const released = new Promise< void >( ( done ) => ( release = done ) );
	let isFirst = true;
	await page.route( /wc\/store\/v1\/(batch|cart\/extensions)/, async ( route ) => {
		const isHeld = isFirst;
		isFirst = false;
		const response = await route.fetch();
		if ( isHeld ) {
			arrive();
			await released;
		}
		await route.fulfill( { response } );
	} );
	return { arrived, release: () => release() };
}

describe( 'the bump in a browser', () => {
	let visits: Visits;
	let shop: Shop;

	before( async () => {
		visits = await Visits.open( 'bump' );
		shop = visits.shop;
	} );
	after( () => visits?.close() );

	test( 'L1: no attribute in the page can tick it', async () => {
		await visits.visit( { size: PHONE }, async ( journey ) => {
			await journey.add( 'course' );
			await journey.page.route( '**/checkout/', async ( route ) => {
				const response = await route.fetch();
				const body = ( await response.text() ).replaceAll(
					'data-offer=',
					'data-accepted="true" data-checked="true" data-offer='
				);
				await route.fulfill( { response, body } );
			} );
			await journey.blockCheckout();
			await journey.bump.waitFor();
			assert.equal( await journey.tick.isChecked(), false );
			assert.equal( await journey.blockTotal(), '$97.00' );
		} );
	} );

	test( 'P10: the bump has its room in the first frame that has a pay button', async () => {
		await visits.visit( { size: PHONE }, async ( journey ) => {
			await journey.add( 'course' );
			const room = await journey.watchRoom( '.encore-bump' );
			await journey.blockCheckout();
			const later = await journey.bump.evaluate( ( bump ) => bump.clientHeight );
			assert.ok( later > 0 );
			assert.equal( await room(), later );
		} );
	} );

	test( 'ticking and unticking moves the total, and says so to a screen reader (A2)', async () => {
		await visits.visit( {}, async ( journey ) => {
			await journey.add( 'course' );
			await journey.blockCheckout();
			await journey.tick.check();
			assert.equal( await journey.blockTotal(), '$124.00' );
			await journey.page
				.locator( '[aria-live]', { hasText: 'added to your order' } )
				.first()
				.waitFor( { state: 'attached' } );
			await journey.tick.uncheck();
			assert.equal( await journey.blockTotal(), '$97.00' );
			await journey.page
				.locator( '[aria-live]', { hasText: 'removed from your order' } )
				.first()
				.waitFor( { state: 'attached' } );
		} );
	} );

	test( 'R21: tick and pay within 50 ms on a slow server pays what the tick says', async () => {
		await visits.visit( {}, async ( journey ) => {
			await journey.add( 'course' );
			await journey.blockCheckout();
			await journey.fillBlockAddress();
			await journey.fillBlockCard( '4242424242424242' );
			await journey.blockTotal();
			const slow = await holdStoreApi( journey.page );
			await journey.page.evaluate( () => {
				document.querySelector< HTMLInputElement >( '.encore-bump__checkbox' )?.click();
				document
					.querySelector< HTMLButtonElement >( '.wc-block-components-checkout-place-order-button' )
					?.click();
			} );
			await slow.arrived;
			assert.equal(
				await journey.placeOrder.isDisabled(),
				true,
				'nothing can be paid while the total is not known'
			);
			slow.release();
			assert.equal( await journey.blockTotal(), '$124.00' );
			await journey.press();
			await journey.onOfferPage();
			const order = await shop.order( journey.orderId() );
			assert.equal( order.total, '124.00' );
		} );
	} );

	test( 'R14: answers that arrive out of order leave the last click standing', async () => {
		await visits.visit( {}, async ( journey ) => {
			await journey.add( 'course' );
			await journey.blockCheckout();
			await journey.bump.waitFor();
			const slow = await holdStoreApi( journey.page );
			await journey.page.evaluate( () => {
				const checkbox = document.querySelector< HTMLInputElement >( '.encore-bump__checkbox' );
				checkbox?.click();
				checkbox?.click();
				checkbox?.click();
			} );
			await slow.arrived;
			assert.equal( await journey.tick.isChecked(), true, 'the tick is optimistic' );
			slow.release();
			assert.equal( await journey.blockTotal(), '$124.00' );
			assert.equal( await journey.tick.isChecked(), true );
		} );
	} );

	test( 'a refused tick is taken back, with words', async () => {
		await visits.visit( {}, async ( journey ) => {
			await journey.add( 'service' );
			await journey.blockCheckout();
			await journey.bump.waitFor();
			const product = await shop.productId( 'service-express' );
			await shop.wp( 'wc', 'product', 'update', String( product ), '--in_stock=false', '--user=1' );
			try {
				await journey.tick.click();
				await journey.page
					.getByText( /no longer|out of stock|not available/i )
					.first()
					.waitFor();
				assert.equal( await journey.blockTotal(), '$300.00' );
			} finally {
				await shop.wp( 'wc', 'product', 'update', String( product ), '--in_stock=true', '--user=1' );
			}
		} );
	} );

	test( 'A2: on the classic checkout, whose form is printed anew, what was ticked is said', () =>
		visits.visit( { size: PHONE }, async ( journey ) => {
			await journey.add( 'course' );
			await journey.classicCheckout();
			const said = journey.page.locator( '.encore-said' );
			assert.equal( await said.textContent(), '' );
			await journey.tick.check();
			await said.filter( { hasText: /: added to your order\.$/ } ).waitFor( { state: 'attached' } );
			await journey.tick.uncheck();
			await said.filter( { hasText: /: removed from your order\.$/ } ).waitFor( { state: 'attached' } );
		} ) );

	test( 'A6: the classic checkout without JavaScript stops once and shows the new total', async () => {
		await visits.visit( { scripts: false }, async ( journey ) => {
			await journey.add( 'course' );
			await journey.classicCheckout();
			await journey.fillClassicAddress();
			await journey.page.locator( '#payment_method_cod' ).check();
			await journey.tick.check();
			await journey.page.click( '#place_order' );
			await journey.page.getByText( '$124.00' ).first().waitFor();
			assert.match(
				journey.page.url(),
				/\/classic-checkout\/$/,
				'the first press pays nothing and leads nowhere else'
			);
			assert.equal( await journey.tick.isChecked(), true );
			await journey.fillClassicAddress();
			await journey.page.locator( '#payment_method_cod' ).check();
			await journey.page.click( '#place_order' );
			await journey.onOfferPage();
			const order = await shop.order( journey.orderId() );
			assert.equal( order.total, '124.00' );
		} );
	} );

	test( 'two bumps stand at the checkout, and one takes the place of what called it up until it is unticked', async () => {
		await shop.eval( `
			wp_set_current_user( 1 );
			echo wp_json_encode( wp_insert_post( [ 'post_type' => 'encore_offer', 'post_status' => 'publish', 'post_title' => 'The year', 'meta_input' => [ 'encore_offer' => [
				'product_id' => wc_get_product_id_by_sku( 'mini-course-full' ),
				'price' => [ 'type' => 'fixed', 'value' => '127' ],
				'headline' => 'The whole year instead',
				'text' => 'One lesson a week.',
				'trigger' => [ 'type' => 'products', 'ids' => [ wc_get_product_id_by_sku( 'course' ) ] ],
				'placement' => 'checkout',
				'priority' => 20,
				'joins' => 'replace',
			] ] ] ) );
		` );
		await visits.visit( { size: PHONE }, async ( journey ) => {
			await journey.add( 'course' );
			await journey.blockCheckout();
			const bumps = journey.page.locator( '.encore-bump:visible' );
			await bumps.nth( 1 ).getByText( 'Instead of “Quiet Light Photography Course”.' ).waitFor();
			assert.equal( await bumps.count(), 2 );
			await bumps.nth( 0 ).locator( 'input' ).check();
			assert.equal( await journey.blockTotal(), '$124.00' );
			await bumps.nth( 1 ).locator( 'input' ).check();
			assert.equal( await journey.blockTotal(), '$154.00' );
			await bumps.nth( 1 ).getByText( '“Quiet Light Photography Course” is replaced.' ).waitFor();
			assert.equal( await bumps.count(), 2 );
			await bumps.nth( 1 ).locator( 'input' ).uncheck();
			assert.equal( await journey.blockTotal(), '$124.00' );
		} );
	} );
} );
