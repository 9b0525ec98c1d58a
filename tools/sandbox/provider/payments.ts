import type { Answer, Books, Payment } from './books';
import { decide } from './cards';
import { ofSomebodyElse } from './customers';
import { Fields } from './fields';
import { newId } from './identifiers';
import type { Keep } from './idempotency';
import { listing } from './listing';
import { invalid, missing, Refusal } from './refusal';

/** POST /payments */
export function createPayment( books: Books, body: unknown, keep: Keep ): Answer {
	const fields = new Fields( body, [ 'amount', 'currency', 'payment_method', 'customer', 'metadata' ] );
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
	const payment: Payment = {
		id: newId( 'pay' ),
		status: outcome.status,
		amount,
		amount_refunded: 0,
		currency,
		payment_method: method.id,
		customer,
		metadata: fields.metadata(),
		decline_reason: outcome.status === 'declined' ? outcome.reason : null,
		created: new Date().toISOString(),
	};
	const answer: Answer =
		outcome.status === 'captured'
			? { status: 201, body: shownPayment( payment ) }
			: {
					status: 402,
					body: new Refusal( 402, 'card_error', 'card_declined', outcome.message, payment.id ).body(),
			  };
	books.record( { type: 'payment', payment, answer: keep( answer ) } );
	return answer;
}

/** GET /payments/{id} */
export function getPayment( books: Books, id: string ): Answer {
	const payment = books.payments.get( id );
	if ( payment === undefined ) {
		throw missing( 'payment' );
	}
	return { status: 200, body: shownPayment( payment ) };
}

/** GET /payments, oldest first */
export function listPayments( books: Books, query: URLSearchParams ): Answer {
	return listing( [ ...books.payments.values() ], query, shownPayment );
}

export function shownPayment( payment: Payment ): unknown {
	return { object: 'payment', ...payment };
}
