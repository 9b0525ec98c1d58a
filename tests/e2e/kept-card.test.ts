import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';

import type { Page } from 'playwright-core';

import { findings } from './axe';
import { DESKTOP, PHONE } from './browser';
import type { Shop } from './shop';
import { Visits } from './visits';

const NARROW = { width: 320, height: 640 };
const WORDS = /may be shown more offers\. Your card is kept .* charged only if you say yes/;
const KEPT = '.encore-kept-card';
const BLOCK_BUTTON = '.wc-block-components-checkout-place-order-button';

/** How far the notice ends above the button, in px; nothing else stands in between. */
async function above( page: Page, button: string ): Promise< number > {
	// In one frame: the classic form is replaced while it updates.
	const found = await page.waitForFunction(
		( selectors ) => {
			const [ notice, pay ] = selectors.map( ( one ) => document.querySelector( one )?.getBoundingClientRect() );
			return notice?.height && pay?.height ? { px: pay.top - notice.bottom } : null;
		},
		[ KEPT, button ]
	);
	return ( await found.jsonValue() )?.px ?? NaN;
}

function consents( shop: Shop, order: number ): Promise< Array< { kind: string; text: string } > > {
	return shop.eval(
		'global $wpdb; echo wp_json_encode( $wpdb->get_results( $wpdb->prepare( "SELECT kind, text FROM {$wpdb->prefix}encore_consents WHERE order_id = %d", $args[0] ) ) );',
		String( order )
	);
}

describe( 'the notice that the card is kept', () => {
	let visits: Visits;
	let shop: Shop;

	before( async () => {
		visits = await Visits.open( 'kept-card' );
		shop = visits.shop;
	} );
	after( () => visits?.close() );

	test( 'block, phone: right above the button, beside the card alone; what stood there is written down (L14)', async () => {
		await visits.visit( { size: PHONE }, async ( journey ) => {
			const notice = journey.page.locator( KEPT );
			await journey.add( 'course' );
			await journey.blockCheckout();
			await journey.bump.waitFor();
			assert.match( await notice.innerText(), WORDS );
			assert.ok( ( await above( journey.page, BLOCK_BUTTON ) ) < 60 );
			assert.deepEqual( await findings( journey.page, KEPT ), [] );
			await journey.fillBlockAddress();
			await journey.page.locator( '#radio-control-wc-payment-method-options-cod' ).check();
			await notice.waitFor( { state: 'detached' } );
			await journey.payBlock();
			await journey.onOfferPage();
			const [ consent, ...more ] = await consents( shop, journey.orderId() );
			assert.equal( consent?.kind, 'card' );
			assert.match( consent?.text ?? '', WORDS );
			assert.deepEqual( more, [] );
		} );
	} );

	test( 'P10: it has its room in the first frame that has a pay button', async () => {
		await visits.visit( { size: PHONE }, async ( journey ) => {
			await journey.add( 'course' );
			const room = await journey.watchRoom( '.encore-kept-card' );
			await journey.blockCheckout();
			await journey.blockTotal();
			const later = await journey.page.locator( KEPT ).evaluate( ( notice ) => notice.clientHeight );
			assert.ok( later > 0 );
			assert.equal( await room(), later );
		} );
	} );

	test( 'a page that hides it places the order, and what follows is paid on a page of its own', async () => {
		await visits.visit( { size: DESKTOP }, async ( journey ) => {
			await journey.add( 'mini-course' );
			await journey.blockCheckout();
			await journey.page.locator( KEPT ).waitFor();
			await journey.page.addStyleTag( { content: `${ KEPT } { display: none }` } );
			await journey.fillBlockAddress();
			await journey.payBlock();
			await journey.onOfferPage();
			assert.match( await journey.accept.innerText(), /^Continue to payment: / );
			const id = journey.orderId();
			assert.equal( ( await shop.order( id ) ).total, '47.00' );
			assert.deepEqual( await consents( shop, id ), [] );
		} );
	} );

	for ( const size of [ PHONE, DESKTOP ] ) {
		test( `classic, ${ size.width } px: the same, and it needs no script of ours`, async () => {
			await visits.visit( { size }, async ( journey ) => {
				const notice = journey.page.locator( KEPT );
				await journey.add( 'course' );
				await journey.classicCheckout();
				await journey.page.locator( '#payment_method_encore_sandbox' ).check();
				assert.match( await notice.innerText(), WORDS );
				assert.ok( ( await above( journey.page, '#place_order' ) ) < 60 );
				assert.deepEqual( await findings( journey.page, KEPT ), [] );
				await journey.page.locator( '#payment_method_cod' ).check();
				await notice.waitFor( { state: 'hidden' } );
				await journey.fillClassicAddress();
				await journey.payClassic();
				await journey.onOfferPage();
				assert.equal( ( await consents( shop, journey.orderId() ) )[ 0 ]?.kind, 'card' );
			} );
		} );
	}

	test( 'nothing is wider than 320 px, and a cart that no offer follows has no notice', async () => {
		await visits.visit( { size: NARROW }, async ( journey ) => {
			const { page } = journey;
			await journey.add( 'course' );
			for ( const open of [ () => journey.blockCheckout(), () => journey.classicCheckout() ] ) {
				await open();
				await page.locator( KEPT ).waitFor();
				const wider = await page.evaluate(
					() => document.documentElement.scrollWidth - document.documentElement.clientWidth
				);
				assert.equal( wider, 0 );
			}
		} );
		await visits.visit( { size: NARROW }, async ( journey ) => {
			await journey.add( 'course-workbook' );
			await journey.blockCheckout();
			await journey.blockTotal();
			assert.equal( await journey.page.locator( KEPT ).count(), 0 );
		} );
	} );
} );
