import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { Books, type Answer } from './books';
import { invalid, Refusal, type ErrorBody } from './refusal';
import { answer } from './routes';

const LONGEST_BODY = 64 * 1024;

export interface ProviderOptions {
	/** 0 takes any free port. */
	port: number;
	/** Where `journal.jsonl` lies; made when it is not there. One provider per folder. */
	dataDir: string;
	/** The address it listens at; this machine alone unless said otherwise. */
	host?: string;
}

export interface Provider {
	url: string;
	stop: () => Promise< void >;
}

/** Starts the payment provider of the test shop. */
export async function startProvider( { port, dataDir, host = '127.0.0.1' }: ProviderOptions ): Promise< Provider > {
	const books = new Books( join( dataDir, 'journal.jsonl' ) );
	const server = createServer( ( request, response ) => {
		handle( books, request ).then(
			( result ) => send( response, result ),
			( error: unknown ) => send( response, failure( error ) )
		);
	} );
	try {
		await new Promise< void >( ( listening, failed ) => {
			server.once( 'error', failed );
			server.listen( port, host, listening );
		} );
	} catch ( error ) {
		books.close();
		throw error;
	}

	return {
		url: `http://${ host === '0.0.0.0' ? '127.0.0.1' : host }:${ ( server.address() as AddressInfo ).port }`,
		async stop() {
			const closed = new Promise< void >( ( done ) => server.close( () => done() ) );
			server.closeAllConnections();
			await closed;
			books.close();
		},
	};
}

async function handle( books: Books, request: IncomingMessage ): Promise< Answer > {
	const method = request.method ?? 'GET';
	const address = new URL( request.url ?? '/', 'http://127.0.0.1' );
	const key = request.headers[ 'idempotency-key' ];
	return answer( books, {
		method,
		path: address.pathname,
		query: address.searchParams,
		body: method === 'POST' ? await readJson( request ) : undefined,
		key: typeof key === 'string' ? key : undefined,
	} );
}

// A page in a browser cannot send this type to another origin without asking first, and nobody answers that question.
async function readJson( request: IncomingMessage ): Promise< unknown > {
	const type = request.headers[ 'content-type' ] ?? '';
	if ( ! /^application\/json(;|$)/i.test( type ) ) {
		request.resume();
		throw new Refusal( 415, 'invalid_request', 'json_only', 'Send application/json.' );
	}
	const chunks: Buffer[] = [];
	let length = 0;
	for await ( const chunk of request as AsyncIterable< Buffer > ) {
		length += chunk.length;
		if ( length > LONGEST_BODY ) {
			throw new Refusal( 413, 'invalid_request', 'body_too_long', 'The body is too long.' );
		}
		chunks.push( chunk );
	}
	try {
		return JSON.parse( Buffer.concat( chunks ).toString( 'utf8' ) ) as unknown;
	} catch {
		throw invalid( 'invalid_json', 'The body is not JSON.' );
	}
}

function failure( error: unknown ): Answer {
	if ( error instanceof Refusal ) {
		return { status: error.status, body: error.body() };
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
	return { status: 500, body };
}

function send( response: ServerResponse, { status, body }: Answer ): void {
	response.writeHead( status, {
		'Content-Type': 'application/json',
		'Cache-Control': 'no-store',
	} );
	response.end( JSON.stringify( body ) );
}
