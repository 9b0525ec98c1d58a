import { gate, note, type Row } from './budget';
import { runPhp, type Shop } from './shop';

interface Rollup {
	/** Seconds. */
	rollup: number;
	/** On top of what the process held before. */
	megabytes: number;
	/** Rows of offers of all days. */
	rows: number;
	days: number;
	read: Record< string, { rows: number; p95: number } >;
	totals: { shown: number; accepted: number; net: { amount: string } };
}

/** However many events there are. */
const MOST_MEGABYTES = 32;

/** A line of $27. */
const LINE = 2700;

/** A report asks a handful of questions, each of the rows of its days; each may be grouped in a table of its own first. */
const READ_PER_ROW = 12;

/** P13 and P14: so many events, four to five of them for each order, added up and read. */
export async function rollups( { store }: Shop, { events, days }: { events: number; days: number } ): Promise< Row[] > {
	const orders = Math.floor( events / 5 );
	const found = await runPhp< Rollup >( store, 'rollup.php', String( events ), String( orders ), String( days ) );
	const taken = Math.ceil( orders / 4 );
	const { shown, accepted, net } = found.totals;
	if ( shown !== events || accepted !== taken || net.amount !== String( taken * LINE ) ) {
		throw new Error( `Added up wrong: ${ JSON.stringify( found.totals ) }` );
	}
	const many = events.toLocaleString( 'en-US' );
	const what = `${ many } events, ${ orders.toLocaleString( 'en-US' ) } orders, ${ found.days } days`;
	return [
		gate(
			'P14',
			`adding up ${ what }: MB`,
			Math.ceil( found.megabytes ),
			MOST_MEGABYTES,
			'the most of the process, less what it held before'
		),
		note( 'P14', `adding up ${ what }: seconds`, found.rollup.toFixed( 1 ), 'every day once' ),
		...Object.entries( found.read ).flatMap( ( [ name, { rows, p95 } ] ) => [
			gate(
				'P13',
				`report ${ name } of ${ many } events: rows examined`,
				rows,
				found.rows * READ_PER_ROW,
				`counted by the database's handlers; ${ found.rows } rows of days and offers`
			),
			note( 'P13', `report ${ name } of ${ many } events: ms, p95`, p95.toFixed( 0 ), '20 times' ),
		] ),
	];
}
