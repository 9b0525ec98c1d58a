import assert from 'node:assert/strict';

import type { Shop } from './shop';
import { stripeApi } from './stripe-js';

const PAID = `
global $wpdb;
$order = wc_get_order( (int) $args[0] );
echo wp_json_encode( [
	'total' => $order->get_total(),
	'customer' => $order->get_meta( '_stripe_customer_id' ),
	'intent' => $order->get_meta( '_stripe_intent_id' ),
	'method' => $order->get_meta( '_stripe_source_id' ),
	'consents' => (int) $wpdb->get_var( $wpdb->prepare( "SELECT COUNT(*) FROM %i WHERE kind = 'card' AND order_id = %d", $wpdb->prefix . 'encore_consents', $order->get_id() ) ),
] );`;

/** What all orders that Stripe's gateway has taken money for keep, in cents. */
const KEPT = `
$cents = static fn( $order ) => (int) round( 100 * ( (float) $order->get_total() - (float) $order->get_total_refunded() ) );
$paid = array_filter( wc_get_orders( [ 'type' => 'shop_order', 'limit' => -1, 'payment_method' => 'stripe' ] ), static fn( $order ) => $order->get_date_paid() );
echo wp_json_encode( array_sum( array_map( $cents, $paid ) ) );`;

/** What an order says of its payment. */
export interface Paid {
	total: string;
	customer: string;
	intent: string;
	method: string;
	/** How often the shopper was told that this order's card is kept. */
	consents: number;
	/** What the order's first payment said about keeping its card, for all types of payment methods or by type. */
	usage: string | Record< string, string >;
}

interface Intent {
	setup_future_usage: string | null;
	payment_method_options: Record< string, { setup_future_usage: string } >;
}

export async function paidWith( shop: Shop, id: number ): Promise< Paid > {
	const order = await shop.eval< Paid >( PAID, String( id ) );
	const intent = await stripeApi< Intent >( shop, `v1/payment_intents/${ order.intent }` );
	const byType = Object.entries( intent.payment_method_options ).map( ( [ type, option ] ) => [
		type,
		option.setup_future_usage,
	] );
	return { ...order, usage: intent.setup_future_usage ?? Object.fromEntries( byType ) };
}

/** For whom Stripe keeps the card that the order was paid with. */
export async function keeperOf( shop: Shop, { method }: Paid ): Promise< string | null > {
	const kept = await stripeApi< { customer: string | null } >( shop, `v1/payment_methods/${ method }` );
	return kept.customer;
}

/** What Stripe has kept is what the orders say, to the cent. */
export async function assertStripeAgrees( shop: Shop ): Promise< void > {
	const { data } = await stripeApi< { data: Array< { amount_captured: number; amount_refunded: number } > } >(
		shop,
		'v1/charges?limit=100'
	);
	const kept = data.reduce( ( sum, charge ) => sum + charge.amount_captured - charge.amount_refunded, 0 );
	assert.equal( await shop.eval< number >( KEPT ), kept, 'The orders keep what Stripe does.' );
}
