import type { Progress } from './progress';
import type { ShopProof } from './shop';

const number = ( value: number ) => Math.round( value ).toLocaleString( 'en-US' );

const table = ( rows: Record< string, number > ) => [
	'| what | how often |',
	'|---|---:|',
	...Object.entries( rows ).map( ( [ what, count ] ) => `| ${ what } | ${ number( count ) } |` ),
];

/** docs/proofs.md, whole. */
export function report( { code, histories, seconds, counts }: Progress, shop: ShopProof ): string {
	return [
		'# Long proofs',
		'',
		'Written by `npm run prove`. A run that breaks a promise, or whose books differ, ends in an error instead of this report.',
		'',
		'## Histories',
		'',
		"Random histories of two tabs and the shop's cron on the funnel: their requests take turns at every",
		'port, are cut off there, fail there and are made again, while prices, stock and the order change and time goes by, a minute or',
		'longer than any lease. The provider, with idempotency keys or without, declines, has the shopper confirm, loses answers before',
		'and after the capture, and captures up to twenty hours late. After each step:',
		'',
		'- an acceptance is charged at most once, and only what the words beside the pressed button named (R1, R2, L6);',
		'- a line is in the order when it is settled, and the total has grown by exactly the lines; every piece that an acceptance',
		'  says it holds was taken from the stock, and no other;',
		'- an answer is given once and stays (R4); an answered or passed offer never returns, and nothing follows one whose money has',
		'  not come (L9);',
		'- nothing is charged that was accepted after its window, and nothing stays open after the thank-you page.',
		'',
		'Then nobody comes any more but the cron. At rest the books agree: the provider keeps exactly the money of what is settled, and',
		'the owner is asked only where the provider keeps no keys or has refused to pay back.',
		'',
		...table( { histories, ...counts } ),
		'',
		`Seeds 1 to ${ histories }, ${ number(
			seconds
		) } seconds, code ${ code }. \`tests/unit/Application/Histories\` is the test.`,
		'',
		'## Kills, races and recounts',
		'',
		'In a shop on MariaDB, with the sandbox whose provider is a process of its own. PHP is killed (SIGKILL) before a statement that',
		'writes, spread over all that there are, from the claim to the last mail. Then the schedule looks, and whoever was cut off asks',
		"once more: the provider's books, the order, its lines and the stock agree, nobody is charged or paid back twice, and nothing",
		'ends as `needs_review` (R2). Processes that accept the same offer in the same moment are all shown the same acceptance, paid:',
		'one charge, one line, one piece of the stock (R1).',
		'',
		'The reports of a shop with so many seeded orders and refunds, in six statuses, with amounts of more decimals than a cent, equal',
		'a recount from the orders by another way, one order after the other: what offers brought, its tax, what went back of both,',
		'what the shop took and paid back, orders with an offer and without.',
		'',
		...table( shop.counts ),
		'',
		`WooCommerce ${ shop.woocommerce }, ${ number(
			shop.seconds
		) } seconds. \`tests/integration/KillTest.php\`, \`FunnelRaceTest.php\` and \`RollupProofTest.php\` are the tests.`,
		'',
	].join( '\n' );
}
