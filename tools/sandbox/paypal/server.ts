import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';

import { bodyOf, listen, staySilent, type Listening } from '../provider/http';
import { fingerprint } from '../provider/identifiers';
import { Silence } from '../provider/silence';
import { Orders, type Approval } from './orders';
import { invalid, missing, Refusal, refused } from './refusal';

export type Fake = Listening;

interface Answer {
	status: number;
	body?: unknown;
}

type Body = Record< string, unknown >;

/** What goes wrong with the next call that moves money, after it is done or before. */
type Trouble = 'silent_before' | 'silent_after';

const TOKEN = { access_token: 'A21-encore', token_type: 'Bearer', expires_in: 32400, scope: '', nonce: '' };

/** One of them, with all that it remembers. */
class PayPal {
	url = '';
	private readonly orders = new Orders( () => this.url );
	private readonly answers = new Map< string, Answer & { print: string } >();
	private trouble: Trouble | undefined;

	answer( request: IncomingMessage, path: string, body: unknown ): Answer {
		const { method = 'GET', headers } = request;
		if ( path.startsWith( '/_test/' ) ) {
			return this.told( path.slice( 7 ), body as Body );
		}
		if ( path === '/v1/oauth2/token' ) {
			return /^Basic /.test( headers.authorization ?? '' )
				? { status: 200, body: TOKEN }
				: { status: 401, body: { error: 'invalid_client' } };
		}
		if ( headers.authorization !== `Bearer ${ TOKEN.access_token }` ) {
			throw refused( 401, 'AUTHENTICATION_FAILURE', 'INVALID_TOKEN' );
		}
		const key = headers[ 'paypal-request-id' ];
		return this.oncePerKey( typeof key === 'string' ? key : '', `${ method } ${ path }`, body );
	}

	/** A key stands for its first answer; PayPal has another body with it refused. */
	private oncePerKey( key: string, call: string, body: unknown ): Answer {
		const print = fingerprint( call, body );
		const known = key === '' ? undefined : this.answers.get( key );
		if ( known !== undefined && known.print !== print ) {
			throw refused( 422, 'UNPROCESSABLE_ENTITY', 'DUPLICATE_REQUEST_ID' );
		}
		const moves = /^POST .*\/(capture|authorize|refund)$/.test( call );
		const trouble = moves ? this.trouble : undefined;
		this.trouble = moves ? undefined : this.trouble;
		if ( trouble === 'silent_before' ) {
			throw new Silence();
		}
		const answer = known ?? this.done( call, ( body ?? {} ) as Body );
		if ( key !== '' ) {
			this.answers.set( key, { ...answer, print } );
		}
		if ( trouble === 'silent_after' ) {
			throw new Silence();
		}
		return answer;
	}

	private done( call: string, body: Body ): Answer {
		const order = /^(\w+) \/v2\/checkout\/orders(?:\/(\w+))?(\/capture|\/authorize)?$/.exec( call );
		const [ , method, id, capture ] = order ?? [];
		if ( method === 'POST' && id === undefined ) {
			return { status: 201, body: this.orders.create( body ) };
		}
		if ( method === 'POST' && id !== undefined && capture !== undefined ) {
			return {
				status: 201,
				body: capture === '/capture' ? this.orders.capture( id ) : this.orders.authorize( id ),
			};
		}
		if ( method === 'GET' && id !== undefined ) {
			return { status: 200, body: this.orders.get( id ) };
		}
		if ( method === 'PATCH' && id !== undefined ) {
			this.orders.patch( id, body );
			return { status: 204 };
		}
		const refund = /^POST \/v2\/payments\/captures\/(\w+)\/refund$/.exec( call )?.[ 1 ];
		if ( refund !== undefined ) {
			return { status: 201, body: this.orders.refund( refund, body ) };
		}
		const authorization = /^POST \/v2\/payments\/authorizations\/(\w+)\/capture$/.exec( call )?.[ 1 ];
		if ( authorization !== undefined ) {
			return { status: 201, body: this.orders.captureAuthorization( authorization, body ) };
		}
		if ( call === 'POST /v1/notifications/verify-webhook-signature' ) {
			const isGenuine = body.transmission_sig === 'genuine' && body.webhook_id === 'WH-ENCORE';
			return { status: 200, body: { verification_status: isGenuine ? 'SUCCESS' : 'FAILURE' } };
		}
		if ( /^GET \/v1\/customer\/partners\//.test( call ) ) {
			return { status: 200, body: { merchant_id: 'MERCHANT', products: [], capabilities: [] } };
		}
		throw missing();
	}

	private told( what: string, body: Body ): Answer {
		if ( what === 'approve' ) {
			this.orders.approve( String( body.order ), body.how as Approval );
		} else if ( what === 'capture' ) {
			this.orders.capture( String( body.order ) );
		} else if ( what === 'refund' ) {
			const amount = { currency_code: 'USD', value: body.value };
			return { status: 200, body: this.orders.refund( String( body.capture ), { amount } ) };
		} else if ( what === 'trouble' ) {
			this.trouble = body.next as Trouble;
		}
		return { status: 200, body: this.orders.list() };
	}
}

/** Starts what stands in for PayPal's API in tests. */
export async function startPayPal( port: number, silence = 5000 ): Promise< Fake > {
	const paypal = new PayPal();
	const server = createServer( ( request, response ) => {
		jsonOf( request )
			.then( ( body ) => paypal.answer( request, new URL( request.url ?? '/', paypal.url ).pathname, body ) )
			.then(
				( answer ) => send( response, answer ),
				( error: unknown ) => fail( response, error, silence )
			);
	} );
	const listening = await listen( server, port );
	paypal.url = listening.url;
	return listening;
}

async function jsonOf( request: IncomingMessage ): Promise< unknown > {
	const text = await bodyOf( request );
	try {
		return text === '' ? {} : ( JSON.parse( text ) as unknown );
	} catch {
		throw invalid( 'MALFORMED_REQUEST_JSON' );
	}
}

function fail( response: ServerResponse, error: unknown, silence: number ): void {
	if ( error instanceof Silence ) {
		staySilent( response, silence );
	} else if ( error instanceof Refusal ) {
		send( response, { status: error.status, body: error.body } );
	} else {
		process.stderr.write( `PayPal's stand-in: ${ error instanceof Error ? error.stack : 'error' }\n` );
		send( response, { status: 500, body: { name: 'INTERNAL_SERVER_ERROR', message: 'The stand-in failed.' } } );
	}
}

function send( response: ServerResponse, { status, body }: Answer ): void {
	response.writeHead( status, { 'Content-Type': 'application/json', 'Cache-Control': 'no-store' } );
	response.end( body === undefined ? '' : JSON.stringify( body ) );
}
