import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';

import { findings } from './axe';
import { DESKTOP, PHONE } from './browser';
import { Visits } from './visits';

/** Two creams and a pouch for 49, beside the skincare set; the seeded pouch makes room for it. */
const BUNDLE = `
wp_set_current_user( 1 );
$cart = get_page_by_path( 'classic-cart' ) ?? wp_insert_post( [ 'post_type' => 'page', 'post_status' => 'publish', 'post_name' => 'classic-cart', 'post_title' => 'Classic cart', 'post_content' => '[woocommerce_cart]' ] );
get_page_by_path( 'mini' ) ?? wp_insert_post( [ 'post_type' => 'page', 'post_status' => 'publish', 'post_name' => 'mini', 'post_title' => 'Mini', 'post_content' => '<!-- wp:woocommerce/mini-cart /-->' ] );
$seeded = get_page_by_path( 'skincare-pouch-bump', OBJECT, 'encore_offer' );
$pouch = get_post_meta( $seeded->ID, 'encore_offer', true );
wp_update_post( [ 'ID' => $seeded->ID, 'meta_input' => [ 'encore_offer' => [ 'enabled' => false ] + $pouch ] ] );
foreach ( [ 'checkout', 'cart' ] as $placement ) {
	$ids[] = wp_insert_post( [ 'post_type' => 'encore_offer', 'post_status' => 'publish', 'post_title' => 'Travel pair', 'meta_input' => [ 'encore_offer' => [
		'product_id' => wc_get_product_id_by_sku( 'skincare-cream' ),
		'quantity' => 2,
		'bundle' => [ [ 'product_id' => $pouch['product_id'], 'quantity' => 1 ] ],
		'price' => [ 'type' => 'fixed', 'value' => '49' ],
		'headline' => 'For the road',
		'text' => 'A cream for each bag, and a pouch that holds the whole set.',
		'trigger' => [ 'type' => 'products', 'ids' => [ wc_get_product_id_by_sku( 'skincare' ) ] ],
		'placement' => $placement,
	] ] ] );
}
echo wp_json_encode( $ids );`;

describe( 'several products at one price before payment', () => {
	let visits: Visits;
	let offers: number[];

	before( async () => {
		visits = await Visits.open( 'bundle-bump' );
		offers = await visits.shop.eval< number[] >( BUNDLE );
	} );
	after( () => visits?.close() );

	test( 'one tick adds them all, they go as one, and the order has a line for each (L6, L8, P10, R14)', async () => {
		await visits.visit( { size: PHONE }, async ( journey ) => {
			const { page } = journey;
			await journey.add( 'skincare' );
			await page.goto( visits.shop.url( '/cart/' ) );
			await page.locator( '.wc-block-cart__submit-button' ).first().waitFor();
			assert.equal(
				await journey.bump.locator( '.encore-bump__contents' ).innerText(),
				'Contains Hand Cream × 2 and Linen Pouch - Sage. You save $17.00.'
			);
			assert.match( await journey.bump.innerText(), /\$66\.00\s+(Your price:\s+)?\$49\.00/ );
			assert.deepEqual( await findings( page, '.encore-bump' ), [] );
			await journey.tick.check();
			const rows = page.locator( '.wc-block-cart-items__row' );
			await rows.nth( 2 ).waitFor();
			assert.match( await rows.nth( 1 ).innerText(), /Hand Cream[^]*With:\s+Linen Pouch - Sage/ );
			assert.match( await rows.nth( 2 ).innerText(), /Linen Pouch[^]*Part of:\s+For the road/ );
			const border = ( row: number ) =>
				rows.nth( row ).evaluate( ( element ) => getComputedStyle( element ).borderBlockEndColor );
			assert.equal( await border( 1 ), 'rgba(0, 0, 0, 0)', 'no line between its parts' );
			assert.notEqual( await border( 0 ), 'rgba(0, 0, 0, 0)' );
			const removes = page.locator( '.wc-block-cart-item__remove-link:visible' );
			assert.equal( await removes.count(), 2, 'the part has no button of its own' );
			await removes.nth( 1 ).click();
			await rows.nth( 1 ).waitFor( { state: 'detached' } );
			assert.equal( await rows.count(), 1 );
			assert.equal( await journey.tick.isChecked(), false );

			const room = await journey.watchRoom( '.encore-bump' );
			await journey.blockCheckout();
			assert.equal( await room(), await journey.bump.evaluate( ( bump ) => bump.clientHeight ) );
			await journey.tick.check();
			await page
				.locator( '[aria-live]', { hasText: 'added to your order' } )
				.first()
				.waitFor( { state: 'attached' } );
			await journey.fillBlockAddress( 'shipping' );
			await journey.payBlock();
			await page.waitForURL( /encore-offer|order-received/ );
			const id = Number( /(?:encore-offer|order-received)\/(\d+)/.exec( page.url() )?.[ 1 ] );
			const { lines } = await visits.shop.order( id );
			assert.deepEqual(
				lines
					.filter( ( line ) => line.offer === String( offers[ 0 ] ) )
					.map( ( line ) => [ line.name, line.total ] ),
				[
					[ 'Hand Cream', '37.12' ],
					[ 'Linen Pouch - Sage', '11.88' ],
				]
			);
		} );
	} );

	for ( const [ device, size ] of Object.entries( { phone: PHONE, desktop: DESKTOP } ) ) {
		test( `the Mini-Cart tells what goes together, takes it out with one button and is not too wide on a ${ device } (L6, R14)`, () =>
			visits.visit( { size }, async ( journey ) => {
				const { page } = journey;
				await journey.add( 'skincare' );
				await page.goto( visits.shop.url( '/cart/' ) );
				await journey.tick.check();
				await page.locator( '.wc-block-cart-items__row' ).nth( 2 ).waitFor();
				await page.goto( visits.shop.url( '/mini/' ) );
				await page.locator( '.wc-block-mini-cart__button:visible' ).first().click();

				const table = page.locator( '.wc-block-mini-cart__products-table' );
				const rows = table.locator( '.wc-block-cart-items__row' );
				const removes = table.locator( '.wc-block-cart-item__remove-link:visible' );
				await removes.nth( 1 ).waitFor();
				assert.match(
					await rows.nth( 1 ).innerText(),
					/Hand Cream[^]*With: Linen Pouch - Sage \/ Together: \$49\.00/
				);
				assert.match( await rows.nth( 2 ).innerText(), /Linen Pouch[^]*Part of: For the road/ );
				assert.deepEqual(
					await Promise.all(
						[
							removes,
							table.locator( 'button[class*="selector__button"]:visible' ),
							table.getByText( 'Save' ),
						].map( ( all ) => all.filter( { visible: true } ).count() )
					),
					[ 2, 2, 0 ],
					'a button for the set and one for the bundle, steps for the set alone, no savings of a part'
				);
				assert.equal(
					await page
						.locator( '.wc-block-mini-cart__items' )
						.evaluate( ( { scrollWidth, clientWidth } ) => scrollWidth - clientWidth ),
					0
				);
				assert.deepEqual( await findings( page, '.wc-block-mini-cart__products-table' ), [] );

				await removes.nth( 1 ).click();
				const told = page.locator( '.wc-block-mini-cart__drawer .wc-block-components-notice-banner' );
				await told.waitFor();
				await rows.nth( 1 ).waitFor( { state: 'detached' } );
				assert.equal( await told.count(), 1 );
				await page.goto( visits.shop.url( '/cart/' ) );
				await journey.bump.waitFor();
				assert.equal( await journey.tick.isChecked(), false, 'it can be taken again' );
			} ) );
	}

	test( 'the classic cart and checkout draw it as one: no line between its parts, each detail beside its name', () =>
		visits.visit( { size: DESKTOP }, async ( journey ) => {
			const { page } = journey;
			await journey.add( 'skincare' );
			await page.goto( visits.shop.url( '/cart/' ) );
			await journey.tick.check();
			await page.locator( '.wc-block-cart-items__row' ).nth( 2 ).waitFor();
			for ( const path of [ '/classic-cart/', '/classic-checkout/' ] ) {
				await page.goto( visits.shop.url( path ) );
				const cells = await page
					.locator( 'tr.encore-bundle-part > td' )
					.evaluateAll( ( all ) => all.map( ( cell ) => getComputedStyle( cell ).borderBlockStartColor ) );
				assert.ok( cells.length > 1 );
				assert.deepEqual( [ ...new Set( cells ) ], [ 'rgba(0, 0, 0, 0)' ], path );
				const details = await page
					.locator( 'tr.encore-bundle dd p' )
					.evaluateAll( ( all ) =>
						all.map( ( value ) =>
							Math.abs(
								value.getBoundingClientRect().top -
									( value.closest( 'dd' )?.previousElementSibling?.getBoundingClientRect().top ??
										NaN )
							)
						)
					);
				assert.deepEqual( details.map( Math.round ), [ 0, 0 ], path );
			}
		} ) );
} );
