import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';

import { findings } from './axe';
import { DESKTOP, PHONE } from './browser';
import { tabTo } from './keyboard';
import type { Shop } from './shop';
import { assertLarge } from './targets';
import { Visits } from './visits';

const OFFER = `
wp_set_current_user( 1 );
$product = wc_get_product_id_by_sku( 'course' );
echo wp_json_encode( wp_insert_post( [
	'post_type' => 'encore_offer', 'post_status' => 'publish', 'post_title' => 'Beside the course',
	'meta_input' => [ 'encore_offer' => [
		'product_id' => wc_get_product_id_by_sku( 'service-express' ), 'quantity' => 1,
		'price' => [ 'type' => 'percent', 'value' => '20' ], 'headline' => 'Start tomorrow',
		'text' => 'Your place is kept, and the first lesson comes by mail tonight.', 'image_id' => 0,
		'trigger' => [ 'type' => 'products', 'ids' => [ $product ] ], 'placement' => 'product',
		'starts_at' => '', 'ends_at' => '', 'enabled' => true, 'priority' => 10,
	] ],
] ) );`;

/** WooCommerce's newer form, which sends by a script as long as nobody's field is in it. */
const NEWER_FORM = `
$product = wc_get_product_id_by_sku( 'course' );
echo wp_json_encode( wp_insert_post( [
	'post_type' => 'page', 'post_status' => 'publish', 'post_title' => 'A landing page',
	'post_content' => '<!-- wp:woocommerce/store-notices /-->'
		. '<!-- wp:woocommerce/single-product {"productId":' . $product . '} --><div class="wp-block-woocommerce-single-product">'
		. '<!-- wp:post-title /--><!-- wp:woocommerce/add-to-cart-with-options /--><!-- wp:encore/product-offers /--></div><!-- /wp:woocommerce/single-product -->',
] ) );`;

const TOGETHER = `
wp_set_current_user( 1 );
echo wp_json_encode( wp_insert_post( [
	'post_type' => 'encore_offer', 'post_status' => 'publish', 'post_title' => 'With the hour',
	'meta_input' => [ 'encore_offer' => [
		'product_id' => wc_get_product_id_by_sku( 'course-workbook' ), 'quantity' => 1,
		'bundle' => [ [ 'product_id' => wc_get_product_id_by_sku( 'service-express' ), 'quantity' => 1 ] ],
		'price' => [ 'type' => 'percent', 'value' => '10' ], 'headline' => 'Bring these to your hour', 'text' => '', 'image_id' => 0,
		'trigger' => [ 'type' => 'products', 'ids' => [ wc_get_product_id_by_sku( 'course-coaching' ) ] ], 'placement' => 'product',
		'starts_at' => '', 'ends_at' => '', 'enabled' => true, 'priority' => 10,
	] ],
] ) );`;

describe( 'an offer beside a product', () => {
	let visits: Visits;
	let shop: Shop;

	before( async () => {
		visits = await Visits.open( 'product-offer' );
		shop = visits.shop;
		await shop.eval( OFFER );
	} );
	after( () => visits?.close() );

	function buy( device: Parameters< Visits[ 'visit' ] >[ 0 ], on = 0 ) {
		return visits.visit( device, async ( { page } ) => {
			await page.goto( shop.url( `/?p=${ on || ( await shop.productId( 'course' ) ) }` ) );
			const box = page.getByRole( 'checkbox', {
				name: /Start tomorrow/,
			} );
			assert.equal( await box.isChecked(), false, 'L1' );
			// A3.
			await assertLarge( page.locator( '.encore-bump__label' ) );
			if ( device.scripts !== false ) {
				assert.deepEqual( await findings( page, '.encore-product-offers' ), [] );
			}
			if ( device.scripts === false ) {
				await box.check();
			} else {
				await tabTo( page, box );
				await page.keyboard.press( 'Space' );
				assert.equal( await box.isChecked(), true, 'A1' );
			}
			await page
				.locator( '.single_add_to_cart_button, .wc-block-components-product-button__button' )
				.first()
				.click();
			// A2: what was added is said where WooCommerce says it of the product.
			await page
				.locator( '[role=alert], [role=status], [aria-live]' )
				.filter( { hasText: /has been added to your cart too/ } )
				.first()
				.waitFor();
			await page.goto( shop.url( '/classic-checkout/' ) );
			await page.locator( '.order-total', { hasText: '$136.20' } ).waitFor();
		} );
	}

	test( 'products that go together: the total and the button follow the ticks', async () => {
		const offer = await shop.eval< number >( TOGETHER );
		for ( const size of [ PHONE, DESKTOP ] ) {
			await visits.visit( { size }, async ( { page } ) => {
				await page.goto( shop.url( `/?p=${ await shop.productId( 'course-coaching' ) }` ) );
				const together = page.getByRole( 'group', {
					name: 'Bring these to your hour',
				} );
				await together.getByRole( 'button', { name: 'Add all 3: $376.20' } ).waitFor();
				await together.getByText( 'Selected: $297.00', { exact: true } ).waitFor();
				assert.deepEqual( await findings( page, '.encore-together' ), [] );
				await together.getByRole( 'checkbox', { name: /Field Workbook/ } ).check();
				await together.getByText( 'Selected: $332.10', { exact: true } ).waitFor();
				const quantity = page.locator( 'form.cart input[name=quantity]' );
				await quantity.fill( '2' );
				await together.getByText( 'Selected: $629.10', { exact: true } ).waitFor();
				await together.getByRole( 'checkbox', { name: /Field Workbook/ } ).uncheck();
				await together.getByRole( 'button', { name: 'Add all 3: $673.20' } ).waitFor();
				await together.getByRole( 'checkbox', { name: /Field Workbook/ } ).check();
				await quantity.fill( '1' );
				await together.getByRole( 'button', { name: 'Add selected: $332.10' } ).click();
				await page
					.getByText( /“Field Workbook” has been added/ )
					.first()
					.waitFor();
				await page.goto( shop.url( '/classic-checkout/' ) );
				await page.locator( '.order-total', { hasText: '$332.10' } ).waitFor();
			} );
		}
		await visits.visit( { size: PHONE, scripts: false }, async ( { page } ) => {
			await page.goto( shop.url( `/?p=${ await shop.productId( 'course-coaching' ) }` ) );
			await page.getByRole( 'button', { name: 'Add all 3: $376.20' } ).click();
			await page
				.getByText( /“One Hour of Coaching” has been added/ )
				.first()
				.waitFor();
			await page.goto( shop.url( '/classic-checkout/' ) );
			await page.locator( '.order-total', { hasText: '$376.20' } ).waitFor();
		} );
		await shop.eval( 'echo wp_json_encode( (bool) wp_delete_post( (int) $args[0], true ) );', String( offer ) );
	} );

	test( 'joins the cart with it on a phone', () => buy( { size: PHONE } ) );
	test( 'and on a desktop without JavaScript (A6)', () => buy( { size: DESKTOP, scripts: false } ) );
	test( 'and from the newer form of blocks, with the block below it', async () => {
		await buy( { size: DESKTOP }, await shop.eval< number >( NEWER_FORM ) );
	} );
	test( 'and in a classic theme without JavaScript on a phone', async () => {
		await shop.wp( 'theme', 'activate', 'encore-classic' );
		await buy( { size: PHONE, scripts: false } );
		await buy( { size: DESKTOP } );
	} );
} );
