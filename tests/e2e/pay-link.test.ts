import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';

import { findings } from './axe';
import { DESKTOP, PHONE } from './browser';
import type { Journey } from './journey';
import type { Shop } from './shop';
import { Visits } from './visits';

const OFFER = '.encore-offer';
const ADDED = '.encore-added';
const PLAIN = 'encore_sandbox_plain';

/** The window of every link is over, and the schedule has looked. */
const END_LINKS = `
global $wpdb;
$wpdb->query( $wpdb->prepare( "UPDATE %i SET expires_at = '2020-01-01 00:00:00', check_at = '2020-01-01 00:00:00' WHERE state = 'requires_action'", $wpdb->prefix . 'encore_acceptances' ) );
do_action( 'encore_reconcile' );
echo 'true';
`;

const LINKED = `
$linked = Encore\\WooCommerce\\Orders\\LinkedOrders::allOf( wc_get_order( (int) $args[0] ) );
echo wp_json_encode( array_map( static fn( $order ) => [ 'status' => $order->get_status(), 'total' => $order->get_total() ], $linked ) );
`;

describe( 'an offer that becomes a linked order', () => {
	let visits: Visits;
	let shop: Shop;

	before( async () => {
		visits = await Visits.open( 'pay-link' );
		shop = visits.shop;
	} );
	after( () => visits?.close() );

	const toPlainOffer = async ( journey: Journey ) => {
		await journey.add( 'mini-course' );
		await journey.blockCheckout();
		await journey.fillBlockAddress();
		await journey.page.locator( `#radio-control-wc-payment-method-options-${ PLAIN }` ).check();
		await journey.press();
		await journey.onOfferPage();
	};
	const pay = async ( { page }: Journey ) => {
		await page.locator( `#payment_method_${ PLAIN }` ).check();
		await page.locator( '#place_order' ).click();
	};
	const linked = ( id: number ) => shop.eval< { status: string; total: string }[] >( LINKED, String( id ) );

	test( 'phone: the button leads to the payment page (L4); paid, the thank-you page shows both orders, and one is taken back', async () => {
		await visits.visit( { size: PHONE }, async ( journey ) => {
			const { page } = journey;
			await toPlainOffer( journey );
			assert.equal( await journey.accept.innerText(), 'Continue to payment: $97.00' );
			const words = await page.locator( OFFER ).innerText();
			assert.match( words, /Nothing is charged before that\./ );
			assert.doesNotMatch( words, /card|ending in/i );
			const no = await journey.decline.boundingBox();
			assert.ok( no && no.y + no.height <= PHONE.height, 'L2: No thanks is in sight' );
			assert.deepEqual( await findings( page, OFFER ), [] );
			const first = journey.orderId();

			await journey.accept.click();
			await page.waitForURL( /\/order-pay\/\d+\// );
			// A closed tab: the offer page waits, and leads to the payment again.
			const payment = page.url();
			await page.goBack();
			await page.getByText( 'We wait for your payment.' ).waitFor();
			assert.deepEqual( await findings( page, OFFER ), [] );
			await journey.accept.click();
			await page.waitForURL( payment );
			await pay( journey );

			assert.equal( await journey.onThankYouPage(), first );
			const added = page.locator( ADDED );
			assert.match( await added.innerText(), /^You also ordered[^]*\$97\.00, as an order of its own\./ );
			assert.deepEqual( await findings( page, ADDED ), [] );
			assert.equal( ( await shop.order( first ) ).total, '47.00' );
			assert.deepEqual(
				( await linked( first ) ).map( ( { total } ) => total ),
				[ '97.00' ]
			);

			await page.locator( '.encore-added__ask' ).click();
			await page.locator( '.encore-added__confirm' ).click();
			await page.getByText( 'Taken back. $97.00 is paid back to you.' ).first().waitFor();
			assert.deepEqual( await linked( first ), [ { status: 'refunded', total: '97.00' } ] );
		} );
	} );

	test( 'phone: where the owner has it so, the kept card is charged for a linked order, and that is taken back', async () => {
		await shop.eval( "update_option( 'encore_settings', [ 'orders' => 'linked' ] ); echo 'true';" );
		await visits.visit( { size: PHONE }, async ( journey ) => {
			const { page } = journey;
			await journey.toOffer( 'mini-course' );
			assert.equal( await journey.accept.innerText(), 'Order this too: pay $97.00' );
			assert.match(
				await page.locator( OFFER ).innerText(),
				/ending in 4242\. It becomes an order of its own\./
			);
			const no = await journey.decline.boundingBox();
			assert.ok( no && no.y + no.height <= PHONE.height, 'L2: No thanks is in sight' );
			assert.deepEqual( await findings( page, OFFER ), [] );
			await journey.accept.click();

			const first = await journey.onThankYouPage();
			const added = page.locator( ADDED );
			assert.match( await added.innerText(), /\$97\.00 was charged to Visa ending in 4242, as order #\d+\./ );
			assert.deepEqual( await findings( page, ADDED ), [] );
			assert.equal( ( await shop.order( first ) ).total, '47.00' );
			assert.deepEqual( await linked( first ), [ { status: 'processing', total: '97.00' } ] );
			const [ payment ] = await shop.offerPayments( first );
			assert.equal( payment?.amount, 9700 );

			await page.locator( '.encore-added__order a' ).click();
			await page.waitForURL( /order-received/ );
			assert.notEqual( journey.orderId(), first );
			await page.goBack();
			await page.locator( '.encore-added__ask' ).click();
			await page.locator( '.encore-added__confirm' ).click();
			await page.getByText( 'Taken back. $97.00 is paid back to you.' ).first().waitFor();
			assert.deepEqual( await linked( first ), [ { status: 'refunded', total: '97.00' } ] );
			assert.equal( ( await shop.offerPayments( first ) )[ 0 ]?.amount_refunded, 9700 );
		} );
		await shop.eval( "delete_option( 'encore_settings' ); echo 'true';" );
	} );

	test( 'desktop: left unpaid, the link ends, the order is cancelled, and the first one is as it was', async () => {
		await visits.visit( { size: DESKTOP }, async ( journey ) => {
			const { page } = journey;
			await toPlainOffer( journey );
			const first = journey.orderId();
			const thanks = await page.locator( '.encore-offer__leave a' ).getAttribute( 'href' );
			await journey.accept.click();
			await page.waitForURL( /\/order-pay\/\d+\// );
			const payment = page.url();
			await page.goto( thanks ?? '' );
			const added = page.locator( ADDED );
			assert.match( await added.innerText(), /Not paid yet/ );
			assert.equal( await page.locator( '.encore-added__pay' ).getAttribute( 'href' ), payment );
			assert.deepEqual( await findings( page, ADDED ), [] );

			await shop.eval( END_LINKS );
			await page.reload();
			assert.match(
				await added.innerText(),
				/Not paid Its payment link has ended, and nothing was charged for it\./
			);
			assert.equal( await page.locator( '.encore-added__pay' ).count(), 0 );
			await page.goto( payment );
			assert.equal( page.url(), thanks, 'an ended link leads back to the first order' );
			assert.equal( await page.locator( '#place_order' ).count(), 0 );
			assert.deepEqual( await linked( first ), [ { status: 'cancelled', total: '97.00' } ] );
			assert.equal( ( await shop.order( first ) ).total, '47.00' );
		} );
	} );
} );
