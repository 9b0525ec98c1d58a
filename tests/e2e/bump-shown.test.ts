import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';

import { Journey } from './journey';
import type { Shop } from './shop';
import { Visits } from './visits';

const CHANGE_PRICE = `
wp_set_current_user( 1 );
$settings = get_post_meta( (int) $args[0], 'encore_offer', true );
$settings['price'] = [ 'type' => 'fixed', 'value' => $args[1] ];
wp_update_post( [ 'ID' => (int) $args[0], 'meta_input' => [ 'encore_offer' => $settings ] ] );
echo '1';`;

/** The editor puts the bump of one other offer in the place of the best match. */
const PICK_ANOTHER = `
wp_set_current_user( 1 );
$settings = get_post_meta( (int) $args[0], 'encore_offer', true );
$other = wp_insert_post( [ 'post_type' => 'encore_offer', 'post_status' => 'publish', 'post_title' => 'Other', 'meta_input' => [ 'encore_offer' => [ 'product_id' => (int) $args[1], 'headline' => 'Another thing', 'priority' => 50 ] + $settings ] ] );
$page = get_post( wc_get_page_id( 'checkout' ) );
$bump = '<!-- wp:encore/order-bump {"offer":' . $other . '} /-->';
$actions = '<!-- wp:woocommerce/checkout-actions-block';
$content = str_replace( $actions . ' ', $bump . $actions . ' {"metadata":{"ignoredHookedBlocks":["encore/order-bump"]}} ', $page->post_content );
wp_update_post( wp_slash( [ 'ID' => $page->ID, 'post_content' => $content ] ) );
echo wp_json_encode( $other );`;

describe( 'the order on the screen is the one that is paid', () => {
	let visits: Visits;
	let shop: Shop;
	let workbook: string;

	before( async () => {
		visits = await Visits.open( 'bump-shown' );
		shop = visits.shop;
		workbook = String( await shop.offerId( 'course-workbook-bump' ) );
	} );
	after( () => visits?.close() );

	/** The block checkout sends the address a second after it was typed, and shows the cart of that answer. */
	async function fillAndSend( journey: Journey ): Promise< void > {
		const sent = journey.page.waitForResponse( async ( response ) => {
			const answers = response.url().includes( '/wc/store/v1/batch' ) ? await response.text() : '';
			return /"billing_address":\{[^}]*"state":"CA"[^}]*"phone":"4155550100"/.test( answers );
		} );
		await journey.fillBlockAddress();
		await journey.fillBlockCard( '4242424242424242' );
		await sent;
	}

	async function changePriceAndLookElsewhere( journey: Journey ): Promise< void > {
		await shop.eval( CHANGE_PRICE, workbook, '37' );
		const tab = await journey.page.context().newPage();
		await tab.goto( shop.url( '/cart/' ) );
		await tab.close();
	}

	test( 'L6: a price that changed while another tab was open stops the block checkout once', async () => {
		await visits.visit( {}, async ( journey ) => {
			try {
				await journey.add( 'course' );
				await journey.blockCheckout();
				await journey.tick.check();
				assert.equal( await journey.blockTotal(), '$124.00' );
				await fillAndSend( journey );
				await changePriceAndLookElsewhere( journey );
				await journey.press();
				await journey.page.getByText( 'The price of' ).first().waitFor();
				assert.equal( await journey.blockTotal(), '$134.00' );
				await journey.press();
				await journey.onOfferPage();
				assert.equal( ( await shop.order( journey.orderId() ) ).total, '134.00' );
			} finally {
				await shop.eval( CHANGE_PRICE, workbook, '27' );
			}
		} );
	} );

	test( 'L6: and the classic checkout', async () => {
		await visits.visit( {}, async ( journey ) => {
			try {
				await journey.add( 'course' );
				await journey.classicCheckout();
				await journey.tick.check();
				await journey.page.locator( '.order-total', { hasText: '$124.00' } ).waitFor();
				await journey.fillClassicAddress();
				await journey.classicTotals();
				await changePriceAndLookElsewhere( journey );
				await journey.payClassic();
				await journey.page.getByText( 'The price of' ).first().waitFor();
				await journey.page.locator( '.order-total', { hasText: '$134.00' } ).waitFor();
				await journey.payClassic();
				await journey.onOfferPage();
				assert.equal( ( await shop.order( journey.orderId() ) ).total, '134.00' );
			} finally {
				await shop.eval( CHANGE_PRICE, workbook, '27' );
			}
		} );
	} );

	test( 'L6: a bump ticked in another tab stops the block checkout once, and stands ticked', async () => {
		await visits.visit( {}, async ( journey ) => {
			await journey.add( 'course' );
			await journey.blockCheckout();
			await journey.bump.waitFor();
			await fillAndSend( journey );
			const tab = new Journey( shop, await journey.page.context().newPage() );
			await tab.blockCheckout();
			await tab.tick.check();
			assert.equal( await tab.blockTotal(), '$124.00' );
			await tab.page.close();
			await journey.press();
			await journey.page.getByText( 'Your order has changed meanwhile' ).first().waitFor();
			assert.equal( await journey.blockTotal(), '$124.00' );
			assert.equal( await journey.tick.isChecked(), true );
			await journey.press();
			await journey.onOfferPage();
			assert.equal( ( await shop.order( journey.orderId() ) ).total, '124.00' );
		} );
	} );

	test( 'R14: a ticked bump that has lost its place is a line of the order and keeps nobody from paying', async () => {
		await visits.visit( {}, async ( journey ) => {
			await journey.add( 'course' );
			await journey.blockCheckout();
			await journey.tick.check();
			assert.equal( await journey.blockTotal(), '$124.00' );
			const other = await shop.eval< number >(
				PICK_ANOTHER,
				workbook,
				String( await shop.productId( 'service-express' ) )
			);
			await journey.blockCheckout();
			await journey.page.locator( '.encore-bump:visible', { hasText: 'Another thing' } ).first().waitFor();
			assert.ok( other > 0 );
			assert.equal( await journey.blockTotal(), '$124.00' );
			await journey.fillBlockAddress();
			await journey.payBlock();
			await journey.onOfferPage();
			assert.equal( ( await shop.order( journey.orderId() ) ).total, '124.00' );
		} );
	} );
} );
