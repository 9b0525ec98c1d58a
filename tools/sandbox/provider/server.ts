import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import { Books } from './books';
import { answerConfirm, confirmationIn, showConfirm } from './confirm';
import type { Page } from './confirm-page';
import { bodyOf, listen, staySilent, type Listening } from './http';
import { FolderLock } from './lock';
import { shopsAt, type Place } from './place';
import { invalid, Refusal, type ErrorBody } from './refusal';
import { answer } from './routes';
import { Silence } from './silence';
import { tell, type Webhook } from './webhook';

const LONGEST_BODY = 64 * 1024;

export interface ProviderOptions {
	/** 0 takes any free port. */
	port: number;
	/** Where `journal.jsonl` lies; made when it is not there. One provider per folder. */
	dataDir: string;
	/** The address it listens at; this machine alone unless said otherwise. */
	host?: string;
	/** The host of a shop elsewhere: without it, a shopper is led back to this machine alone. */
	shop?: string;
	/** How long a call without an answer stays open, in milliseconds. */
	silence?: number;
	/** Where the shop is told of what is done at the dashboard. */
	webhook?: Webhook;
}

export type Provider = Listening;

/** Longer than a shop waits. */
const SILENCE = 60_000;

/** Starts the payment provider of the test shop. */
export async function startProvider( options: ProviderOptions ): Promise< Provider > {
	const { port, dataDir, host = '127.0.0.1', shop, silence = SILENCE, webhook } = options;
	const lock = FolderLock.take( dataDir );
	let books: Books | undefined;
	try {
		const opened = ( books = new Books( join( dataDir, 'journal.jsonl' ) ) );
		const place = { url: '', shops: shopsAt( shop ) };
		const server = createServer( ( request, response ) => {
			handle( opened, place, request, webhook ).then(
				( result ) => send( response, result ),
				( error: unknown ) => fail( response, error, silence )
			);
		} );
		const { url, stop } = await listen( server, port, host );
		place.url = url;

		return {
			url,
			async stop() {
				await stop();
				opened.close();
				lock.release();
			},
		};
	} catch ( error ) {
		books?.close();
		lock.release();
		throw error;
	}
}

async function handle(
	books: Books,
	place: Place,
	request: IncomingMessage,
	webhook: Webhook | undefined
): Promise< Page > {
	const method = request.method ?? 'GET';
	const { pathname: path, searchParams: query } = new URL( request.url ?? '/', 'http://127.0.0.1' );
	const confirmation = confirmationIn( path );
	if ( confirmation !== undefined ) {
		return method === 'POST'
			? answerConfirm( books, confirmation, new URLSearchParams( await read( request ) ) )
			: showConfirm( books, confirmation );
	}
	const key = request.headers[ 'idempotency-key' ];
	const call = {
		method,
		path,
		query,
		body: method === 'POST' ? await readJson( request ) : undefined,
		key: typeof key === 'string' ? key : undefined,
	};
	const said = answer( books, call, place );
	const told = await tell( webhook, path, said, books, place );
	return json( said.status, told === undefined ? said.body : { ...( said.body as object ), webhook: told } );
}

// A page in a browser cannot send this type to another origin without asking first, and nobody answers that question.
async function readJson( request: IncomingMessage ): Promise< unknown > {
	const type = request.headers[ 'content-type' ] ?? '';
	if ( ! /^application\/json(;|$)/i.test( type ) ) {
		request.resume();
		throw new Refusal( 415, 'invalid_request', 'json_only', 'Send application/json.' );
	}
	const text = await read( request );
	try {
		return JSON.parse( text ) as unknown;
	} catch {
		throw invalid( 'invalid_json', 'The body is not JSON.' );
	}
}

function read( request: IncomingMessage ): Promise< string > {
	const tooLong = () => new Refusal( 413, 'invalid_request', 'body_too_long', 'The body is too long.' );
	return bodyOf( request, LONGEST_BODY, tooLong );
}

function fail( response: ServerResponse, error: unknown, silence: number ): void {
	if ( error instanceof Silence ) {
		staySilent( response, silence );
	} else {
		send( response, failure( error ) );
	}
}

function failure( error: unknown ): Page {
	if ( error instanceof Refusal ) {
		return json( error.status, error.body() );
	}
	const body: ErrorBody = {
		error: {
			type: 'provider_error',
			code: 'internal',
			message: 'The provider has a problem.',
		},
	};
	// The name alone: a message could quote what was sent.
	process.stderr.write( `Provider: ${ error instanceof Error ? error.name : 'error' }\n` );
	return json( 500, body );
}

function json( status: number, body: unknown ): Page {
	return { status, headers: { 'Content-Type': 'application/json' }, body: JSON.stringify( body ) };
}

function send( response: ServerResponse, { status, headers, body }: Page ): void {
	response.writeHead( status, { ...headers, 'Cache-Control': 'no-store' } );
	response.end( body );
}
