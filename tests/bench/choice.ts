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
}

/** P6: choosing among many compiled offers reads those that can match. */
export async function choosing( { store }: Shop, sizes: number[] ): Promise< Row[] > {
	const rows: Row[] = [];
	for ( const size of sizes ) {
		const { offers, matching, keys, read, plan, milliseconds } = await runPhp< Choice >(
			store,
			'choice.php',
			String( size )
		);
		if ( offers === 0 || matching < 20 || matching >= size / 2 ) {
			throw new Error( `${ offers } of ${ matching } matching offers were chosen among ${ size }.` );
		}
		const how = `counted by the database's handlers; plan: ${ plan }; ${ matching } rows can match, ${ keys } keys`;
		const walked =
			( read.Handler_read_next ?? 0 ) + ( read.Handler_read_rnd_next ?? 0 ) + ( read.Handler_read_first ?? 0 );
		// One step more than the rows: the one that finds the end of a key.
		rows.push( gate( 'P6', `choosing among ${ size } offers: rows walked`, walked, matching + keys, how ) );
		rows.push(
			note(
				'P6',
				`choosing among ${ size } offers: ms`,
				milliseconds.toFixed( 1 ),
				'one query and its offers, once'
			)
		);
	}
	return rows;
}
