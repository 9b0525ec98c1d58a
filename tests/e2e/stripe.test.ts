import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';

import type { Page } from 'playwright-core';

import { gatewayMissing, gatewayPlugins } from '../../tools/store/gateway-plugin';
import { STRIPE } from '../../tools/store/stripe';
import { findings } from './axe';
import { DESKTOP, PHONE } from './browser';
import type { Journey } from './journey';
import { underStrictPolicy } from './policy';
import type { Shop } from './shop';
import { assertStripeAgrees, keeperOf, paidWith, type Paid } from './stripe-books';
import { withStripeJs } from './stripe-js';
import { Visits } from './visits';

const OFFER_PAGE = /\/encore-offer\//;
const NOTICE = '.encore-kept-card';
const CARD = '4242 4242 4242 4242';
/** Its bank asks at every payment. */
const ASKS = '4000 0027 6000 3184';

const SET =
	"update_option( 'woocommerce_stripe_settings', json_decode( $args[0], true ) + (array) get_option( 'woocommerce_stripe_settings' ) ); echo 'true';";
/** Both the names of today and those of older versions of the gateway. */
const EVERYWHERE = [ 'product', 'cart', 'checkout' ];
const EXPRESS = {
	express_checkout: 'yes',
	payment_request: 'yes',
	express_checkout_button_locations: EVERYWHERE,
	payment_request_button_locations: EVERYWHERE,
	pmc_enabled: 'no',
};
const OPTIMIZED = { pmc_enabled: 'yes', optimized_checkout_element: 'yes' };

/** Nothing can follow any order any more, and the schedule runs. */
const HOURS_LATER = `
global $wpdb;
$wpdb->query( $wpdb->prepare( 'UPDATE %i SET given_at = %s', $wpdb->prefix . 'encore_consents', gmdate( 'Y-m-d H:i:s', time() - 3 * HOUR_IN_SECONDS ) ) );
do_action( 'encore_reconcile' );
echo 'true';`;

/** An order as Adaptive Pricing leaves it: paid at Stripe, and the webhook on its way. */
const TOLD_LATER = `
$order = wc_create_order();
$order->add_product( wc_get_product( wc_get_product_id_by_sku( 'course' ) ) );
$order->set_address( [ 'first_name' => 'Ada', 'last_name' => 'Lane', 'email' => 'ada@example.com', 'country' => 'US', 'state' => 'CA', 'postcode' => '94105' ], 'billing' );
$order->set_payment_method( 'stripe' );
$order->update_meta_data( '_stripe_checkout_session_id', 'cs_test_1' );
$order->calculate_totals();
$order->save();
$cookie = new Encore\\WooCommerce\\Checkout\\OfferCookie( new Encore\\WordPress\\SystemClock() );
echo wp_json_encode( [
	'id' => $order->get_id(),
	'url' => $order->get_checkout_order_received_url(),
	'cookie' => $cookie::name( $order->get_id() ),
	'value' => $cookie->value( $order->get_id(), $order->get_order_key(), time() + 3600 ),
] );`;

/** Fast: the page waits for five seconds only. */
const COMES = `
add_filter( 'pre_wp_mail', '__return_true' );
wc_get_order( (int) $args[0] )->payment_complete( 'ch_later' );
echo 'true';`;

const [ plugin ] = gatewayPlugins( STRIPE );

describe( 'Stripe', { skip: plugin === undefined && gatewayMissing( STRIPE ) }, () => {
	let visits: Visits;
	let shop: Shop;

	before( async () => {
		visits = await Visits.open( 'stripe', plugin && { stripe: plugin } );
		shop = visits.shop;
	} );
	after( async () => {
		await assertStripeAgrees( shop ).finally( () => visits?.close() );
	} );

	const set = ( settings: object ) => shop.eval( SET, JSON.stringify( settings ) );
	const paid = ( order: number ) => paidWith( shop, order );
	const keeper = ( order: Paid ) => keeperOf( shop, order );

	async function fillBlockCard( page: Page, card = CARD ): Promise< void > {
		await page.locator( '#radio-control-wc-payment-method-options-stripe' ).check();
		await page.getByLabel( 'Stripe card number' ).fill( card );
	}

	test( 'block, guest: beside Stripe’s card alone the notice stands; one click charges it, and hours later it is let go', async () => {
		await visits.visit( { size: PHONE }, async ( journey ) => {
			const { page } = journey;
			const asked = await withStripeJs( shop, page );
			await journey.add( 'course' );
			await journey.blockCheckout();
			await journey.fillBlockAddress();
			await fillBlockCard( page );
			await page.locator( NOTICE ).waitFor();
			await page.locator( '#radio-control-wc-payment-method-options-cod' ).check();
			await page.locator( NOTICE ).waitFor( { state: 'detached' } );
			await fillBlockCard( page );
			await journey.press();
			await journey.onOfferPage();
			assert.match( await page.locator( 'main' ).innerText(), /Visa ending in 4242/i );
			await journey.accept.click();
			const order = await paid( await journey.onThankYouPage() );
			assert.deepEqual( order.usage, { card: 'on_session', link: 'off_session' } );
			assert.equal( order.total, '294.00' );
			assert.deepEqual( asked, [], 'The offer page has nothing of Stripe’s.' );
			assert.equal( await keeper( order ), order.customer );
			await shop.eval( HOURS_LATER );
			assert.equal( await keeper( order ), null );
		} );
	} );

	test( 'block, guest: where no offer can follow there is no notice, and the card is not kept', async () => {
		await visits.visit( { size: PHONE }, async ( journey ) => {
			await withStripeJs( shop, journey.page );
			await journey.add( 'course-workbook' );
			await journey.blockCheckout();
			await journey.fillBlockAddress();
			await fillBlockCard( journey.page );
			assert.equal( await journey.page.locator( NOTICE ).count(), 0 );
			await journey.press();
			const order = await paid( await journey.onThankYouPage() );
			assert.deepEqual( [ order.usage, await keeper( order ) ], [ {}, null ] );
		} );
	} );

	test( 'S13: the bank asks at the checkout and on the offer page, under a strict policy and without one, refused and confirmed; charged once', async () => {
		await visits.visit( { size: PHONE }, async ( journey ) => {
			const { page } = journey;
			const asked = await withStripeJs( shop, page );
			const message = ( hasText: string ) => page.locator( '.encore-offer__message', { hasText } ).waitFor();
			const bank = ( name: string ) => page.locator( '#bank' ).getByRole( 'button', { name } ).click();
			await journey.add( 'course' );
			await journey.blockCheckout();
			await journey.fillBlockAddress();
			await fillBlockCard( page, ASKS );
			await journey.press();
			await bank( 'confirm' );
			await journey.onOfferPage();

			const refused = await underStrictPolicy( page, OFFER_PAGE );
			await page.reload();
			await journey.onOfferPage();
			assert.deepEqual( [ ...refused ], [], 'Nothing of the page itself.' );
			await journey.accept.click();
			await message( 'could not be shown' );
			assert.ok(
				refused.length > 0 && refused.every( ( what ) => what.includes( 'https://js.stripe.com/v3/' ) )
			);
			assert.ok( await journey.decline.isEnabled() );
			await page.unroute( OFFER_PAGE );
			await page.reload();
			assert.deepEqual( asked, [] );

			await journey.accept.click();
			await bank( 'refuse' );
			await message( 'nothing was charged' );
			assert.match( page.url(), OFFER_PAGE, 'The shopper has not left.' );
			assert.deepEqual( await findings( page, 'main' ), [] );
			await journey.accept.click();
			await bank( 'confirm' );
			const order = await paid( await journey.onThankYouPage() );
			assert.equal( order.total, '294.00' );
			assert.deepEqual( asked, [ '/v3/', '/answer', '/answer' ], 'Its script is loaded once it is needed.' );
		} );
	} );

	test( 'an account, optimized checkout: kept on the classic page, the card pays on the block page, and both times an offer', async () => {
		await set( OPTIMIZED );
		await visits.visit( { size: DESKTOP }, async ( journey ) => {
			const { page } = journey;
			await withStripeJs( shop, page );
			await journey.login( 'shopper' );
			await journey.add( 'course' );
			await journey.classicCheckout();
			await journey.fillClassicAddress( 'shopper@example.com' );
			await page.locator( '#payment_method_stripe' ).check();
			await page.getByLabel( 'Stripe card number' ).fill( CARD );
			await page.locator( NOTICE ).waitFor();
			await page.locator( '#place_order' ).click();
			await journey.onOfferPage();
			await journey.accept.click();
			const first = await paid( await journey.onThankYouPage() );
			assert.deepEqual( first.usage, { card: 'on_session' } );

			await journey.add( 'service' );
			await journey.blockCheckout();
			await page.getByLabel( /ending in 4242/ ).check();
			await page.locator( NOTICE ).waitFor();
			await journey.press();
			await journey.onOfferPage();
			await journey.accept.click();
			const second = await paid( await journey.onThankYouPage() );
			assert.equal( second.method, first.method );
			await shop.eval( HOURS_LATER );
			assert.equal( await keeper( second ), second.customer, 'What is in an account stays there.' );
		} );
	} );

	test( 'express buttons: no notice stands beside them, nothing is kept, and the offer is paid on a page of its own', async () => {
		await set( EXPRESS );
		const ways: Array< [ name: string, open: ( journey: Journey ) => Promise< void > ] > = [
			[ 'Apple Pay', ( journey ) => openBlockCheckout( journey ) ],
			[ 'Link', ( journey ) => openProduct( journey ) ],
		];
		for ( const [ name, open ] of ways ) {
			await visits.visit( { size: PHONE }, async ( journey ) => {
				const { page } = journey;
				await withStripeJs( shop, page );
				await open( journey );
				await page.getByRole( 'button', { name } ).click();
				await journey.onOfferPage();
				const words = await page.locator( 'main' ).innerText();
				assert.match(
					words,
					/leads to the payment page, where you pay \$197\.00 .* Nothing is charged before that/
				);
				assert.match( words, /Continue to payment: \$197\.00/ );
				const order = await paid( journey.orderId() );
				assert.deepEqual( [ order.total, order.usage, await keeper( order ) ], [ '97.00', {}, null ] );
				assert.equal( order.consents, 0, name );
			} );
		}
	} );

	test( 'R9: a payment that its webhook brings leads from the thank-you page to the offer, in the browser that placed the order', async () => {
		const placed = await shop.eval< { id: number; url: string; cookie: string; value: string } >( TOLD_LATER );
		await visits.visit( { size: PHONE }, async ( { page } ) => {
			await page.context().addCookies( [ { name: placed.cookie, value: placed.value, url: shop.url( '/' ) } ] );
			await page.goto( placed.url );
			await page.getByText( 'Course' ).first().waitFor();
			await page.waitForResponse( ( answer ) => answer.url().includes( `orders/${ placed.id }/offer` ) );
			assert.doesNotMatch( page.url(), OFFER_PAGE );
			await shop.eval( COMES, String( placed.id ) );
			await page.waitForURL( OFFER_PAGE );
		} );
		await visits.visit( { size: PHONE }, async ( { page } ) => {
			await page.goto( placed.url );
			assert.equal( await page.locator( '[id*="payment-wait"]' ).count(), 0, 'another browser does not wait' );
		} );
		await shop.eval( "wc_get_order( (int) $args[0] )->delete( true ); echo 'true';", String( placed.id ) );
	} );

	/** With Stripe's card chosen, so that the notice stands on the page, though not beside the button. */
	async function openBlockCheckout( journey: Journey ): Promise< void > {
		await journey.add( 'course' );
		await journey.blockCheckout();
		await journey.page.locator( '#radio-control-wc-payment-method-options-stripe' ).check();
		await journey.page.locator( NOTICE ).waitFor();
	}

	async function openProduct( { page }: Journey ): Promise< void > {
		await page.goto( shop.url( `/?p=${ await shop.productId( 'course' ) }` ) );
	}
} );
