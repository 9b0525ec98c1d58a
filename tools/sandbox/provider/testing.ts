import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach } from 'node:test';
import { startProvider, type Provider } from './server';

export const APPROVES = '4242 4242 4242 4242';
export const DECLINES_LATER = '4000 0000 0000 0341';
export const DECLINES_NOW = '4000 0000 0000 9995';

export interface Reply {
	status: number;
	body: Record< string, unknown >;
}

let folder = '';
let provider: Provider | undefined;
let url = '';
let keys = 0;

const newKey = () => `test-key-${ ++keys }`;

export async function call(
	method: string,
	path: string,
	body?: unknown,
	headers: Record< string, string > = {}
): Promise< Reply > {
	const response = await fetch( url + path, {
		method,
		headers: { 'Content-Type': 'application/json', ...headers },
		...( body === undefined ? {} : { body: JSON.stringify( body ) } ),
	} );
	return {
		status: response.status,
		body: ( await response.json() ) as Record< string, unknown >,
	};
}

export const pay = ( body: unknown, key = newKey() ) => call( 'POST', '/payments', body, { 'Idempotency-Key': key } );
export const refund = ( body: unknown, key = newKey() ) => call( 'POST', '/refunds', body, { 'Idempotency-Key': key } );

export const card = ( number: string ) => ( {
	number,
	exp_month: 12,
	exp_year: 2040,
	cvc: '123',
} );

export async function savedCard( number: string ) {
	const method = await call( 'POST', '/payment_methods', card( number ) );
	const customer = await call( 'POST', '/customers', {} );
	const attached = await call( 'POST', `/payment_methods/${ String( method.body.id ) }/attach`, {
		customer: customer.body.id,
	} );
	assert.equal( attached.status, 200 );
	return {
		payment_method: method.body.id,
		customer: customer.body.id,
		currency: 'USD',
	};
}

export const error = ( reply: Reply ) => reply.body.error as Record< string, unknown > | undefined;
export const code = ( reply: Reply ) => [ reply.status, error( reply )?.code ];

export async function totals() {
	const { body } = await call( 'GET', '/books' );
	return body.totals;
}

export const journalPath = () => join( folder, 'journal.jsonl' );

export const dataDir = () => folder;

/** Starts a provider on the folder's books, as after a crash. */
export async function start() {
	provider = await startProvider( { port: 0, dataDir: folder } );
	url = provider.url;
}

export async function stop() {
	await provider?.stop();
	provider = undefined;
}

export async function restart() {
	await stop();
	await start();
}

/** Sends the calls that follow to a provider in another process. */
export function callInstead( address: string ) {
	url = address;
}

/** Gives every test of the file a provider with empty books. */
export function eachTestHasAProvider() {
	beforeEach( async () => {
		folder = mkdtempSync( join( tmpdir(), 'encore-provider-' ) );
		await start();
	} );
	afterEach( async () => {
		await stop();
		rmSync( folder, { recursive: true } );
	} );
}
