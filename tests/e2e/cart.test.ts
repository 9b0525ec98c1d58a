import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';

import { findings } from './axe';
import { PHONE } from './browser';
import type { Journey } from './journey';
import { tabTo } from './keyboard';
import type { Shop } from './shop';
import { assertLarge } from './targets';
import { Visits } from './visits';

/** A hand cream for 19 beside the skincare set, in the cart; the seeded pouch stays at the checkout. */
const OFFER = `
wp_set_current_user( 1 );
$cart = get_page_by_path( 'classic-cart' ) ?? wp_insert_post( [ 'post_type' => 'page', 'post_status' => 'publish', 'post_name' => 'classic-cart', 'post_title' => 'Classic cart', 'post_content' => '[woocommerce_cart]' ] );
$id = wp_insert_post( [ 'post_type' => 'encore_offer', 'post_status' => 'publish', 'post_title' => 'Cream', 'meta_input' => [ 'encore_offer' => [
	'product_id' => wc_get_product_id_by_sku( 'skincare-cream' ),
	'price' => [ 'type' => 'fixed', 'value' => '19' ],
	'headline' => 'Hand cream to go with it',
	'text' => 'The same cream for hands that work. It travels in the same parcel.',
	'trigger' => [ 'type' => 'products', 'ids' => [ wc_get_product_id_by_sku( 'skincare' ) ] ],
	'placement' => 'cart',
] ] ] );
echo wp_json_encode( $id );
`;

async function blockCart( journey: Journey ): Promise< void > {
	await journey.page.goto( journey.shop.url( '/cart/' ) );
	await journey.page.locator( '.wc-block-cart__submit-button' ).first().waitFor();
}

describe( 'the offer in the cart', () => {
	let visits: Visits;
	let shop: Shop;

	before( async () => {
		visits = await Visits.open( 'cart' );
		shop = visits.shop;
		await shop.eval( OFFER );
	} );
	after( () => visits?.close() );

	test( 'the Cart block: L1, A3, P10, by keyboard (A1), announced (A2), one line at the offer’s price, gone with its trigger', async () => {
		await visits.visit( { size: PHONE }, async ( journey ) => {
			const { page } = journey;
			await journey.add( 'skincare' );
			const room = await journey.watchRoom( '.encore-bump', '.wc-block-cart-items' );
			await blockCart( journey );
			assert.equal( await room(), await journey.bump.evaluate( ( bump ) => bump.clientHeight ) );
			assert.equal( await journey.tick.isChecked(), false );
			await assertLarge( journey.bump.locator( 'label' ) );
			assert.deepEqual( await findings( page, '.encore-bump' ), [] );
			await tabTo( page, journey.tick );
			await page.keyboard.press( 'Space' );
			await page
				.locator( '[aria-live]', { hasText: 'added to your order' } )
				.first()
				.waitFor( { state: 'attached' } );
			assert.equal( await journey.blockTotal(), '$90.52' );
			const rows = page.locator( '.wc-block-cart-items__row' );
			await rows.nth( 1 ).getByText( 'Hand Cream' ).waitFor();
			assert.equal( await rows.count(), 2 );
			assert.equal(
				await rows.nth( 1 ).locator( 'input:not([readonly])' ).count(),
				0,
				'its quantity is the offer’s'
			);
			await journey.blockCheckout();
			assert.equal( await journey.bump.textContent().then( ( words ) => words?.includes( 'pouch' ) ), true );
			assert.equal( await journey.blockTotal(), '$90.52' );
			await blockCart( journey );
			assert.equal( await journey.tick.isChecked(), true );
			await rows.first().locator( '.wc-block-cart-item__remove-link' ).click();
			await page.locator( '.wp-block-woocommerce-empty-cart-block' ).waitFor();
			assert.equal( await journey.blockTotal(), '$0.00' );
		} );
	} );

	test( 'the classic cart: a tick updates it, keeps the keyboard’s place, and works without scripts (A6)', async () => {
		for ( const scripts of [ true, false ] ) {
			await visits.visit( { scripts }, async ( journey ) => {
				const { page } = journey;
				const total = page.locator( '.cart_totals .order-total .amount' );
				await journey.add( 'skincare' );
				await page.goto( shop.url( '/classic-cart/' ) );
				assert.equal( await journey.tick.isChecked(), false );
				await assertLarge( journey.bump.locator( 'label' ) );
				for ( const [ accepted, paid ] of [
					[ true, '$90.52' ],
					[ false, '$69.95' ],
				] as const ) {
					await journey.tick.setChecked( accepted );
					if ( ! scripts ) {
						await page.locator( '.encore-bumps [name="update_cart"]' ).click();
					}
					await total.getByText( paid ).waitFor();
					assert.equal( await journey.tick.isChecked(), accepted );
					if ( scripts ) {
						// Half a second later WooCommerce lets its own notice be heard by the focus, as after every update.
						await page.locator( '.encore-bump__checkbox:focus, [role="alert"]:focus' ).first().waitFor();
					}
				}
				if ( scripts ) {
					assert.deepEqual( await findings( page, '.encore-bumps' ), [] );
				}
			} );
		}
	} );

	test( 'what came into view is written down for the cart, and for the order that follows', async () => {
		await visits.visit( {}, async ( journey ) => {
			await journey.add( 'skincare' );
			const told = journey.page.waitForResponse( /encore\/v1\/presentations/ );
			await blockCart( journey );
			await journey.bump.scrollIntoViewIfNeeded();
			assert.equal( ( await told ).status(), 200 );
			const placements = await shop.eval< string[] >(
				'global $wpdb; echo wp_json_encode( $wpdb->get_col( "SELECT DISTINCT placement FROM {$wpdb->prefix}encore_presentations ORDER BY id DESC LIMIT 1" ) );'
			);
			assert.deepEqual( placements, [ 'cart' ] );
		} );
	} );

	test( 'the progress to free shipping and to a coupon’s reward is the shop’s own amount, and an offer in the cart counts', async () => {
		await shop.eval( `
			$zone = wc_get_shipping_zone( [ 'destination' => [ 'country' => 'US', 'state' => 'CA', 'postcode' => '94110' ] ] );
			$id = $zone->add_shipping_method( 'free_shipping' );
			update_option( "woocommerce_free_shipping_{$id}_settings", [ 'title' => 'Free shipping', 'requires' => 'min_amount', 'min_amount' => '79', 'ignore_discounts' => 'no' ] );
			$coupon = new WC_Coupon();
			$coupon->set_props( [ 'code' => 'CREAM10', 'discount_type' => 'percent', 'amount' => '10', 'minimum_amount' => '75' ] );
			$coupon->save();
			update_option( 'encore_settings', [ 'cart_progress' => 'yes', 'reward' => 'CREAM10' ] );
			echo wp_json_encode( $id );
		` );
		await visits.visit( { size: PHONE }, async ( journey ) => {
			const { page } = journey;
			const bar = page.locator( '.encore-cart-progress' );
			await journey.add( 'skincare' );
			const room = await journey.watchRoom( '.encore-cart-progress', '.wc-block-cart-items' );
			await blockCart( journey );
			await bar.getByText( 'Add $19.00 more for free shipping.' ).waitFor();
			await bar.getByText( 'Add $15.00 more for 10% off with the code CREAM10.' ).waitFor();
			assert.equal( await room(), await bar.first().evaluate( ( element ) => element.clientHeight ) );
			assert.deepEqual( await findings( page, '.encore-cart-progress' ), [] );
			await journey.tick.check();
			await bar.getByText( 'Your order qualifies for free shipping.' ).waitFor();
			await bar.getByText( 'Enter the code CREAM10 for 10% off.' ).waitFor();
			await page.goto( shop.url( '/classic-cart/' ) );
			await bar.getByText( 'Your order qualifies for free shipping.' ).waitFor();
			await journey.tick.uncheck();
			await bar.getByText( 'Add $19.00 more for free shipping.' ).waitFor();
			await bar.getByText( 'Add $15.00 more for 10% off with the code CREAM10.' ).waitFor();
		} );
	} );
} );
