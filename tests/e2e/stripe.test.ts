import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';

import type { Page } from 'playwright-core';

import { gatewayMissing, gatewayPlugins } from '../../tools/store/gateway-plugin';
import { STRIPE } from '../../tools/store/stripe';
import { findings } from './axe';
import { PHONE } from './browser';
import type { Journey } from './journey';
import type { Shop } from './shop';
import { ADDRESS } from './visitor';
import { Visits } from './visits';

/** As Stripe.js: a window of its own for the bank's question, and a promise of its end. */
const STRIPE_JS = `
window.Stripe = ( key ) => ( {
	handleNextAction: ( { clientSecret } ) => new Promise( ( done ) => {
		const dialog = document.createElement( 'dialog' );
		dialog.id = 'bank';
		dialog.setAttribute( 'aria-label', 'Your bank' );
		for ( const answer of [ 'confirm', 'refuse' ] ) {
			const button = document.createElement( 'button' );
			button.textContent = answer;
			button.onclick = async () => {
				await fetch( 'https://js.stripe.com/answer?' + new URLSearchParams( { clientSecret, answer, key } ) );
				dialog.remove();
				done( {} );
			};
			dialog.append( button );
		}
		document.body.append( dialog );
		dialog.showModal();
	} ),
} );`;

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

	async function api< T >( path: string, body?: Record< string, string > ): Promise< T > {
		const answer = await fetch( `${ shop.stripe }/${ path }`, {
			headers: { Authorization: `Basic ${ Buffer.from( 'sk_test_encore:' ).toString( 'base64' ) }` },
			...( body && { method: 'POST', body: new URLSearchParams( body ) } ),
		} );
		assert.equal( answer.status, 200, path );
		return ( await answer.json() ) as T;
	}

	/** Pays as the Checkout block does, with a card of Stripe's, and goes where it leads. */
	async function buy( journey: Journey ): Promise< number > {
		const { page } = journey;
		await journey.add( 'course' );
		const cart = await page.request.get( shop.url( '/wp-json/wc/store/v1/cart' ) );
		const method = await api< { id: string } >( '_test/payment_methods', { like: 'pm_card_visa' } );
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
		const method = await api< { id: string } >( '_test/payment_methods', {
			like: 'pm_card_authenticationRequired',
			customer,
		} );
		await shop.eval( ASKS, String( order ), method.id );
	}

	/** What the offer page asked Stripe for; the gateway has its script on pages of its own. */
	async function withStripeJs( page: Page ): Promise< string[] > {
		const asked: string[] = [];
		await page.route( 'https://js.stripe.com/**', async ( route ) => {
			const url = new URL( route.request().url() );
			if ( page.url().includes( '/encore-offer/' ) ) {
				asked.push( url.pathname );
			}
			if ( url.pathname === '/answer' ) {
				const secret = url.searchParams.get( 'clientSecret' ) ?? '';
				await fetch( `${ shop.stripe }/confirm/${ secret }`, {
					method: 'POST',
					body: new URLSearchParams( { answer: url.searchParams.get( 'answer' ) ?? '' } ),
				} );
				return route.fulfill( { headers: { 'access-control-allow-origin': '*' }, body: '' } );
			}
			return route.fulfill( { contentType: 'text/javascript', body: STRIPE_JS } );
		} );
		return asked;
	}

	test( 'the card of the gateway’s own checkout is kept and charged by one click; Stripe’s script is not loaded for that', async () => {
		await visits.visit( { size: PHONE }, async ( journey ) => {
			const asked = await withStripeJs( journey.page );
			const id = await buy( journey );
			await journey.onOfferPage();
			assert.match( await journey.page.locator( 'main' ).innerText(), /Visa ending in 4242/i );
			await journey.accept.click();
			await journey.onThankYouPage();
			const order = await shop.order( id );
			assert.deepEqual( [ order.total, order.paid_with ], [ '294.00', 'stripe' ] );
			assert.deepEqual( asked, [] );
		} );
	} );

	test( 'the bank asks on the offer page: refused, then confirmed; charged once', async () => {
		await visits.visit( { size: PHONE }, async ( journey ) => {
			const { page } = journey;
			const asked = await withStripeJs( page );
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
			const { data } = await api< { data: Array< { amount_captured: number } > } >( 'v1/charges' );
			assert.deepEqual(
				data.map( ( { amount_captured: amount } ) => amount ).filter( ( amount ) => amount === 19700 ).length,
				2,
				'One for this order and one for the order before.'
			);
			assert.deepEqual( asked, [ '/v3/', '/answer', '/answer' ] );
		} );
	} );

	test( 'where Stripe’s script cannot be loaded the shopper is told, and may go on', async () => {
		await visits.visit( { size: PHONE }, async ( journey ) => {
			const { page } = journey;
			await page.route( 'https://js.stripe.com/**', ( route ) => route.abort() );
			const id = await buy( journey );
			await journey.onOfferPage();
			await bankAsks( id );
			await page.reload();
			await journey.accept.click();
			await page.locator( '.encore-offer__message', { hasText: 'could not be shown' } ).waitFor();
			await page.screenshot( { path: process.env.ENCORE_SHOT ?? '/dev/null', type: 'png' } );
			await journey.decline.click();
			await journey.onThankYouPage();
			assert.equal( ( await shop.order( id ) ).total, '97.00' );
		} );
	} );
} );
