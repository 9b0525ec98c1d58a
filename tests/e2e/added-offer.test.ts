import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';

import type { Page } from 'playwright-core';

import { findings } from './axe';
import { DESKTOP, PHONE, type Device } from './browser';
import type { Shop } from './shop';
import { assertLarge } from './targets';
import { Visits } from './visits';

const OFFER = `
wp_set_current_user( 1 );
echo wp_json_encode( wp_insert_post( [
	'post_type' => 'encore_offer', 'post_status' => 'publish', 'post_title' => 'After the course',
	'meta_input' => [ 'encore_offer' => [
		'product_id' => wc_get_product_id_by_sku( 'service-express' ), 'quantity' => 1,
		'price' => [ 'type' => 'percent', 'value' => '20' ], 'headline' => 'Start tomorrow',
		'text' => 'Your place is kept, and the first lesson comes by mail tonight.', 'image_id' => 0,
		'trigger' => [ 'type' => 'products', 'ids' => [ wc_get_product_id_by_sku( 'course' ) ] ], 'placement' => 'added_to_cart',
		'starts_at' => '', 'ends_at' => '', 'enabled' => true, 'priority' => 10,
	] ],
] ) );`;

const DRAWER = `
update_option( 'encore_settings', [ 'dialog' => $args[0] ] + (array) get_option( 'encore_settings' ) );
echo wp_json_encode( true );`;

describe( 'the offer after something was put into the cart', () => {
	let visits: Visits;
	let shop: Shop;

	before( async () => {
		visits = await Visits.open( 'added-offer' );
		shop = visits.shop;
		await shop.eval( OFFER );
	} );
	after( () => visits?.close() );

	const dialogOf = ( page: Page ) => page.getByRole( 'dialog', { name: 'Start tomorrow' } );

	/** By a script, on a page with many products. */
	async function addInShop( page: Page ) {
		await page.goto( shop.url( '/shop/' ) );
		const button = page.locator( `[data-product_id="${ await shop.productId( 'course' ) }"]` ).first();
		await button.focus();
		await page.keyboard.press( 'Enter' );
		await dialogOf( page ).waitFor();
		return button;
	}

	async function addByForm( page: Page ) {
		await page.goto( shop.url( `/?p=${ await shop.productId( 'course' ) }` ) );
		await page.locator( '.single_add_to_cart_button' ).click();
		await dialogOf( page ).waitFor();
	}

	function see( device: Device, walk: ( page: Page ) => Promise< void > ) {
		return visits.visit( device, ( { page } ) => walk( page ) );
	}

	test( 'A1: by keyboard it is read, declined by Esc, and never comes back (L9, L13)', () =>
		see( { size: DESKTOP }, async ( page ) => {
			const button = await addInShop( page );
			assert.equal(
				await page
					.locator( '.encore-added-offer h2' )
					.first()
					.evaluate( ( one ) => one.ownerDocument.activeElement === one ),
				true
			);
			assert.deepEqual( await findings( page, '.encore-added-offer' ), [] );
			const [ dialog, body ] = await page.evaluate( () =>
				[ '.encore-added-offer', 'body' ].map( ( one ) => {
					const { color, backgroundColor } = getComputedStyle(
						document.querySelector( one ) ?? document.body
					);
					return [ color, backgroundColor ];
				} )
			);
			assert.deepEqual( dialog, body, 'The page’s own colours.' );
			const declined = page.waitForResponse( /added-offers\/declines/ );
			await page.keyboard.press( 'Escape' );
			assert.equal( ( await declined ).status(), 200 );
			await dialogOf( page ).waitFor( { state: 'hidden' } );
			assert.equal(
				await button.evaluate( ( one ) => one.ownerDocument.activeElement === one ),
				true,
				'focus is back'
			);
			const asked = page.waitForResponse( /added-offers$/ );
			await button.click();
			assert.deepEqual( await ( await asked ).json(), { offer: null } );
			await page.goto( shop.url( '/cart/' ) );
			await page.goBack();
			assert.equal( await dialogOf( page ).isVisible(), false );
		} ) );

	test( 'on a phone it comes from below, both answers in sight, and accepting shows what is in the cart (L2)', () =>
		see( { size: PHONE }, async ( page ) => {
			await addByForm( page );
			const [ yes, no ] = await Promise.all(
				[ 'Add to my cart: $39.20', 'No thanks' ].map( ( name ) =>
					page.getByRole( 'button', { name, exact: true } ).boundingBox()
				)
			);
			assert.ok( yes && no && yes.width === no.width && yes.height === no.height && yes.height >= 44, 'L2, A3' );
			assert.ok( no.y + no.height <= PHONE.height );
			await assertLarge( dialogOf( page ).locator( 'button:visible' ) );
			await page.mouse.click( 10, 10 );
			await dialogOf( page ).waitFor( { state: 'hidden' } );
			await page.goto( shop.url( '/cart/' ) );
			await page.getByText( '$97.00' ).first().waitFor();
			assert.equal( await page.getByText( '$39.20' ).count(), 0, 'the backdrop accepts nothing' );
		} ) );

	test( 'a drawer; accepting is one press, confirmed in place where the focus is (A2), and nothing on the page moves (P10)', async () => {
		await shop.eval( DRAWER, 'drawer' );
		await see( { size: DESKTOP, reducedMotion: true }, async ( page ) => {
			await page.addInitScript( () => {
				const seen = window as Window & { shift?: number };
				seen.shift = 0;
				new PerformanceObserver( ( list ) =>
					list
						.getEntries()
						.forEach( ( entry ) => ( seen.shift! += ( entry as unknown as { value: number } ).value ) )
				).observe( { type: 'layout-shift', buffered: true } );
			} );
			await addInShop( page );
			const moving = await page.evaluate(
				() => document.getAnimations().filter( ( { playState } ) => playState === 'running' ).length
			);
			assert.equal( moving, 0, 'A4' );
			const shifted = await page.evaluate( () => ( window as Window & { shift?: number } ).shift );
			await page.getByRole( 'button', { name: 'Add to my cart: $39.20' } ).press( 'Enter' );
			const said = page.getByRole( 'heading', {
				name: '“Express Handling” is in your cart',
			} );
			await said.waitFor();
			assert.equal( await said.evaluate( ( one ) => one.ownerDocument.activeElement === one ), true, 'A2' );
			assert.deepEqual( await findings( page, '.encore-added-offer' ), [] );
			assert.equal( await page.evaluate( () => ( window as Window & { shift?: number } ).shift ), shifted );
			await page.getByRole( 'link', { name: 'Go to checkout' } ).click();
			await page.getByText( '$136.20' ).first().waitFor( { state: 'attached' } );
		} );
		await shop.eval( DRAWER, 'dialog' );
	} );

	test( 'A2, R6: what sold out while it stood open is said in the dialog, and the cart stays as it was', async () => {
		const product = String( await shop.productId( 'service-express' ) );
		const keep = ( isThere: boolean ) =>
			shop.wp( 'wc', 'product', 'update', product, `--in_stock=${ isThere }`, '--user=1' );
		try {
			await see( { size: PHONE }, async ( page ) => {
				await addByForm( page );
				await keep( false );
				await page.getByRole( 'button', { name: 'Add to my cart: $39.20' } ).click();
				await dialogOf( page )
					.getByRole( 'status' )
					.filter( {
						hasText: 'This offer is no longer available. Your order stays as it was.',
					} )
					.waitFor();
				assert.deepEqual( await findings( page, '.encore-added-offer' ), [] );
				await page.getByRole( 'button', { name: 'No thanks', exact: true } ).click();
				await page.goto( shop.url( '/cart/' ) );
				await page.getByText( '$97.00' ).first().waitFor();
			} );
		} finally {
			await keep( true );
		}
	} );

	test( 'a classic theme, by a form', async () => {
		await shop.wp( 'theme', 'activate', 'encore-classic' );
		await see( { size: DESKTOP }, async ( page ) => {
			await addByForm( page );
			await page.getByRole( 'button', { name: 'Add to my cart: $39.20' } ).click();
			await page.getByRole( 'link', { name: 'See the cart' } ).click();
			await page.getByText( '$136.20' ).first().waitFor( { state: 'attached' } );
		} );
	} );
} );
