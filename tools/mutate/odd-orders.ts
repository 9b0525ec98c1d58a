import type { Break } from './break';

/** Free orders, gift cards, other currencies, tax that a plugin works out. */
export const oddOrders: Break[] = [
	{
		name: 'what was charged is settled in the currency of whoever comes by',
		layer: 'WooCommerce',
		file: 'plugin/src/WooCommerce/Orders/SameOrder.php',
		search: '$order->get_currency() === $acceptance->quote->net()->currency',
		replace: '$order->get_currency() === get_woocommerce_currency()',
		suite: { kind: 'integration', filter: 'test_R12_L6_who_has_switched' },
	},
	{
		name: 'the third decimal of an order is lost where the shop shows two',
		layer: 'WooCommerce',
		file: 'plugin/src/WooCommerce/Orders/OrderDecimals.php',
		search: 'max(is_numeric($decimals) ? (int) $decimals : 0, $kind->minorUnit)',
		replace: 'is_numeric($decimals) ? (int) $decimals : 0',
		suite: { kind: 'integration', filter: 'OddCurrencyTest' },
	},
	{
		name: 'a card gets back what a gift card paid',
		layer: 'WooCommerce',
		file: 'plugin/src/WooCommerce/Refunds/RefundFacts.php',
		search: "min((float) $order->get_total('edit'), (float) $order->get_total())",
		replace: "$order->get_total('edit')",
		suite: { kind: 'integration', filter: 'OddCreditTest' },
	},
	{
		name: 'one of two rates that a tax plugin names by words is lost',
		layer: 'WooCommerce',
		file: 'plugin/src/WooCommerce/Orders/QuotedAmounts.php',
		search: '($numbers[$rate] ?? 0.0) + (',
		replace: '(',
		suite: { kind: 'integration', filter: 'OddTaxTest' },
	},
	{
		name: 'a card that has paid nothing is charged by a click',
		layer: 'Application',
		file: 'plugin/src/Application/Payment/PaymentWays.php',
		search: 'if ($order->isFree) {',
		replace: 'if (false) {',
		suite: { kind: 'unit', filter: 'LinkedChargeTest' },
	},
	{
		name: 'an amount in one currency is taken for the same amount in another',
		layer: 'Domain',
		file: 'plugin/src/Domain/Offer/Offer.php',
		search: '!$product->isConverted || !',
		replace: 'true || !',
		suite: { kind: 'unit', filter: 'ResolveBumpsTest' },
	},
];
