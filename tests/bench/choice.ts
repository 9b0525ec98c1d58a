import { gate, note, type Row } from './budget';
import { runPhp, type Shop } from './shop';

interface Choice {
	/** Offers that came back. */
	offers: number;
	/** Rows that stand under one of the keys. */
	matching: number;
	keys: number;
	read: Record< string, number >;
	plan: string;
	milliseconds: number;
	/** The offer that is shown where all match and conditions keep out each that was added. */
	shown: number;
	/** What that asked, however many there are. */
	queries: string[];
	allMilliseconds: number;
	megabytes: number;
}

/** Four reads of the index, each ten times as long, what each asks of sales, and the shopper's past and the products once. */
const ALL_KEPT_OUT = 24;

/** P6: choosing among many compiled offers reads those that can match, and asks no more because they have conditions. */
export async function choosing( { store, customer }: Shop, sizes: number[] ): Promise< Row[] > {
	const rows: Row[] = [];
	for ( const size of sizes ) {
		const choice = await runPhp< Choice >( store, 'choice.php', String( size ), String( customer ) );
		const { offers, matching, keys, read, plan, milliseconds, queries } = choice;
		if ( offers === 0 || matching < 20 || matching >= size / 2 ) {
			throw new Error( `${ offers } of ${ matching } matching offers were chosen among ${ size }.` );
		}
		const how = `counted by the database's handlers; plan: ${ plan }; ${ matching } rows can match, ${ keys } keys`;
		const walked =
			( read.Handler_read_next ?? 0 ) + ( read.Handler_read_rnd_next ?? 0 ) + ( read.Handler_read_first ?? 0 );
		// One step more than the rows: the one that finds the end of a key.
		rows.push(
			gate(
				'P6',
				`choosing among ${ size } offers, half of them with conditions: rows walked`,
				walked,
				matching + keys,
				how
			)
		);
		rows.push(
			note(
				'P6',
				`choosing among ${ size } offers: ms`,
				milliseconds.toFixed( 1 ),
				'one query and its offers, once'
			),
			gate(
				'P6',
				`${ size } offers that all match, and conditions keep them out: queries`,
				queries.length,
				ALL_KEPT_OUT,
				'somebody who has bought before; two groups each, of the past, of sales, of stock; nothing is cached',
				queries
			),
			note(
				'P6',
				`${ size } offers that all match, and conditions keep them out: ms, MB`,
				`${ choice.allMilliseconds.toFixed( 0 ) }, ${ choice.megabytes.toFixed( 0 ) }`,
				'the whole choice, once; the most memory of the process'
			)
		);
	}
	return rows;
}
