import type { Answer, Books, Payment } from './books';
import { decide, type Outcome } from './cards';
import { confirmUrl } from './confirm';
import { ofSomebodyElse } from './customers';
import { Fields } from './fields';
import { newId, newSecret } from './identifiers';
import type { Keep } from './idempotency';
import { listing } from './listing';
import { returnUrl, type Place } from './place';
import { invalid, missing, Refusal } from './refusal';
import { Silence } from './silence';

/** POST /payments */
export function createPayment( books: Books, body: unknown, keep: Keep, place: Place ): Answer {
	const names = [ 'amount', 'currency', 'payment_method', 'customer', 'metadata', 'return_url', 'capture' ];
	const fields = new Fields( body, names );
	const amount = fields.amount( 'amount' );
	const currency = fields.text( 'currency', 3 );
	if ( ! /^[A-Z]{3}$/.test( currency ) ) {
		throw invalid( 'invalid_currency', 'currency must be three capital letters.' );
	}
	const customer = fields.text( 'customer' );
	const method = books.methods.get( fields.text( 'payment_method' ) );
	if ( method === undefined ) {
		throw missing( 'payment method' );
	}
	if ( ! books.customers.has( customer ) ) {
		throw missing( 'customer' );
	}
	if ( method.customer !== customer ) {
		throw ofSomebodyElse();
	}

	const outcome = decide( method.behaviour, books.capturedWith( method.id ) );
	const metadata = fields.metadata();
	const comesBackTo = returnUrl( fields, place );
	const isCaptured = fields.unless( 'capture' );
	if ( outcome.status === 'lost' ) {
		throw new Silence();
	}
	const payment: Payment = {
		id: newId( 'pay' ),
		status: outcome.status === 'captured' && ! isCaptured ? 'authorised' : outcome.status,
		amount,
		amount_refunded: 0,
		currency,
		payment_method: method.id,
		customer,
		metadata,
		decline_reason: outcome.status === 'declined' ? outcome.reason : null,
		return_url: comesBackTo,
		confirmation: outcome.status === 'requires_action' ? newSecret() : null,
		created: new Date().toISOString(),
	};
	const answer = answerTo( payment, outcome, place );
	books.record( { type: 'payment', payment, answer: keep( answer ) } );
	if ( outcome.status === 'captured' && ! outcome.answered ) {
		throw new Silence();
	}
	return answer;
}

function answerTo( payment: Payment, outcome: Outcome, place: Place ): Answer {
	if ( outcome.status === 'declined' ) {
		const refusal = new Refusal( 402, 'card_error', 'card_declined', outcome.message, payment.id );
		return { status: 402, body: refusal.body() };
	}
	return { status: outcome.status === 'requires_action' ? 202 : 201, body: shownPayment( payment, place ) };
}

/** POST /payments/{id}/cancel: what waits for the shopper, or is only authorised, is never captured any more. */
export function cancelPayment( books: Books, id: string, body: unknown, place: Place ): Answer {
	new Fields( body, [] );
	const payment = books.payments.get( id );
	if ( payment === undefined ) {
		throw missing( 'payment' );
	}
	if ( payment.status === 'requires_action' || payment.status === 'authorised' ) {
		books.record( { type: 'end_of_waiting', payment: id, status: 'canceled', reason: null } );
	} else if ( payment.status !== 'canceled' ) {
		throw new Refusal( 409, 'state_error', 'not_waiting', `The payment is ${ payment.status } already.`, id );
	}
	return getPayment( books, id, place );
}

/** POST /payments/{id}/capture: what was authorised, once; nothing else. */
export function capturePayment( books: Books, id: string, body: unknown, place: Place ): Answer {
	new Fields( body, [] );
	const payment = books.payments.get( id );
	if ( payment === undefined ) {
		throw missing( 'payment' );
	}
	if ( payment.status === 'authorised' ) {
		books.record( { type: 'end_of_waiting', payment: id, status: 'captured', reason: null } );
	} else if ( payment.status !== 'captured' ) {
		throw new Refusal( 409, 'state_error', 'not_waiting', `The payment is ${ payment.status }.`, id );
	}
	return getPayment( books, id, place );
}

/** GET /payments/{id} */
export function getPayment( books: Books, id: string, place: Place ): Answer {
	const payment = books.payments.get( id );
	if ( payment === undefined ) {
		throw missing( 'payment' );
	}
	return { status: 200, body: shownPayment( payment, place ) };
}

/** GET /payments, oldest first */
export function listPayments( books: Books, query: URLSearchParams, place: Place ): Answer {
	return listing( [ ...books.payments.values() ], query, ( payment ) => shownPayment( payment, place ) );
}

export function shownPayment( { confirmation, ...payment }: Payment, place: Place ): unknown {
	const waits = payment.status === 'requires_action' && confirmation !== null;
	return {
		object: 'payment',
		...payment,
		...( waits ? { next_action: { url: confirmUrl( place, confirmation ) } } : {} ),
	};
}
