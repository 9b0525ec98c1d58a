import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';

import type { Page } from 'playwright-core';

import { gatewayMissing, gatewayPlugins } from '../../tools/store/gateway-plugin';
import { STRIPE } from '../../tools/store/stripe';
import { DESKTOP, PHONE } from './browser';
import type { Journey } from './journey';
import type { Shop } from './shop';
import { stripeApi, withStripeJs } from './stripe-js';
import { Visits } from './visits';

const NOTICE = '.encore-kept-card';
const CARD = '4242 4242 4242 4242';

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

/** What the order says of its payment. */
const PAID = `
global $wpdb;
$order = wc_get_order( (int) $args[0] );
echo wp_json_encode( [
	'total' => $order->get_total(),
	'customer' => $order->get_meta( '_stripe_customer_id' ),
	'intent' => $order->get_meta( '_stripe_intent_id' ),
	'method' => $order->get_meta( '_stripe_source_id' ),
	'consents' => (int) $wpdb->get_var( $wpdb->prepare( "SELECT COUNT(*) FROM %i WHERE kind = 'card' AND order_id = %d", $wpdb->prefix . 'encore_consents', $order->get_id() ) ),
] );`;
/** Nothing can follow any order any more, and the schedule runs. */
const HOURS_LATER = `
global $wpdb;
$wpdb->query( $wpdb->prepare( 'UPDATE %i SET given_at = %s', $wpdb->prefix . 'encore_consents', gmdate( 'Y-m-d H:i:s', time() - 3 * HOUR_IN_SECONDS ) ) );
do_action( 'encore_reconcile' );
echo 'true';`;

interface Paid {
	total: string;
	customer: string;
	intent: string;
	method: string;
	/** How often the shopper was told that this order's card is kept. */
	consents: number;
	/** What the order's first payment said about keeping its card, for all types of payment methods or by type. */
	usage: string | Record< string, string >;
	/** What Stripe has taken of the order's customer. */
	taken: string;
}

interface Intent {
	setup_future_usage: string | null;
	payment_method_options: Record< string, { setup_future_usage: string } >;
}

const [ plugin ] = gatewayPlugins( STRIPE );

describe( 'Stripe’s own checkout', { skip: plugin === undefined && gatewayMissing( STRIPE ) }, () => {
	let visits: Visits;
	let shop: Shop;

	before( async () => {
		visits = await Visits.open( 'stripe-checkout', plugin && { stripe: plugin } );
		shop = visits.shop;
	} );
	after( () => visits?.close() );

	const set = ( settings: object ) => shop.eval( SET, JSON.stringify( settings ) );

	async function paid( id: number ): Promise< Paid > {
		const order = await shop.eval< Paid >( PAID, String( id ) );
		const intent = await stripeApi< Intent >( shop, `v1/payment_intents/${ order.intent }` );
		const { data } = await stripeApi< { data: Array< { amount_captured: number } > } >(
			shop,
			`v1/charges?customer=${ order.customer }`
		);
		const byType = Object.entries( intent.payment_method_options ).map( ( [ type, option ] ) => [
			type,
			option.setup_future_usage,
		] );
		const cents = data.reduce( ( sum, { amount_captured: amount } ) => sum + amount, 0 );
		return {
			...order,
			usage: intent.setup_future_usage ?? Object.fromEntries( byType ),
			taken: ( cents / 100 ).toFixed( 2 ),
		};
	}

	/** For whom Stripe keeps the card that the order was paid with. */
	async function keeper( { method }: Paid ): Promise< string | null > {
		const kept = await stripeApi< { customer: string | null } >( shop, `v1/payment_methods/${ method }` );
		return kept.customer;
	}

	async function fillBlockCard( page: Page ): Promise< void > {
		await page.locator( '#radio-control-wc-payment-method-options-stripe' ).check();
		await page.getByLabel( 'Stripe card number' ).fill( CARD );
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
			assert.deepEqual( [ order.total, order.taken ], [ '294.00', '294.00' ] );
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
			assert.equal( second.taken, ( Number( first.total ) + Number( second.total ) ).toFixed( 2 ) );
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
				assert.match( await journey.accept.innerText(), /^Continue to payment: \$197\.00/ );
				const order = await paid( journey.orderId() );
				assert.deepEqual( [ order.total, order.usage, await keeper( order ) ], [ '97.00', {}, null ] );
				assert.equal( order.consents, 0, name );
				await journey.accept.click();
				await page.waitForURL( /\/order-pay\//, { waitUntil: 'commit' } );
			} );
		}
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
