import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { join } from 'node:path';

import { confirmPage, endPage, type Page } from '../provider/confirm-page';
import { bodyOf, listen, staySilent, type Listening } from '../provider/http';
import { fingerprint } from '../provider/identifiers';
import { FolderLock } from '../provider/lock';
import { Silence } from '../provider/silence';
import { Books, type Answer, type Thing } from './books';
import type { Call } from './call';
import { control, type Trouble } from './control';
import { parseForm, type Form } from './form';
import { authenticate } from './intents';
import { invalid, Refusal } from './refusal';
import { read, write } from './routes';

export type Fake = Listening;

export interface FakeOptions {
	/** 0 takes any free port. */
	port: number;
	/** Where its books lie. One fake per folder. */
	dataDir: string;
	/** How long a call without an answer stays open, in milliseconds. */
	silence?: number;
}

/** Starts what stands in for Stripe's API in tests. */
export async function startStripe( { port, dataDir, silence = 5000 }: FakeOptions ): Promise< Fake > {
	const lock = FolderLock.take( dataDir );
	const books = new Books( join( dataDir, 'journal.jsonl' ) );
	const troubles: Trouble[] = [];
	const place = { url: '' };
	const server = createServer( ( request, response ) => {
		handle( books, place.url, troubles, request ).then(
			( page ) => send( response, page ),
			( error: unknown ) => fail( response, error, silence )
		);
	} );
	const { url, stop } = await listen( server, port );
	place.url = url;
	return {
		url,
		async stop() {
			await stop();
			books.close();
			lock.release();
		},
	};
}

async function handle( books: Books, url: string, troubles: Trouble[], request: IncomingMessage ): Promise< Page > {
	const { pathname, search } = new URL( request.url ?? '/', url );
	const form = async () => parseForm( request.method === 'GET' ? search.slice( 1 ) : await bodyOf( request ) );
	const confirmation = /^\/confirm\/(\w+)$/.exec( pathname )?.[ 1 ];
	if ( confirmation !== undefined ) {
		return confirmPageOf( books, url, confirmation, request.method === 'POST' ? await form() : undefined );
	}
	const call: Call = { books, url, form: await form(), live: isLive( request ) };
	const under = /^\/(v1|_test)\/(.+)$/.exec( pathname );
	if ( under?.[ 1 ] === '_test' ) {
		return json( await control( call, under[ 2 ] ?? '', troubles ) );
	}
	if ( under === null ) {
		throw invalid( `Unrecognized request URL (${ pathname }).`, undefined, undefined, 404 );
	}
	const path = under[ 2 ] ?? '';
	if ( request.method === 'GET' ) {
		return json( { status: 200, body: read( call, path ) } );
	}
	const key = request.headers[ 'idempotency-key' ];
	return troubled( troubles, () => oncePerKey( call, path, typeof key === 'string' ? key : undefined ) );
}

/** What goes wrong before anything is done. */
const BEFORE: Partial< Record< Trouble, () => Page > > = {
	silent_before: () => {
		throw new Silence();
	},
	error_before: () => json( { status: 500, body: { error: { type: 'api_error', message: 'Sorry.' } } } ),
	locked: () => {
		throw invalid( 'This object cannot be accessed right now.', 'lock_timeout', undefined, 429 );
	},
	busy: () => {
		throw invalid( 'Another request with this key is in progress.', 'idempotency_key_in_use', undefined, 409 );
	},
};

/** And what goes wrong once it is done. */
const AFTER: Partial< Record< Trouble, ( page: Page ) => Page > > = {
	silent_after: () => {
		throw new Silence();
	},
	error_after: () => json( { status: 502, body: { error: { type: 'api_error', message: 'Sorry.' } } } ),
	empty: ( page ) => ( { ...page, body: '' } ),
	garbage: ( page ) => ( { ...page, body: '<html>Bad gateway' } ),
};

function troubled( troubles: Trouble[], work: () => Answer ): Page {
	const trouble = troubles.shift();
	if ( trouble === undefined ) {
		return json( work() );
	}
	return BEFORE[ trouble ]?.() ?? AFTER[ trouble ]?.( json( work() ) ) ?? json( work() );
}

/** A key stands for its first answer, a decline too; a call that is refused for its form leaves its key free. */
function oncePerKey( call: Call, path: string, key: string | undefined ): Answer {
	const { books, form, live } = call;
	const print = fingerprint( path, form );
	const stored = key === undefined ? undefined : books.answer( `${ live ? 'live' : 'test' }:${ key }` );
	if ( stored !== undefined && stored.fingerprint !== print ) {
		throw new Refusal( 400, {
			type: 'idempotency_error',
			message:
				'Keys for idempotent requests can only be used with the same parameters they were first used with.',
		} );
	}
	if ( stored !== undefined ) {
		return { status: stored.status, body: stored.body };
	}
	const answer = answerTo( call, path );
	const keyed =
		key === undefined ? undefined : { ...answer, key: `${ live ? 'live' : 'test' }:${ key }`, fingerprint: print };
	books.write( keyed );
	return answer;
}

/** A decline was carried out; every other refusal was not. */
function answerTo( call: Call, path: string ): Answer {
	try {
		return { status: 200, body: write( call, path ) };
	} catch ( error ) {
		if ( error instanceof Refusal && error.status === 402 ) {
			return { status: 402, body: { error: error.fault } };
		}
		throw error;
	}
}

/** The mode is the key's, as at Stripe. */
function isLive( request: IncomingMessage ): boolean {
	const basic = /^Basic (.+)$/.exec( request.headers.authorization ?? '' )?.[ 1 ] ?? '';
	const key = Buffer.from( basic, 'base64' ).toString( 'utf8' ).replace( /:$/, '' );
	if ( ! /^sk_(test|live)_/.test( key ) ) {
		throw invalid( 'Invalid API Key provided.', undefined, undefined, 401 );
	}
	return key.startsWith( 'sk_live_' );
}

function confirmPageOf( books: Books, url: string, secret: string, form: Form | undefined ): Page {
	const intent = [ ...books.all( 'payment_intent', false ), ...books.all( 'payment_intent', true ) ].find(
		( each ) => each.client_secret === secret
	);
	if ( intent === undefined ) {
		return endPage( 404, 'There is no such payment', 'Please go back to the shop.' );
	}
	if ( form !== undefined && ( form.answer === 'confirm' || form.answer === 'refuse' ) ) {
		authenticate( { books, url, form: {}, live: intent.livemode }, intent, form.answer === 'confirm' );
		books.write();
	}
	const now = books.get( intent.id ) ?? intent;
	return now.status === 'requires_action' ? confirmPage( asked( now ), lastFour( books, now ) ) : leadBack( now );
}

function asked( intent: Thing ): { amount: number; currency: string; return_url: string | null } {
	const to = typeof intent.return_to === 'string' ? intent.return_to : null;
	return { amount: Number( intent.amount ), currency: String( intent.currency ).toUpperCase(), return_url: to };
}

function lastFour( books: Books, intent: Thing ): string {
	const card = books.get( String( intent.payment_method ) )?.card as { last4?: string } | undefined;
	return card?.last4 ?? '';
}

function leadBack( intent: Thing ): Page {
	if ( typeof intent.return_to !== 'string' ) {
		return endPage( 200, 'Answered', 'You can close this page.' );
	}
	const to = new URL( intent.return_to );
	to.searchParams.set( 'payment_intent', intent.id );
	to.searchParams.set( 'payment_intent_client_secret', String( intent.client_secret ) );
	to.searchParams.set( 'redirect_status', intent.status === 'succeeded' ? 'succeeded' : 'failed' );
	return { status: 303, headers: { Location: to.href }, body: '' };
}

function json( { status, body }: Answer ): Page {
	return { status, headers: { 'Content-Type': 'application/json' }, body: JSON.stringify( body ) };
}

function fail( response: ServerResponse, error: unknown, silence: number ): void {
	if ( error instanceof Silence ) {
		staySilent( response, silence );
	} else if ( error instanceof Refusal ) {
		send( response, json( { status: error.status, body: { error: error.fault } } ) );
	} else {
		process.stderr.write( `Stripe's stand-in: ${ error instanceof Error ? error.stack : 'error' }\n` );
		send(
			response,
			json( { status: 500, body: { error: { type: 'api_error', message: 'The stand-in failed.' } } } )
		);
	}
}

function send( response: ServerResponse, { status, headers, body }: Page ): void {
	response.writeHead( status, { ...headers, 'Cache-Control': 'no-store' } );
	response.end( body );
}
