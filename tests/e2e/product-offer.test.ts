import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';

import { findings } from './axe';
import { DESKTOP, PHONE } from './browser';
import type { Shop } from './shop';
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

describe( 'an offer beside a product', () => {
	let visits: Visits;
	let shop: Shop;

	before( async () => {
		visits = await Visits.open( 'product-offer' );
		shop = visits.shop;
		await shop.eval( OFFER );
	} );
	after( () => visits?.close() );

	function buy( what: string, device: Parameters< Visits[ 'visit' ] >[ 0 ], on = 0 ) {
		return visits.visit( device, async ( { page } ) => {
			await page.goto( shop.url( `/?p=${ on || ( await shop.productId( 'course' ) ) }` ) );
			const box = page.getByRole( 'checkbox', {
				name: /Start tomorrow/,
			} );
			assert.equal( await box.isChecked(), false, 'L1' );
			const { height } = ( await page.locator( '.encore-bump__label' ).boundingBox() ) ?? { height: 0 };
			assert.ok( height >= 44, 'A3' );
			if ( process.env.ENCORE_PICTURES ) {
				await page.screenshot( {
					path: `${ process.env.ENCORE_PICTURES }/product-${ what }.png`,
					fullPage: true,
				} );
			}
			if ( device.scripts !== false ) {
				assert.deepEqual( await findings( page, '.encore-product-offers' ), [] );
			}
			await box.check();
			await page
				.locator( '.single_add_to_cart_button, .wc-block-components-product-button__button' )
				.first()
				.click();
			await page
				.getByText( /has been added to your cart too/ )
				.first()
				.waitFor();
			await page.goto( shop.url( '/classic-checkout/' ) );
			await page.locator( '.order-total', { hasText: '$136.20' } ).waitFor();
		} );
	}

	test( 'joins the cart with it on a phone', () => buy( 'phone', { size: PHONE } ) );
	test( 'and on a desktop without JavaScript (A6)', () => buy( 'no-script', { size: DESKTOP, scripts: false } ) );
	test( 'and from the newer form of blocks, with the block below it', async () => {
		await buy( 'newer-form', { size: DESKTOP }, await shop.eval< number >( NEWER_FORM ) );
	} );
	test( 'and in a classic theme without JavaScript on a phone', async () => {
		await shop.wp( 'theme', 'activate', 'encore-classic' );
		await buy( 'classic-phone', { size: PHONE, scripts: false } );
		await buy( 'classic', { size: DESKTOP } );
	} );
} );
