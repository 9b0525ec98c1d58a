import { gate, note, type Row } from './budget';
import { runPhp, type Shop } from './shop';

interface Page {
	rows: number;
	/** On all pages. */
	total: number;
	queries: string[];
	/** Milliseconds by what is asked; half of 20 took less. */
	took: Record< string, number >;
}

const MOST_QUERIES = 10;

/** P15: the first page of a list of so many offers. */
export async function listing( { store }: Shop, offers: number ): Promise< Row[] > {
	const { rows, total, queries, took } = await runPhp< Page >( store, 'lists.php', String( offers ) );
	if ( rows !== 25 || total < offers ) {
		throw new Error( `The list has ${ rows } rows of ${ total }, not 25 of ${ offers }.` );
	}
	const what = `the list of ${ offers.toLocaleString( 'en-US' ) } offers`;
	return [
		gate(
			'P15',
			`${ what }, its first page: queries`,
			queries.length,
			MOST_QUERIES,
			'without those of settings and tax rates, which WooCommerce keeps; a product with variations costs 3 more',
			queries
		),
		...Object.entries( took ).map( ( [ name, milliseconds ] ) =>
			note( 'P15', `${ what }, ${ name }: ms`, milliseconds.toFixed( 0 ), 'median of 20; the first may take 200' )
		),
	];
}
