import type { Answer, Books } from './books';
import { dispute, refundThere } from './dashboard';
import { attach, createCustomer, createPaymentMethod, detach } from './customers';
import { oncePerKey } from './idempotency';
import { cancelPayment, capturePayment, createPayment, getPayment, listPayments } from './payments';
import type { Place } from './place';
import { createRefund, getRefund, listRefunds } from './refunds';
import { missing } from './refusal';
import { statement } from './statement';

export interface Call {
	method: string;
	path: string;
	query: URLSearchParams;
	body: unknown;
	key: string | undefined;
}

/** Finds the operation for a call. It runs to its end in one go, so that no two calls see the books half-written. */
export function answer( books: Books, call: Call, place: Place ): Answer {
	const { body, key, path, query } = call;
	const [ collection = '', id = '', action = '', ...rest ] = path.split( '/' ).slice( 1 );
	const shape = [ call.method, collection, id === '' ? '' : '{id}', action, ...rest ].join( ' ' );

	switch ( shape.trimEnd() ) {
		case 'POST payment_methods':
			return createPaymentMethod( books, body );
		case 'POST payment_methods {id} attach':
			return attach( books, id, body );
		case 'POST payment_methods {id} detach':
			return detach( books, id, body );
		case 'POST customers':
			return createCustomer( books, body );
		case 'POST payments':
			return oncePerKey( books, key, path, body, ( keep ) => createPayment( books, body, keep, place ) );
		case 'GET payments':
			return listPayments( books, query, place );
		case 'GET payments {id}':
			return getPayment( books, id, place );
		case 'POST payments {id} capture':
			return capturePayment( books, id, body, place );
		case 'POST payments {id} cancel':
			return cancelPayment( books, id, body, place );
		case 'POST refunds':
			return oncePerKey( books, key, path, body, ( keep ) => createRefund( books, body, keep ) );
		case 'GET refunds':
			return listRefunds( books, query );
		case 'GET refunds {id}':
			return getRefund( books, id );
		case 'POST dashboard {id}':
			return dashboard( books, id, body, place );
		case 'GET books':
			return statement( books, place );
		default:
			throw missing( 'call' );
	}
}

function dashboard( books: Books, what: string, body: unknown, place: Place ): Answer {
	switch ( what ) {
		case 'refunds':
			return refundThere( books, body );
		case 'disputes':
			return dispute( books, body, place );
		default:
			throw missing( 'call' );
	}
}
