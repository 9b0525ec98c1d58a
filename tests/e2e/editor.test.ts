import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';

import type { Journey } from './journey';
import type { Shop } from './shop';
import { Visits } from './visits';

describe( 'a role Editor', () => {
	let visits: Visits;
	let shop: Shop;

	before( async () => {
		visits = await Visits.open( 'editor' );
		shop = visits.shop;
	} );
	after( () => visits?.close() );

	test( 'moves the bump in the block editor and picks another offer and look', async () => {
		const checkout = await shop.eval< number >( 'echo wp_json_encode( (int) wc_get_page_id( "checkout" ) );' );
		const express = await shop.offerId( 'service-express-bump' );
		await visits.visit( { size: { width: 1440, height: 1000 } }, async ( journey ) => {
			const { page } = journey;
			await journey.login( 'editor' );
			await page.goto( shop.url( `/wp-admin/post.php?post=${ checkout }&action=edit` ) );
			await journey.editorIsReady();
			const bump = journey.canvas.locator( '.wp-block-encore-order-bump' ).first();
			await bump
				.getByText( /\$\d+\.\d\d/ )
				.first()
				.waitFor();
			await bump.click();
			const neighbour = await bump.evaluate(
				( block ) => block.previousElementSibling?.getAttribute( 'data-type' ) ?? ''
			);
			await page.getByRole( 'button', { name: 'Move up' } ).click();
			const moved = await bump.evaluate(
				( block ) => block.previousElementSibling?.getAttribute( 'data-type' ) ?? ''
			);
			assert.notEqual( moved, neighbour );
			const settings = page.getByRole( 'combobox', { name: 'Offer shown here' } );
			if ( ! ( await settings.isVisible() ) ) {
				await page.getByRole( 'button', { name: 'Settings', exact: true } ).click();
			}
			await settings.selectOption( String( express ) );
			await bump.getByText( 'Within three working days' ).waitFor();
			await page.getByRole( 'tab', { name: 'Styles' } ).click();
			await page.locator( '.block-editor-block-styles' ).getByRole( 'button', { name: 'Coupon' } ).click();
			await journey.canvas.locator( '.wp-block-encore-order-bump.is-style-coupon .encore-bump' ).waitFor();
			await page.getByRole( 'button', { name: 'Save', exact: true } ).click();
			await page.getByText( 'Page updated' ).first().waitFor();
		} );
		const saved = await shop.eval< string >(
			'echo wp_json_encode( get_post( (int) $args[0] )->post_content );',
			String( checkout )
		);
		assert.match(
			saved,
			new RegExp( `wp:encore/order-bump \\{"offer":${ express },"className":"is-style-coupon"\\}` )
		);
		await visits.visit( {}, async ( journey ) => {
			await journey.add( 'service' );
			await journey.blockCheckout();
			await journey.bump.getByText( 'Within three working days' ).waitFor();
			assert.equal(
				await journey.page.locator( '.encore-bumps.is-style-coupon .encore-bump:visible' ).count(),
				1
			);
		} );
		await visits.visit( {}, async ( journey ) => {
			await journey.add( 'course' );
			await journey.blockCheckout();
			await journey.placeOrder.waitFor();
			assert.equal( await journey.bump.count(), 0, 'the picked offer is not called up by this cart' );
		} );
	} );

	test( 'reads in the Cart block what the shop’s own amount says to a shopper, and its manager what keeps the reward away', async () => {
		const cart = await shop.eval< number >( `
			update_option( 'encore_settings', [ 'cart_progress' => 'yes', 'reward' => 'GONE10' ] + (array) get_option( 'encore_settings' ) );
			echo wp_json_encode( (int) wc_get_page_id( "cart" ) );
		` );
		const edited = async ( user: string, walk: ( journey: Journey ) => Promise< void > ) =>
			visits.visit( { size: { width: 1440, height: 1000 } }, async ( journey ) => {
				await journey.login( user );
				await journey.page.goto( shop.url( `/wp-admin/post.php?post=${ cart }&action=edit` ) );
				await journey.editorIsReady();
				await walk( journey );
			} );
		await edited( 'admin', async ( { canvas } ) => {
			const progress = canvas.locator( '.wp-block-encore-cart-progress' );
			await progress.getByText( 'in no shipping zone does an amount lead to free shipping' ).waitFor();
			await progress.getByText( 'The reward is not shown. There is no coupon with this code.' ).waitFor();
			const settings = progress.getByRole( 'link', { name: 'Open Encore’s settings' } );
			assert.match( ( await settings.getAttribute( 'href' ) ) ?? '', /section=encore$/ );
		} );
		await shop.eval( `
			$zone = wc_get_shipping_zone( [ 'destination' => [ 'country' => 'US', 'state' => 'CA', 'postcode' => '94110' ] ] );
			$id = $zone->add_shipping_method( 'free_shipping' );
			update_option( "woocommerce_free_shipping_{$id}_settings", [ 'title' => 'Free shipping', 'requires' => 'min_amount', 'min_amount' => '79', 'ignore_discounts' => 'no' ] );
			echo wp_json_encode( $id );
		` );
		await edited( 'editor', async ( { canvas } ) => {
			const progress = canvas.locator( '.wp-block-encore-cart-progress' );
			await progress.getByText( 'Add $31.60 more for free shipping.' ).waitFor();
			assert.equal( await progress.getByRole( 'link' ).count(), 0 );
		} );
	} );
} );
