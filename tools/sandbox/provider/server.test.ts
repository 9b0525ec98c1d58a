import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { appendFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, beforeEach, describe, test } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { startProvider, type Provider } from './server';

const APPROVES = '4242 4242 4242 4242';
const DECLINES_LATER = '4000 0000 0000 0341';
const DECLINES_NOW = '4000 0000 0000 9995';

interface Reply {
	status: number;
	body: Record< string, unknown >;
}

let folder = '';
let provider: Provider;
let keys = 0;

const newKey = () => `test-key-${ ++keys }`;

async function call(
	method: string,
	path: string,
	body?: unknown,
	headers: Record< string, string > = {}
): Promise< Reply > {
	const response = await fetch( provider.url + path, {
		method,
		headers: { 'Content-Type': 'application/json', ...headers },
		...( body === undefined ? {} : { body: JSON.stringify( body ) } ),
	} );
	return {
		status: response.status,
		body: ( await response.json() ) as Record< string, unknown >,
	};
}

const pay = ( body: unknown, key = newKey() ) =>
	call( 'POST', '/payments', body, { 'Idempotency-Key': key } );
const refund = ( body: unknown, key = newKey() ) =>
	call( 'POST', '/refunds', body, { 'Idempotency-Key': key } );

const card = ( number: string ) => ( {
	number,
	exp_month: 12,
	exp_year: 2040,
	cvc: '123',
} );

async function savedCard( number: string ) {
	const method = await call( 'POST', '/payment_methods', card( number ) );
	const customer = await call( 'POST', '/customers', {} );
	const attached = await call(
		'POST',
		`/payment_methods/${ String( method.body.id ) }/attach`,
		{ customer: customer.body.id }
	);
	assert.equal( attached.status, 200 );
	return {
		payment_method: method.body.id,
		customer: customer.body.id,
		currency: 'USD',
	};
}

const error = ( reply: Reply ) =>
	reply.body.error as Record< string, unknown > | undefined;
const code = ( reply: Reply ) => [ reply.status, error( reply )?.code ];

async function totals() {
	const { body } = await call( 'GET', '/books' );
	return body.totals;
}

async function restart() {
	await provider.stop();
	provider = await startProvider( { port: 0, dataDir: folder } );
}

beforeEach( async () => {
	await provider?.stop();
	if ( folder !== '' ) {
		rmSync( folder, { recursive: true } );
	}
	folder = mkdtempSync( join( tmpdir(), 'encore-provider-' ) );
	provider = await startProvider( { port: 0, dataDir: folder } );
} );

after( async () => {
	await provider.stop();
	rmSync( folder, { recursive: true } );
} );

describe( 'cards', () => {
	test( 'a card becomes a payment method without its number', async () => {
		const { status, body } = await call(
			'POST',
			'/payment_methods',
			card( APPROVES )
		);
		assert.equal( status, 201 );
		assert.deepEqual(
			[ body.brand, body.last4, body.exp_month, body.exp_year ],
			[ 'visa', '4242', 12, 2040 ]
		);
		const journal = readFileSync( join( folder, 'journal.jsonl' ), 'utf8' );
		assert.ok( ! /\d{13}/.test( journal ) );
		assert.ok( ! journal.includes( '123' ) );
	} );

	test( 'the approving card approves every time', async () => {
		const saved = await savedCard( APPROVES );
		for ( const amount of [ 12400, 19700, 4700 ] ) {
			const { status, body } = await pay( { ...saved, amount } );
			assert.deepEqual(
				[ status, body.status, body.amount ],
				[ 201, 'captured', amount ]
			);
		}
	} );

	test( 'the later-declined card pays once', async () => {
		const saved = await savedCard( DECLINES_LATER );
		assert.equal( ( await pay( { ...saved, amount: 100 } ) ).status, 201 );
		await restart();
		const second = await pay( { ...saved, amount: 200 } );
		assert.deepEqual( code( second ), [ 402, 'card_declined' ] );
		assert.equal( error( second )?.money_moved, false );
	} );

	test( 'the declined card never pays, and the books say so', async () => {
		const saved = await savedCard( DECLINES_NOW );
		const reply = await pay( { ...saved, amount: 100 } );
		assert.deepEqual( code( reply ), [ 402, 'card_declined' ] );
		const stored = await call(
			'GET',
			`/payments/${ String( error( reply )?.payment ) }`
		);
		assert.equal( stored.body.status, 'declined' );
		assert.deepEqual( await totals(), {
			USD: { captured: 0, refunded: 0, net: 0, payments: 0, declined: 1 },
		} );
	} );

	test( 'other numbers, past dates and odd codes are refused', async () => {
		const refused = async ( change: object ) =>
			code(
				await call( 'POST', '/payment_methods', {
					...card( APPROVES ),
					...change,
				} )
			);
		assert.deepEqual( await refused( { number: '4111111111111111' } ), [
			400,
			'invalid_card',
		] );
		assert.deepEqual( await refused( { number: 'constructor' } ), [
			400,
			'invalid_card',
		] );
		assert.deepEqual( await refused( { exp_year: 2020 } ), [
			400,
			'expired_card',
		] );
		assert.deepEqual( await refused( { cvc: '12' } ), [
			400,
			'invalid_cvc',
		] );
		assert.deepEqual( await refused( { exp_month: 13 } ), [
			400,
			'invalid_parameter',
		] );
	} );
} );

describe( 'idempotency', () => {
	test( 'the same key gives the same answer and one payment', async () => {
		const body = { ...( await savedCard( APPROVES ) ), amount: 500 };
		const [ first, second ] = await Promise.all( [
			pay( body, 'key-of-one' ),
			pay( body, 'key-of-one' ),
		] );
		await refund( { payment: first.body.id, amount: 500 } );
		await restart();
		const third = await pay( body, 'key-of-one' );
		assert.equal( first.status, 201 );
		assert.deepEqual( second, first );
		assert.deepEqual( third, first );
		assert.deepEqual( await totals(), {
			USD: {
				captured: 500,
				refunded: 500,
				net: 0,
				payments: 1,
				declined: 0,
			},
		} );
	} );

	test( 'a decline is kept under its key too', async () => {
		const body = { ...( await savedCard( DECLINES_NOW ) ), amount: 500 };
		const first = await pay( body, 'key-of-decline' );
		assert.deepEqual( await pay( body, 'key-of-decline' ), first );
	} );

	test( 'the same key with another body is refused', async () => {
		const body = { ...( await savedCard( APPROVES ) ), amount: 500 };
		const first = await pay( body, 'key-of-one' );
		const other = await pay( { ...body, amount: 501 }, 'key-of-one' );
		assert.deepEqual( code( other ), [ 409, 'idempotency_key_reused' ] );
		assert.equal( error( other )?.type, 'idempotency_error' );
		assert.ok( ! ( 'money_moved' in ( error( other ) ?? {} ) ) );
		const elsewhere = await refund(
			{ payment: first.body.id, amount: 500 },
			'key-of-one'
		);
		assert.equal( elsewhere.status, 409 );
	} );

	test( 'a refused request leaves its key free', async () => {
		const body = { ...( await savedCard( APPROVES ) ), amount: 500 };
		assert.equal(
			( await pay( { ...body, amount: 0 }, 'key-of-one' ) ).status,
			400
		);
		assert.equal( ( await pay( body, 'key-of-one' ) ).status, 201 );
	} );

	test( 'money is not moved without a key', async () => {
		const body = { ...( await savedCard( APPROVES ) ), amount: 500 };
		assert.deepEqual( code( await call( 'POST', '/payments', body ) ), [
			400,
			'idempotency_key_required',
		] );
	} );
} );

describe( 'refusals', () => {
	test( 'a payment method of somebody else is refused', async () => {
		const mine = await savedCard( APPROVES );
		const theirs = await savedCard( APPROVES );
		const reply = await pay( {
			...mine,
			customer: theirs.customer,
			amount: 100,
		} );
		assert.equal( reply.status, 403 );
		assert.equal( error( reply )?.type, 'resource_error' );
		const taken = await call(
			'POST',
			`/payment_methods/${ String( mine.payment_method ) }/attach`,
			{ customer: theirs.customer }
		);
		assert.equal( taken.status, 403 );
		assert.deepEqual( await totals(), {} );
	} );

	test( 'a detached payment method is not charged', async () => {
		const saved = await savedCard( APPROVES );
		const path = `/payment_methods/${ String(
			saved.payment_method
		) }/detach`;
		assert.equal( ( await call( 'POST', path, {} ) ).status, 200 );
		assert.equal( ( await pay( { ...saved, amount: 100 } ) ).status, 403 );
	} );

	test( 'amounts that are not positive whole numbers are refused', async () => {
		const saved = await savedCard( APPROVES );
		for ( const amount of [ 0, -1, 1.5, '100', null, 1e15 ] ) {
			assert.equal( ( await pay( { ...saved, amount } ) ).status, 400 );
		}
		const lower = await pay( { ...saved, amount: 100, currency: 'usd' } );
		assert.deepEqual( code( lower ), [ 400, 'invalid_currency' ] );
	} );

	test( 'an unknown name is refused', async () => {
		const body = { ...( await savedCard( APPROVES ) ), amount: 100 };
		assert.deepEqual( code( await pay( { ...body, price: 1 } ) ), [
			400,
			'unknown_parameter',
		] );
		assert.deepEqual( code( await call( 'GET', '/payments?amount=1' ) ), [
			400,
			'invalid_parameter',
		] );
	} );

	test( 'a card number is not kept in another field either', async () => {
		const body = { ...( await savedCard( APPROVES ) ), amount: 100 };
		const reply = await pay( { ...body, metadata: { note: APPROVES } } );
		assert.deepEqual( code( reply ), [ 400, 'card_number_refused' ] );
	} );

	test( 'only JSON is read', async () => {
		const form = await call( 'POST', '/customers', undefined, {
			'Content-Type': 'text/plain',
		} );
		assert.equal( form.status, 415 );
		const list = await call( 'POST', '/customers', [] );
		assert.deepEqual( code( list ), [ 400, 'invalid_body' ] );
		assert.equal( ( await call( 'GET', '/nothing' ) ).status, 404 );
	} );
} );

describe( 'refunds', () => {
	test( 'parts are refunded until nothing is left', async () => {
		const saved = await savedCard( APPROVES );
		const { body } = await pay( { ...saved, amount: 1000 } );
		const part = { payment: body.id, amount: 600 };
		assert.equal( ( await refund( part ) ).status, 201 );
		assert.deepEqual( code( await refund( part ) ), [
			400,
			'refund_above_rest',
		] );
		const rest = { payment: body.id, amount: 400 };
		assert.equal( ( await refund( rest, 'key-of-rest' ) ).status, 201 );
		assert.equal( ( await refund( rest, 'key-of-rest' ) ).status, 201 );
		const payment = await call( 'GET', `/payments/${ String( body.id ) }` );
		assert.equal( payment.body.amount_refunded, 1000 );
	} );

	test( 'a declined payment has nothing to refund', async () => {
		const saved = await savedCard( DECLINES_NOW );
		const reply = await pay( { ...saved, amount: 1000 } );
		const payment = error( reply )?.payment;
		assert.deepEqual( code( await refund( { payment, amount: 1 } ) ), [
			400,
			'not_captured',
		] );
	} );
} );

test( 'payments are found by their metadata, page by page', async () => {
	const saved = await savedCard( APPROVES );
	for ( const encore_acceptance of [ 'one', 'two', 'two', 'two' ] ) {
		await pay( { ...saved, amount: 100, metadata: { encore_acceptance } } );
	}
	const found: unknown[] = [];
	let path = '/payments?limit=2&metadata[encore_acceptance]=two';
	for ( let more = true; more;  ) {
		const { body } = await call( 'GET', path );
		const page = body.data as Array< { id: string } >;
		found.push( ...page );
		more = body.has_more === true;
		path += `&starting_after=${ page.at( -1 )?.id ?? '' }`;
		path = path.replace( /&starting_after=\w+(?=&)/, '' );
	}
	assert.equal( found.length, 3 );
	const none = await call( 'GET', '/payments?metadata[encore_acceptance]=x' );
	assert.deepEqual( [ none.body.data, none.body.has_more ], [ [], false ] );
} );

describe( 'journal', () => {
	test( 'a killed provider has lost nothing that it answered', async () => {
		await provider.stop();
		const tsx = pathToFileURL(
			createRequire( import.meta.url ).resolve( 'tsx' )
		).href;
		const server = fileURLToPath( new URL( 'server.ts', import.meta.url ) );
		const child = spawn(
			process.execPath,
			[ '--import', tsx, server, '--port', '0', '--data', folder ],
			{ stdio: [ 'ignore', 'pipe', 'inherit' ] }
		);
		const [ line ] = ( await once( child.stdout, 'data' ) ) as [ Buffer ];
		const url = /http:\S+/.exec( line.toString() )?.[ 0 ] ?? '';
		provider = { url, stop: async () => {} };
		const saved = await savedCard( APPROVES );
		const { body } = await pay( { ...saved, amount: 12400 } );
		child.kill( 'SIGKILL' );
		await once( child, 'exit' );

		// What a kill in the middle of a write leaves behind.
		appendFileSync( join( folder, 'journal.jsonl' ), '{"type":"pay' );
		provider = await startProvider( { port: 0, dataDir: folder } );
		const again = await call( 'GET', `/payments/${ String( body.id ) }` );
		assert.deepEqual( again.body, body );
		assert.equal( ( await pay( { ...saved, amount: 1 } ) ).status, 201 );
		await restart();
		assert.deepEqual( await totals(), {
			USD: {
				captured: 12401,
				refunded: 0,
				net: 12401,
				payments: 2,
				declined: 0,
			},
		} );
	} );

	test( 'books with a hole are not opened', async () => {
		const saved = await savedCard( APPROVES );
		const journal = join( folder, 'journal.jsonl' );
		appendFileSync( journal, 'not json\n' );
		await assert.rejects(
			startProvider( { port: 0, dataDir: folder } ),
			/cannot be read at line 4/
		);
		assert.equal( ( await pay( { ...saved, amount: 1 } ) ).status, 201 );
	} );
} );
