import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';

import { gatewayMissing, gatewayPlugins } from '../../tools/store/gateway-plugin';
import { STRIPE } from '../../tools/store/stripe';
import { findings } from './axe';
import { PHONE } from './browser';
import type { Journey } from './journey';
import { underStrictPolicy } from './policy';
import type { Shop } from './shop';
import { stripeApi, withStripeJs } from './stripe-js';
import { ADDRESS } from './visitor';
import { Visits } from './visits';

const STAMP = 'echo wp_json_encode( ( new Encore\\WooCommerce\\Payments\\KeptCardWords() )->stamp() );';
/** The bank of the card that Stripe keeps asks from now on. */
const ASKS =
	"$order = wc_get_order( (int) $args[0] ); $order->update_meta_data( '_stripe_source_id', $args[1] ); $order->save(); echo 'true';";
const CUSTOMER = "echo wp_json_encode( wc_get_order( (int) $args[0] )->get_meta( '_stripe_customer_id' ) );";

const [ plugin ] = gatewayPlugins( STRIPE );

describe( 'Stripe', { skip: plugin === undefined && gatewayMissing( STRIPE ) }, () => {
	let visits: Visits;
	let shop: Shop;

	before( async () => {
		visits = await Visits.open( 'stripe', plugin && { stripe: plugin } );
		shop = visits.shop;
	} );
	after( () => visits?.close() );

	/** Pays as the Checkout block does, with a card of Stripe's, and goes where it leads. */
	async function buy( journey: Journey ): Promise< number > {
		const { page } = journey;
		await journey.add( 'course' );
		const cart = await page.request.get( shop.url( '/wp-json/wc/store/v1/cart' ) );
		const method = await stripeApi< { id: string } >( shop, '_test/payment_methods', { like: 'pm_card_visa' } );
		const answer = await page.request.post( shop.url( '/wp-json/wc/store/v1/checkout' ), {
			headers: { Nonce: cart.headers().nonce ?? '', 'Encore-Kept-Card': await shop.eval< string >( STAMP ) },
			data: {
				billing_address: { ...ADDRESS, email: 'ada@example.com', phone: '4155550100' },
				shipping_address: ADDRESS,
				payment_method: 'stripe',
				payment_data: [
					{ key: 'payment_method', value: 'stripe' },
					{ key: 'wc-stripe-payment-method', value: method.id },
					{ key: 'wc-stripe-is-deferred-intent', value: true },
				],
			},
		} );
		assert.equal( answer.status(), 200, await answer.text() );
		const order = ( await answer.json() ) as { order_id: number; payment_result: { redirect_url: string } };
		await page.goto( order.payment_result.redirect_url );
		return order.order_id;
	}

	async function bankAsks( order: number ): Promise< void > {
		const customer = await shop.eval< string >( CUSTOMER, String( order ) );
		const method = await stripeApi< { id: string } >( shop, '_test/payment_methods', {
			like: 'pm_card_authenticationRequired',
			customer,
		} );
		await shop.eval( ASKS, String( order ), method.id );
	}

	test( 'the bank asks on the offer page: refused, then confirmed; charged once', async () => {
		await visits.visit( { size: PHONE }, async ( journey ) => {
			const { page } = journey;
			const asked = await withStripeJs( shop, page );
			const id = await buy( journey );
			await journey.onOfferPage();
			await bankAsks( id );
			await page.reload();
			await journey.accept.click();
			await page.locator( '#bank' ).waitFor();
			assert.match( page.url(), /encore-offer/, 'The shopper has not left.' );
			await page.getByRole( 'button', { name: 'refuse' } ).click();
			await page.locator( '.encore-offer__message', { hasText: 'nothing was charged' } ).waitFor();
			assert.deepEqual( await findings( page, 'main' ), [] );
			await journey.accept.click();
			await page.getByRole( 'button', { name: 'confirm' } ).click();
			await journey.onThankYouPage();
			assert.equal( ( await shop.order( id ) ).total, '294.00' );
			const { data } = await stripeApi< { data: Array< { amount_captured: number } > } >( shop, 'v1/charges' );
			assert.deepEqual(
				data.map( ( { amount_captured: amount } ) => amount ).filter( ( amount ) => amount === 19700 ).length,
				1
			);
			assert.deepEqual( asked, [ '/v3/', '/answer', '/answer' ], 'Its script is loaded once it is needed.' );
		} );
	} );

	test( 'S13: a strict content policy forbids nothing of the offer page; where it forbids Stripe’s script the shopper is told, and may go on', async () => {
		await visits.visit( { size: PHONE }, async ( journey ) => {
			const { page } = journey;
			const id = await buy( journey );
			await journey.onOfferPage();
			await bankAsks( id );
			const refused = await underStrictPolicy( page, /\/encore-offer\// );
			await page.reload();
			await journey.onOfferPage();
			assert.deepEqual( [ ...refused ], [] );
			await journey.accept.click();
			await page.locator( '.encore-offer__message', { hasText: 'could not be shown' } ).waitFor();
			assert.ok(
				refused.length > 0 && refused.every( ( what ) => what.includes( 'https://js.stripe.com/v3/' ) )
			);
			await journey.decline.click();
			await journey.onThankYouPage();
			assert.equal( ( await shop.order( id ) ).total, '97.00' );
		} );
	} );
} );
