import assert from 'node:assert/strict';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';

import { cachedVersions } from '../../tools/store/woocommerce-source';
import { Shop } from './shop';
import { Visitor } from './visitor';

const versions = cachedVersions();
const bothEnds = [ ...new Set( [ versions[ 0 ], versions.at( -1 ) ] ) ].filter( ( version ) => version !== undefined );

const ALL = [ 'encore-sandbox/encore-sandbox.php', 'encore/encore.php', 'woocommerce/woocommerce.php' ];
const DEAD = 'There has been a critical error';
const NOTICE = 'Encore waits: it needs WooCommerce 10.8 or newer.';

/** Seen in the same shop without Encore. */
const FOREIGN = [
	// WordPress.org is not asked in these shops, and its screens miss parts of the answer.
	/Undefined array key "(upgrade|name)" in \S+\/(dashboard|class-wp-plugin-dependencies|class-wp-plugins-list-table)\.php/,
	// Orders that WooCommerce left when it was switched off.
	/The post type <code>shop_order_placehold<\/code> is not registered/,
	// WooCommerce 10.8 asks for refunds in a way that SQLite does not take.
	/datatype mismatch[\s\S]*OrdersTableQuery\.php/,
];

for ( const woocommerce of bothEnds ) {
	describe( `Encore comes and goes, WooCommerce ${ woocommerce }`, () => {
		let shop: Shop;
		let log: string;

		before( async () => {
			shop = await Shop.open( `activation-${ woocommerce }`, { woocommerce } );
			log = path.join( shop.folder, 'wp-content/debug.log' );
		} );
		after( () => shop?.close() );

		/** What the debug log holds that is not known to come from others. */
		function logged(): string {
			const entries = existsSync( log ) ? readFileSync( log, 'utf8' ).split( /^(?=\[\d\d-\w{3}-\d{4} )/m ) : [];
			return entries.filter( ( entry ) => ! FOREIGN.some( ( known ) => known.test( entry ) ) ).join( '' );
		}
		async function activePlugins( ...names: string[] ): Promise< void > {
			await shop.eval( 'update_option( "active_plugins", $args ); echo "true";', ...names );
			await shop.reboot();
		}

		async function pagesOf( visitor: Visitor, ...paths: string[] ): Promise< void > {
			for ( const each of paths ) {
				const { status, body } = await visitor.get( each );
				assert.equal( status, 200, each );
				assert.ok( ! body.includes( DEAD ), each );
			}
		}

		test( 'S17: activated, used, deactivated, activated again: nothing in the debug log, orders stay true', async () => {
			await shop.wp( 'plugin', 'deactivate', 'encore' );
			rmSync( log, { force: true } );
			await shop.wp( 'plugin', 'activate', 'encore' );

			const shopper = new Visitor( shop );
			const bump = await shop.eval< number >(
				'$offers = get_posts( [ "post_type" => "encore_offer", "numberposts" => -1 ] ); foreach ( $offers as $offer ) { $its = get_post_meta( $offer->ID, "encore_offer", true ); if ( $its["placement"] === "checkout" && in_array( wc_get_product_id_by_sku( "course" ), $its["trigger"]["ids"], true ) ) { echo $offer->ID; } }'
			);
			const order = await shopper.buy( await shop.productId( 'course' ), bump );
			const facts = await shop.order( order.id );
			assert.equal( facts.total, '124.00' );
			await pagesOf( shopper, '/', '/shop/', order.thanks );
			await shopper.post( `/wp-json/wc/store/v1/cart/add-item`, {
				id: await shop.productId( 'course' ),
				quantity: 1,
			} );
			await pagesOf( shopper, '/cart/', '/checkout/', '/classic-checkout/' );
			const owner = await new Visitor( shop ).login( 'admin' );
			await pagesOf(
				owner,
				'/wp-admin/plugins.php',
				'/wp-admin/edit.php?post_type=encore_offer',
				'/wp-admin/edit.php?post_type=encore_funnel',
				'/wp-admin/post-new.php?post_type=encore_offer',
				`/wp-admin/post.php?post=${ bump }&action=edit`,
				`/wp-admin/admin.php?page=wc-orders&action=edit&id=${ order.id }`
			);

			await shop.wp( 'plugin', 'deactivate', 'encore' );
			assert.deepEqual( await shop.order( order.id ), facts, 'the order without Encore' );
			await pagesOf( shopper, '/', '/cart/', '/checkout/', '/classic-checkout/', order.thanks );
			await pagesOf( owner, '/wp-admin/', `/wp-admin/admin.php?page=wc-orders&action=edit&id=${ order.id }` );
			const plain = await new Visitor( shop ).buy( await shop.productId( 'course' ) );
			assert.equal( ( await shop.order( plain.id ) ).total, '97.00' );

			await shop.wp( 'plugin', 'activate', 'encore' );
			const again = await new Visitor( shop ).buy( await shop.productId( 'course' ), bump );
			assert.equal( ( await shop.order( again.id ) ).total, '124.00', 'The bump is back.' );
			assert.equal( logged(), '' );
		} );

		test( 'WooCommerce deactivated while Encore stays: a notice, no fatal error, pages and screens answer', async ( t ) => {
			await activePlugins( 'encore/encore.php' );
			t.after( () => activePlugins( ...ALL ) );
			rmSync( log, { force: true } );
			const owner = await new Visitor( shop ).login( 'admin' );
			const plugins = await owner.get( '/wp-admin/plugins.php' );
			assert.equal( plugins.status, 200 );
			assert.ok( plugins.body.includes( NOTICE ), NOTICE );
			const offer = await shop.eval< number >(
				'global $wpdb; echo $wpdb->get_var( "SELECT ID FROM {$wpdb->posts} WHERE post_type = \'encore_offer\' LIMIT 1" );'
			);
			for ( const screen of [
				'/wp-admin/edit.php?post_type=encore_offer',
				'/wp-admin/edit.php?post_type=encore_funnel',
				'/wp-admin/post-new.php?post_type=encore_offer',
				`/wp-admin/post.php?post=${ offer }&action=edit`,
			] ) {
				const { body } = await owner.get( screen );
				assert.ok( ! body.includes( DEAD ), screen );
			}
			const visitor = new Visitor( shop );
			await pagesOf( visitor, '/', '/checkout/', '/wp-json/' );
			assert.ok( ! ( await visitor.get( '/encore-offer/1/?key=none' ) ).body.includes( DEAD ) );
			assert.equal( logged(), '' );
		} );

		test( 'activated without WooCommerce: refused, or a notice; never a fatal error', async ( t ) => {
			await activePlugins();
			t.after( () => activePlugins( ...ALL ) );
			rmSync( log, { force: true } );
			await shop
				.wp( 'plugin', 'activate', 'encore' )
				.catch( ( error: Error ) => assert.match( error.message, /requires? .*WooCommerce/is ) );
			const visitor = await new Visitor( shop ).login( 'admin' );
			await pagesOf( visitor, '/', '/wp-admin/plugins.php' );
			assert.equal( logged(), '' );
		} );

		test( 'beside an old WooCommerce: a notice, and the shop sells without offers', async () => {
			const old = path.join( shop.folder, 'wp-content/mu-plugins/old-woocommerce.php' );
			writeFileSync( old, "<?php define( 'WC_VERSION', '10.7.0' );\n" );
			try {
				const owner = await new Visitor( shop ).login( 'admin' );
				assert.ok( ( await owner.get( '/wp-admin/plugins.php' ) ).body.includes( NOTICE ), NOTICE );
				const order = await new Visitor( shop ).buy( await shop.productId( 'course' ) );
				assert.equal( ( await shop.order( order.id ) ).total, '97.00' );
			} finally {
				rmSync( old );
			}
		} );
	} );
}
