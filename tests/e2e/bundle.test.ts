import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';

import { findings } from './axe';
import { DESKTOP, PHONE } from './browser';
import { Visits } from './visits';

/** From now on the whole year comes with two workbooks and the audio edition: a quarter off, down to .99. */
const BUNDLE = `
wp_set_current_user( 1 );
$offer = get_page_by_path( 'mini-course-full-upsell', OBJECT, 'encore_offer' );
$settings = get_post_meta( $offer->ID, 'encore_offer', true );
wp_update_post( [ 'ID' => $offer->ID, 'meta_input' => [ 'encore_offer' => [
	'bundle' => [
		[ 'product_id' => wc_get_product_id_by_sku( 'course-workbook' ), 'quantity' => 2 ],
		[ 'product_id' => wc_get_product_id_by_sku( 'mini-course-audio' ), 'quantity' => 1 ],
	],
	'price' => [ 'type' => 'percent', 'value' => '25', 'base' => 'regular', 'ending' => 'ninety_nine', 'least' => '0' ],
] + $settings ] ] );
echo wp_json_encode( $offer->ID );`;

/** The owner refunds one line, as WooCommerce's order screen does. */
const REFUND = `
wp_set_current_user( 1 );
$order = wc_get_order( (int) $args[0] );
foreach ( $order->get_items() as $item ) {
	if ( $item->get_name() === $args[1] ) {
		$made = wc_create_refund( [ 'order_id' => $order->get_id(), 'amount' => $item->get_total(), 'refund_payment' => true, 'restock_items' => true,
			'line_items' => [ $item->get_id() => [ 'qty' => $item->get_quantity(), 'refund_total' => $item->get_total(), 'refund_tax' => [] ] ] ] );
	}
}
echo wp_json_encode( is_wp_error( $made ) ? $made->get_error_message() : $made->get_amount() );`;

describe( 'an offer of several products', () => {
	let visits: Visits;
	let offer: number;

	before( async () => {
		visits = await Visits.open( 'bundle' );
		offer = await visits.shop.eval< number >( BUNDLE );
	} );
	after( () => visits?.close() );

	test( 'says what is in it, is one charge and a line for each, and one part is refunded by that charge (L2, L5, L8, R15)', async () => {
		await visits.visit( { size: PHONE }, async ( journey ) => {
			const { page } = journey;
			await journey.toOffer( 'mini-course' );
			const parts = page.locator( '.encore-parts' );
			assert.deepEqual( ( await parts.innerText() ).split( /\s*\n\s*/ ).filter( Boolean ), [
				'1 × Slow Mornings, the Whole Year',
				'2 × Field Workbook',
				'1 × Slow Mornings, Audio Edition',
			] );
			assert.match( await page.locator( '.encore-price' ).innerText(), /\$282\.00.*\$210\.99/s );
			const [ listed, no ] = await Promise.all( [ parts.boundingBox(), journey.decline.boundingBox() ] );
			assert.ok( ( no?.y ?? 999 ) + ( no?.height ?? 0 ) <= PHONE.height, 'L2' );
			assert.ok( ( listed?.y ?? 999 ) < ( no?.y ?? 0 ), 'L5' );
			assert.deepEqual( await findings( page, '.encore-offer' ), [] );

			await journey.accept.click();
			const id = await journey.onThankYouPage();
			assert.match(
				await page.locator( '.encore-added' ).innerText(),
				/Field Workbook × 2\s+Slow Mornings, Audio Edition/
			);
			const { total, lines } = await visits.shop.order( id );
			assert.equal( total, '257.99' );
			assert.deepEqual(
				lines.filter( ( line ) => line.offer === String( offer ) ).map( ( line ) => [ line.name, line.total ] ),
				[
					[ 'Slow Mornings, the Whole Year', '109.98' ],
					[ 'Field Workbook', '58.36' ],
					[ 'Slow Mornings, Audio Edition', '42.65' ],
				]
			);
			assert.equal( await visits.shop.eval( REFUND, String( id ), 'Field Workbook' ), '58.36' );
			assert.deepEqual(
				( await visits.shop.offerPayments( id ) ).map( ( one ) => [ one.amount, one.amount_refunded ] ),
				[ [ 21099, 5836 ] ]
			);
			await page.reload();
			await page.locator( '.encore-added' ).filter( { hasText: '$58.36 was paid back' } ).waitFor();
		} );
	} );

	test( 'is written in the form of the offer: products are found, counted and taken away, and the price is that of all', async () => {
		await visits.visit( { size: DESKTOP }, async ( journey ) => {
			const { page } = journey;
			await journey.login( 'admin' );
			await page.goto( visits.shop.url( `/wp-admin/post.php?post=${ offer }&action=edit` ) );
			const form = page.locator( '.encore-offer-editor__bundle' );
			const price = page.locator( '.encore-offer-editor__price' );
			await price.filter( { hasText: 'The shopper pays $210.99 (regular $282.00).' } ).waitFor();
			const search = form.getByLabel( 'Add a product' );
			await search.fill( 'Question' );
			await page.getByText( 'Question Box' ).first().click();
			await form.getByLabel( 'Pieces of Question Box' ).fill( '3' );
			await price.filter( { hasText: '(regular $483.00)' } ).waitFor();
			await form.getByLabel( 'Pieces of Question Box' ).fill( '0' );
			await form.getByRole( 'alert' ).filter( { hasText: 'Enter a number from 1 to 99.' } ).waitFor();
			assert.deepEqual( await findings( page, '.encore-offer-editor__bundle' ), [] );
			await form.getByRole( 'button', { name: 'Remove Question Box' } ).click();
			await price.filter( { hasText: '(regular $282.00)' } ).waitFor();
			assert.equal( await form.locator( 'li' ).count(), 2 );
		} );
	} );
} );
