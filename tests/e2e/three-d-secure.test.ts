import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { after, before, describe, test } from 'node:test';

import { PHONE } from './browser';
import { CARDS, type Journey } from './journey';
import type { OrderFacts, Payment, Shop } from './shop';
import { Visits } from './visits';

const PRICE = 4700;
const REFUSED = /not confirmed and nothing was charged/;
const AFTER_PAYMENT = /\/(order-received|encore-offer)\/\d+\//;

const LAST_ORDER =
	'echo wp_json_encode( (int) ( wc_get_orders( [ "limit" => 1, "orderby" => "ID", "return" => "ids" ] )[0] ?? 0 ) );';

describe( 'the first payment with 3-D Secure', () => {
	let visits: Visits;
	let shop: Shop;
	/** The provider keeps its books when a shop is made anew. */
	let earlier = 0;

	before( async () => {
		visits = await Visits.open( 'three-d-secure' );
		shop = visits.shop;
		earlier = ( await shop.payments() ).length;
	} );
	after( () => visits?.close() );

	const lastOrder = async (): Promise< OrderFacts > => shop.order( await shop.eval< number >( LAST_ORDER ) );

	const paymentsOf = async ( { id }: OrderFacts ): Promise< Payment[] > =>
		( await shop.payments() ).slice( earlier ).filter( ( { metadata } ) => metadata.shop_order === String( id ) );

	async function payByBlock( journey: Journey, card = CARDS.confirmed ): Promise< void > {
		await journey.blockCheckout();
		await journey.fillBlockAddress();
		await journey.payBlock( card );
	}

	/** An update of the form that answers after the order is placed writes its older session back, and the order is forgotten. */
	async function payByClassic( journey: Journey ): Promise< void > {
		await journey.classicCheckout();
		await journey.page.waitForLoadState( 'networkidle' );
		await journey.payClassic( CARDS.confirmed );
	}

	/** Paid once, and the cart is empty. */
	async function isPaidOnce( journey: Journey, id: number, statuses: string[] ): Promise< void > {
		const order = await shop.order( id );
		assert.ok( [ 'processing', 'completed' ].includes( order.status ), order.status );
		const payments = await paymentsOf( order );
		assert.deepEqual(
			payments.map( ( { status, amount } ) => [ status, amount ] ),
			statuses.map( ( status ) => [ status, PRICE ] )
		);
		const cart = await journey.page.request.get( shop.url( '/wp-json/wc/store/v1/cart' ) );
		assert.equal( ( ( await cart.json() ) as { items_count: number } ).items_count, 0 );
	}

	test( 'guest, block checkout: waits at the provider, comes back paid, and coming back again changes nothing', async () => {
		await visits.visit( { size: PHONE }, async ( journey ) => {
			await journey.add( 'mini-course' );
			await payByBlock( journey );
			const confirm = await journey.onConfirmPage();
			const waits = await lastOrder();
			assert.equal( waits.status, 'pending' );
			assert.deepEqual(
				( await paymentsOf( waits ) ).map( ( { status } ) => status ),
				[ 'requires_action' ]
			);
			assert.equal( await journey.page.evaluate( () => document.documentElement.scrollWidth ), PHONE.width );
			const back = journey.page.waitForRequest( /encore_sandbox_return/ );
			await journey.confirm.click();
			const address = ( await back ).url();
			await journey.page.waitForURL( AFTER_PAYMENT );
			assert.equal( journey.orderId(), waits.id );

			const notes = ( await shop.order( waits.id ) ).notes;
			for ( const again of [ address, address, confirm ] ) {
				await journey.page.goto( again );
				await journey.page.waitForURL( AFTER_PAYMENT );
			}
			assert.deepEqual( ( await shop.order( waits.id ) ).notes, notes );
			await isPaidOnce( journey, waits.id, [ 'captured' ] );
		} );
	} );

	test( 'account, classic checkout: refused, told so, and paid with another try', async () => {
		await visits.visit( {}, async ( journey ) => {
			await journey.login( 'shopper' );
			await journey.add( 'mini-course' );
			await payByClassic( journey );
			await journey.onConfirmPage();
			await journey.refuse.click();
			await journey.page.getByText( REFUSED ).first().waitFor();
			assert.equal( ( await lastOrder() ).status, 'failed' );

			await payByClassic( journey );
			await journey.onConfirmPage();
			const { id } = await lastOrder();
			await journey.confirm.click();
			await journey.page.waitForURL( AFTER_PAYMENT );
			await isPaidOnce( journey, id, [ 'declined', 'captured' ] );
		} );
	} );

	test( 'guest, block checkout: refused, told so, and paid with another card', async () => {
		await visits.visit( { size: PHONE }, async ( journey ) => {
			await journey.add( 'mini-course' );
			await payByBlock( journey );
			await journey.onConfirmPage();
			await journey.refuse.click();
			await journey.page.getByText( REFUSED ).first().waitFor();
			const { id, status } = await lastOrder();
			assert.equal( status, 'failed' );
			await payByBlock( journey, CARDS.approved );
			await journey.page.waitForURL( AFTER_PAYMENT );
			await isPaidOnce( journey, id, [ 'declined', 'captured' ] );
		} );
	} );

	test( 'another device without script: refused there, and paid on the order’s own payment page', async () => {
		let confirm = '';
		await visits.visit( {}, async ( journey ) => {
			await journey.add( 'mini-course' );
			await payByBlock( journey );
			confirm = await journey.onConfirmPage();
		} );
		const { id } = await lastOrder();
		await visits.visit( { size: PHONE, scripts: false }, async ( journey ) => {
			await journey.page.goto( confirm );
			await journey.refuse.click();
			await journey.page.waitForURL( /order-pay/ );
			await journey.page.getByText( REFUSED ).first().waitFor();
			await journey.payClassic( CARDS.confirmed );
			await journey.onConfirmPage();
			await journey.confirm.click();
			await journey.page.waitForURL( AFTER_PAYMENT );
			await isPaidOnce( journey, id, [ 'declined', 'captured' ] );
		} );
	} );

	test( 'a return address with a wrong reference tells and changes nothing', async () => {
		const { id } = await lastOrder();
		const address = shop.url( `/wc-api/encore_sandbox_return/?order=${ id }&reference=order-0` );
		assert.equal( ( await fetch( address, { redirect: 'manual' } ) ).status, 404 );
	} );

	test( 'no card number is in the shop, its logs or the provider’s books', () => {
		const spaced = CARDS.confirmed.replace( /(\d{4})(?=\d)/g, '$1 ' );
		const found = spawnSync(
			'grep',
			[
				'-rlaF',
				...[ CARDS.confirmed, spaced ].flatMap( ( number ) => [ '-e', number ] ),
				`${ shop.folder }/wp-content/database`,
				`${ shop.folder }/wp-content/uploads`,
				`${ shop.folder }-provider`,
			],
			{ encoding: 'utf8' }
		);
		assert.deepEqual( [ found.status, found.stdout ], [ 1, '' ] );
	} );
} );
