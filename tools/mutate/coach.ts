import type { Break } from './break';

/** Breaks of what an owner is told while an offer is written. */
export const coach: Break[] = [
	{
		name: 'a price at the end of its band counts as outside',
		layer: 'src/',
		file: 'src/coach/share.ts',
		search: 'return part * 100 > percent * whole;',
		replace: 'return part * 100 >= percent * whole;',
		suite: { kind: 'jest', path: 'src/coach' },
	},
	{
		name: 'words that hurry are fine without an end',
		layer: 'src/',
		file: 'src/coach/words.ts',
		search: 'return facts.hasTrueEnd',
		replace: 'return ! facts.hasTrueEnd',
		suite: { kind: 'jest', path: 'src/coach' },
	},
	{
		name: 'the coach compares with what orders cost with their shipping',
		layer: 'WooCommerce',
		file: 'plugin/src/WooCommerce/Coach/MiddleOrder.php',
		search: '(float) $order->get_total() - $sent - $tax',
		replace: '(float) $order->get_total() - $tax',
		suite: { kind: 'integration', filter: 'CoachFactsTest::testAnything' },
	},
];
