import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { startProvider, type Provider } from './server';
import type { Webhook } from './webhook';

export const APPROVES = '4242 4242 4242 4242';
export const DECLINES_LATER = '4000 0000 0000 0341';
export const DECLINES_NOW = '4000 0000 0000 9995';
export const THREE_D_SECURE = '4000 0027 6000 3184';
export const TIMES_OUT_BEFORE = '4000 0000 0000 3030';
export const TIMES_OUT_AFTER = '4000 0000 0000 3048';

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

/** A currency's line of the totals: nothing but what is named. */
export const line = ( named: Record< string, number > ) => ( {
	captured: 0,
	refunded: 0,
	net: 0,
	payments: 0,
	declined: 0,
	waiting: 0,
	canceled: 0,
	...named,
} );

/** A payment that waits for the shopper, and the address of its confirm page. */
export async function waiting( more: object = {} ) {
	const { status, body } = await pay( { ...( await savedCard( THREE_D_SECURE ) ), amount: 12400, ...more } );
	assert.deepEqual( [ status, body.status ], [ 202, 'requires_action' ] );
	const { url: page } = body.next_action as { url: string };
	return { id: String( body.id ), page, body };
}

export const stored = ( id: string ) => call( 'GET', `/payments/${ id }` );

/** What a browser does with a confirm page's button; it follows no redirect. */
export const press = ( page: string, answer: string ) =>
	fetch( page, { method: 'POST', body: new URLSearchParams( { answer } ), redirect: 'manual' } );

export const journalPath = () => join( folder, 'journal.jsonl' );

export const dataDir = () => folder;

/** Starts a provider on the folder's books, as after a crash. */
export async function start( webhook?: Webhook ) {
	provider = await startProvider( { port: 0, dataDir: folder, silence: 0, ...( webhook && { webhook } ) } );
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

/** Starts a provider on the same folder in another process. */
export async function startElsewhere() {
	const tsx = pathToFileURL( createRequire( import.meta.url ).resolve( 'tsx' ) ).href;
	const run = fileURLToPath( new URL( 'run.ts', import.meta.url ) );
	const child = spawn( process.execPath, [ '--import', tsx, run, '--port', '0', '--data', folder ], {
		stdio: [ 'ignore', 'pipe', 'pipe' ],
	} );
	const [ words ] = ( await Promise.race( [ once( child.stdout, 'data' ), once( child.stderr, 'data' ) ] ) ) as [
		Buffer,
	];
	return { child, words: words.toString(), url: /http:\S+/.exec( words.toString() )?.[ 0 ] ?? '' };
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
