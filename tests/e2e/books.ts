import assert from 'node:assert/strict';

import type { Shop } from './shop';

/**
 * All that is still under way is looked at, as the schedule does it later. Then what each paid order keeps, in cents: its
 * total less what was refunded. One that its owner completed by hand names no transaction.
 */
const KEPT = `
global $wpdb;
foreach ( wc_get_orders( [ 'limit' => -1, 'payment_method' => 'encore_sandbox', 'status' => [ 'pending', 'failed' ] ] ) as $order ) {
	apply_filters( 'woocommerce_cancel_unpaid_order', true, $order );
}
for ( $look = 0; $look < 4; ++$look ) {
	$wpdb->query( $wpdb->prepare( "UPDATE %i SET check_at = '2020-01-01 00:00:00' WHERE check_at IS NOT NULL AND state NOT IN ('accepted', 'declined')", $wpdb->prefix . 'encore_acceptances' ) );
	do_action( 'encore_reconcile' );
}
wp_cache_flush();
$kept = [];
foreach ( wc_get_orders( [ 'type' => 'shop_order', 'limit' => -1 ] ) as $order ) {
	if ( $order->get_date_paid() && 'encore_sandbox' === $order->get_payment_method() && '' !== $order->get_transaction_id() ) {
		$kept[ $order->get_id() ] = (int) round( 100 * ( (float) $order->get_total() - (float) $order->get_total_refunded() ) );
	}
}
echo wp_json_encode( (object) $kept );
`;

/** What the provider has kept is what the orders say, to the cent. */
export async function assertBooksAgree( shop: Shop ): Promise< void > {
	if ( ( await shop.captured() ).length === 0 ) {
		return;
	}
	const orders = await shop.eval< Record< string, number > >( KEPT );
	const payments = await shop.captured();
	const provider = payments.reduce( ( sum, { amount, amount_refunded: back } ) => sum + amount - back, 0 );
	const shopsOwn = Object.values( orders ).reduce( ( sum, cents ) => sum + cents, 0 );
	const all = payments.map( ( { id, amount, amount_refunded: back, metadata } ) => ( {
		id,
		kept: amount - back,
		...metadata,
	} ) );
	assert.equal(
		shopsOwn,
		provider,
		`the orders keep what the provider does\n${ JSON.stringify( orders ) }\n${ JSON.stringify( all, null, 1 ) }`
	);
}
