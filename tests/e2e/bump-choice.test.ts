import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';

import type { Locator, Page } from 'playwright-core';

import { findings } from './axe';
import { DESKTOP, PHONE } from './browser';
import type { Journey } from './journey';
import { assertLarge } from './targets';
import { Visits } from './visits';

/** A cup in colours, Moss sold out, up to four of it; two cost a quarter less. */
const OFFERS = `
wp_set_current_user( 1 );
$cup = wc_get_product_id_by_sku( 'tea-cup' );
$one = fn( string $place, array $more = [] ) => wp_insert_post( [
	'post_type' => 'encore_offer', 'post_status' => 'publish', 'post_title' => "A cup: $place",
	'meta_input' => [ 'encore_offer' => $more + [
		'product_id' => $cup, 'quantity' => 1, 'most' => 4,
		'price' => [ 'type' => 'percent', 'value' => '0', 'breaks' => [ [ 'from' => 2, 'value' => '25' ] ] ],
		'headline' => '', 'text' => 'Thrown by hand, and at home in the dishwasher.', 'image_id' => 0,
		'trigger' => [ 'type' => 'products', 'ids' => [ wc_get_product_id_by_sku( 'course' ) ] ], 'placement' => $place,
		'starts_at' => '', 'ends_at' => '', 'enabled' => true, 'priority' => 1,
	] ],
] );
$one( 'checkout' );
$one( 'added_to_cart' );
$one( 'product' );
$one( 'product', [ 'most' => 0, 'priority' => 2, 'price' => [ 'type' => 'percent', 'value' => '10' ], 'headline' => 'Often bought with it', 'bundle' => [ [ 'product_id' => wc_get_product_id_by_sku( 'service-express' ), 'quantity' => 1 ] ] ] );
echo wp_json_encode( true );`;

const FIELDS = 'label.encore-bump__label, select, button, input[type=number]';

describe( 'a choice before payment', () => {
	let visits: Visits;

	before( async () => {
		visits = await Visits.open( 'bump-choice' );
		await visits.shop.eval( OFFERS );
	} );
	after( () => visits?.close() );

	const cupIn = ( page: Page ) => page.locator( '.encore-bump:visible', { hasText: 'Stoneware Cup' } );
	const lines = async ( id: number ) =>
		( await visits.shop.order( id ) ).lines.map( ( { name, total } ) => `${ name }: ${ total }` );
	const heightOf = async ( box: Locator ) => ( await box.boundingBox() )?.height;
	const focused = async ( field: Locator ) => {
		await field.and( field.page().locator( ':focus' ) ).waitFor();
		return true;
	};
	const inBlockCart = ( { page }: Journey ) =>
		page.evaluate( () =>
			window.wp.data
				.select( 'wc/store/cart' )
				.getCartData()
				.items.map( ( { name, quantity } ) => `${ quantity } ${ name }` )
		);
	const picture = async ( name: string, box: Locator ) => {
		if ( process.env.ENCORE_PICTURES ) {
			await box.screenshot( {
				path: `${ process.env.ENCORE_PICTURES }/${ name }.png`,
			} );
		}
	};

	test( 'A1, A2, A3, L1, L6: in the Checkout block, by keyboard on a phone', async () => {
		await visits.visit( { size: PHONE }, async ( journey ) => {
			const { page } = journey;
			await journey.add( 'course' );
			await journey.blockCheckout();
			const box = cupIn( page );
			const [ tick, colour, pieces ] = [
				box.getByRole( 'checkbox' ),
				box.getByLabel( 'Colour' ),
				box.getByLabel( 'Quantity' ),
			];
			await box.waitFor();
			// Half a second after its page WooCommerce gives the focus to its own notice, once.
			await page.locator( '.wc-block-components-notice-banner:focus' ).waitFor();
			await picture( 'block-open', box );
			assert.equal( await colour.inputValue(), '0', 'L1' );
			assert.equal( await colour.locator( 'option', { hasText: 'Moss' } ).isDisabled(), true );
			await assertLarge( box.locator( FIELDS ) );
			const room = await heightOf( box );
			await tick.press( 'Space' );
			await box.getByText( 'Choose first: Colour' ).waitFor();
			assert.deepEqual( [ await tick.isChecked(), await focused( colour ) ], [ false, true ] );
			await picture( 'block-missing', box );
			assert.deepEqual( await inBlockCart( journey ), [ '1 Quiet Light Photography Course' ] );

			await colour.selectOption( { label: 'Ocean' } );
			await box.getByRole( 'button', { name: 'One more' } ).press( 'Enter' );
			await box.getByText( '$30.00', { exact: true } ).waitFor();
			assert.equal( await heightOf( box ), room, 'P10: nothing moves' );
			assert.deepEqual(
				await inBlockCart( journey ),
				[ '1 Quiet Light Photography Course' ],
				'nothing is taken'
			);
			await tick.press( 'Space' );
			await page
				.locator( '[aria-live]', { hasText: 'Ocean, 2 pieces' } )
				.first()
				.waitFor( { state: 'attached' } );
			await journey.blockTotal();
			assert.deepEqual( await inBlockCart( journey ), [ '1 Quiet Light Photography Course', '2 Stoneware Cup' ] );
			await colour.selectOption( { label: 'Sand' } );
			await pieces.fill( '3' );
			await box.getByText( '$45.00', { exact: true } ).waitFor();
			await page.waitForFunction( () =>
				window.wp.data
					.select( 'wc/store/cart' )
					.getCartData()
					.items.some( ( { quantity } ) => quantity === 3 )
			);
			assert.deepEqual(
				await inBlockCart( journey ),
				[ '1 Quiet Light Photography Course', '3 Stoneware Cup' ],
				'one line'
			);
			await picture( 'block-taken', box );
			assert.deepEqual( await findings( page, '.encore-bumps' ), [] );
			await page.setViewportSize( { width: 320, height: 640 } );
			assert.ok( await page.evaluate( () => document.documentElement.scrollWidth <= window.innerWidth ) );
			await picture( 'block-320', box );

			await journey.fillBlockAddress( 'shipping' );
			await journey.payBlock();
			await page.waitForURL( /order-received|encore-offer/ );
			const id = Number( /(?:order-received|encore-offer)\/(\d+)/.exec( page.url() )?.[ 1 ] );
			assert.deepEqual( await lines( id ), [
				'Quiet Light Photography Course: 97.00',
				'Stoneware Cup - Sand: 45.00',
			] );
		} );
	} );

	test( 'A1, A2, A3, L1, L6: on the classic checkout; nothing chosen is lost where totals refresh', async () => {
		await visits.visit( { size: DESKTOP }, async ( journey ) => {
			const { page } = journey;
			await journey.add( 'course' );
			await journey.classicCheckout();
			const box = cupIn( page );
			const [ tick, colour ] = [ box.getByRole( 'checkbox' ), box.getByLabel( 'Colour' ) ];
			await journey.classicTotals();
			await picture( 'classic-open', box );
			await assertLarge( box.locator( FIELDS ) );
			await tick.press( 'Space' );
			assert.deepEqual( [ await tick.isChecked(), await focused( colour ) ], [ false, true ] );
			assert.equal( await box.getByRole( 'status' ).innerText(), 'Choose first: Colour', 'A2' );
			assert.equal( await colour.getAttribute( 'aria-invalid' ), 'true', 'A2' );
			assert.equal(
				await colour.getAttribute( 'aria-describedby' ),
				await box.getByRole( 'status' ).getAttribute( 'id' ),
				'A2: of its field'
			);
			await colour.selectOption( { label: 'Plum' } );
			await journey.classicTotals();
			assert.match( await colour.locator( 'option:checked' ).innerText(), /Plum/ );
			await tick.check();
			await page.locator( '#order_review', { hasText: 'Stoneware Cup - Plum' } ).waitFor();
			await box.getByRole( 'button', { name: 'One more' } ).click();
			await page.locator( '#order_review .cart_item', { hasText: /Plum.*2/s } ).waitFor();
			await box.getByText( '$30.00', { exact: true } ).waitFor();
			assert.equal( await page.locator( '#order_review .cart_item' ).count(), 2 );
			await picture( 'classic-taken', box );
			assert.deepEqual( await findings( page, '.encore-bumps' ), [] );
		} );
	} );

	test( 'A6: without scripts the form says what is missing, and takes what is chosen', async () => {
		await visits.visit( { size: PHONE, scripts: false }, async ( journey ) => {
			const { page } = journey;
			await journey.add( 'course' );
			await page.goto( visits.shop.url( '/classic-checkout/' ) );
			const box = cupIn( page );
			await box.getByRole( 'checkbox' ).check();
			await page.locator( '[name=woocommerce_checkout_update_totals]' ).first().click();
			await page.getByText( 'Please choose first. Your order stays as it was.' ).waitFor();
			await box.getByLabel( 'Colour' ).selectOption( { label: 'Ocean' } );
			await box.getByLabel( 'Quantity' ).fill( '2' );
			await box.getByRole( 'checkbox' ).check();
			await page.locator( '[name=woocommerce_checkout_update_totals]' ).first().click();
			await page
				.locator( '#order_review .cart_item', {
					hasText: /Ocean.*2/s,
				} )
				.waitFor();
			await picture( 'noscript-taken', box );
		} );
	} );

	test( 'A2, A3: beside a product, bought together, and in the dialog that follows', async () => {
		await visits.visit( { size: PHONE }, async ( journey ) => {
			const { page } = journey;
			await page.goto( visits.shop.url( `/?p=${ await visits.shop.productId( 'course' ) }` ) );
			const [ box, together ] = [ cupIn( page ), page.locator( '.encore-together' ) ];
			await picture( 'product', page.locator( '.encore-product-offers' ).first() );
			await assertLarge( box.locator( FIELDS ) );
			await assertLarge( together.locator( 'label:has([type=checkbox]), select, button:visible' ) );
			await together.getByRole( 'button', { name: /Add all 3/ } ).click();
			await together.getByRole( 'status' ).filter( { hasText: 'Choose first: Colour' } ).waitFor();
			await box.getByLabel( 'Colour' ).selectOption( { label: 'Sand' } );
			await box.getByRole( 'button', { name: 'One more' } ).click();
			await box.getByText( '$30.00', { exact: true } ).waitFor();
			await box.getByRole( 'checkbox' ).check();
			await together.getByLabel( 'Colour' ).selectOption( { label: 'Plum' } );
			await together.getByRole( 'checkbox', { name: /Stoneware/ } ).check();
			await together.getByText( 'Selected: $115.00', { exact: true } ).waitFor();
			assert.deepEqual( await findings( page, '.encore-product-offers' ), [] );
			await picture( 'product-chosen', page.locator( '.encore-product-offers' ).first() );
			await together.getByRole( 'button', { name: 'Add selected: $115.00' } ).click();
			await page
				.getByText( /Stoneware Cup.*has been added to your cart too/s )
				.first()
				.waitFor();
			await page.goto( visits.shop.url( '/classic-cart/' ) );
		} );
		await visits.visit( { size: PHONE }, async ( { page } ) => {
			await page.goto( visits.shop.url( `/?p=${ await visits.shop.productId( 'course' ) }` ) );
			await page.locator( '.single_add_to_cart_button' ).click();
			const dialog = page.getByRole( 'dialog', {
				name: 'Stoneware Cup',
			} );
			await dialog.waitFor();
			await picture( 'dialog', dialog );
			await assertLarge( dialog.locator( 'select, button:visible, input[type=number]' ) );
			await dialog.getByRole( 'button', { name: 'Choose first: Colour' } ).click();
			assert.equal( await focused( dialog.getByLabel( 'Colour' ) ), true );
			await dialog.getByLabel( 'Colour' ).selectOption( { label: 'Ocean' } );
			await dialog.getByRole( 'button', { name: 'One more' } ).click();
			assert.deepEqual( await findings( page, '.encore-added-offer' ), [] );
			await picture( 'dialog-chosen', dialog );
			await dialog.getByRole( 'button', { name: 'Add to my cart: $30.00' } ).click();
			await page
				.getByRole( 'heading', {
					name: '“Stoneware Cup” is in your cart',
				} )
				.waitFor();
		} );
	} );
} );
