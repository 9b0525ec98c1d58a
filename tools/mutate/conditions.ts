import type { Break } from './break';

/** Of who is meant by an offer, and what comes in its place. */
export const conditions: Break[] = [
	{
		name: 'a condition that does not hold keeps nobody out',
		layer: 'Domain',
		file: 'plugin/src/Domain/Offer/Condition/Conditions.php',
		search: 'if (!$condition->holds($facts, $offer)) {',
		replace: 'if (false) {',
		suite: { kind: 'unit', filter: 'ConditionTest|FunnelConditionsTest' },
	},
	{
		name: 'a limit of sales is not asked when an offer is taken',
		layer: 'Application',
		file: 'plugin/src/Application/SalesLimit.php',
		search: 'if (!$conditions->allowOneMore($now, $offer)) {',
		replace: 'if (false) {',
		suite: { kind: 'unit', filter: 'FunnelConditionsTest' },
	},
	{
		name: 'an order counts against its own limit of sales',
		layer: 'WordPress',
		file: 'plugin/src/WordPress/Database/SalesRows.php',
		search: 'AND p.order_id <> %d',
		replace: 'AND 0 <> %d + 1',
		suite: { kind: 'integration', filter: 'SalesLimitTest' },
	},
	{
		name: 'a rounded price is more than the discount says',
		layer: 'Domain',
		file: 'plugin/src/Domain/Offer/PriceEnding.php',
		search: 'intdiv($amount, $unit) * $unit,',
		replace: 'intdiv($amount + $unit - 1, $unit) * $unit,',
		suite: { kind: 'unit', filter: 'PriceTest' },
	},
	{
		name: 'what an offer adds to the cart decides about it',
		layer: 'WooCommerce',
		file: 'plugin/src/WooCommerce/Facts/CartPurchase.php',
		search: '$line->own()',
		replace: '$line',
		suite: { kind: 'integration', filter: 'ConditionFactsTest' },
	},
	{
		name: 'two tabs each open a first offer',
		layer: 'WordPress',
		file: 'plugin/src/WordPress/Database/PresentationTable.php',
		search: "'place' => $before + 1,",
		replace: "'place' => null,",
		suite: { kind: 'integration', filter: 'FunnelArrivalTest' },
	},
];
