import { gate, note, type Row } from './budget';
import { runPhp, type Shop } from './shop';
import { Shopper, type Answer } from './shopper';

/** PHP processes that answer. */
export const WORKERS = 8;

const PRICE = 19_700;

interface Crowd {
	product: number;
	crowd: { order: number; cookie: string; json: Record< string, string > }[];
}

interface Books {
	acceptances: { uuid: string; state: string }[];
	totals: string[];
	lines: number[];
	stock: number;
}

interface Payment {
	status: string;
	amount: number;
	metadata: Record< string, string >;
}

/** P17: so many shoppers press the button in the same moment, each for an order of their own and the last pieces of one product. */
export async function accepting( shop: Shop, shoppers: number ): Promise< Row[] > {
	const { crowd, product } = await runPhp< Crowd >( shop.store, 'crowd.php', String( shoppers ) );
	const answers = await Promise.all(
		crowd.map( async ( { order, cookie, json } ) => {
			const shopper = new Shopper( shop.store, 'on' );
			shopper.cookies.set( ...halves( cookie ) );
			return shopper.request( `/wp-json/encore/v1/orders/${ order }/acceptances`, {
				method: 'POST',
				json,
				headers: { 'X-Bench-Times': 'yes' },
			} );
		} )
	);
	const orders = crowd.map( ( { order } ) => order );
	const books = await runPhp< Books >(
		shop.store,
		'crowd-after.php',
		String( Math.min( ...orders ) ),
		String( Math.max( ...orders ) ),
		String( product )
	);
	const { payments } = ( await ( await fetch( `${ shop.store.provider }/books` ) ).json() ) as {
		payments: Payment[];
	};
	const uuids = books.acceptances.map( ( { uuid } ) => uuid );
	const charges = payments.filter( ( { metadata } ) => uuids.includes( metadata.encore_acceptance ?? '' ) );
	const captured = charges.filter( ( { status, amount } ) => status === 'captured' && amount === PRICE );
	const charged = new Set( captured.map( ( { metadata } ) => metadata.encore_acceptance ) );
	const settled = books.acceptances.filter( ( { state } ) => state === 'settled' );
	const whole = books.totals.filter( ( total, at ) => total === '294.00' && books.lines[ at ] === 2 );
	const told = answers.filter( ( { status, body } ) => status === 200 && stateIn( body ) === 'settled' );
	const how = `${ WORKERS } PHP processes, as many pieces as shoppers`;
	return [
		gate( 'P17', `${ shoppers } accept at once: charged twice`, captured.length - charged.size, 0, how ),
		gate(
			'P17',
			`${ shoppers } accept at once: lost`,
			shoppers - Math.min( charged.size, settled.length, whole.length, told.length ),
			0,
			`${ how }: not charged, not settled, not in its order or its shopper not told`,
			answers.filter( ( answer ) => ! told.includes( answer ) ).map( ( { body } ) => body.slice( 0, 300 ) )
		),
		gate( 'P17', `${ shoppers } accept at once: pieces left`, books.stock, 0, how ),
		note( 'P17', 'our own statements, p95 ms', percentile( answers.map( ours ), 0.95 ).toFixed( 1 ), how ),
		note(
			'P17',
			'the whole answer, p95 ms of PHP',
			percentile(
				answers.map( ( { cost } ) => cost.milliseconds ),
				0.95
			).toFixed( 0 ),
			how
		),
	];
}

/** Milliseconds of what our database class asked until the answer was out. */
function ours( { cost }: Answer ): number {
	const mails = cost.ours.findIndex( ( { sql } ) => /SELECT \* FROM `?\w*encore_mails/.test( sql ) );
	const before = mails === -1 ? cost.ours : cost.ours.slice( 0, mails );
	return before.reduce( ( sum, { milliseconds = 0 } ) => sum + milliseconds, 0 );
}

function percentile( numbers: number[], part: number ): number {
	return [ ...numbers ].sort( ( a, b ) => a - b )[ Math.ceil( numbers.length * part ) - 1 ] ?? NaN;
}

function halves( cookie: string ): [ string, string ] {
	const at = cookie.indexOf( '=' );
	return [ cookie.slice( 0, at ), cookie.slice( at + 1 ) ];
}

function stateIn( body: string ): string {
	return ( JSON.parse( body ) as { state?: string } ).state ?? '';
}
