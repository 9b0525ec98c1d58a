import type { Answer, Books, Refund } from './books';
import { Fields } from './fields';
import { newId } from './identifiers';
import type { Keep } from './idempotency';
import { listing } from './listing';
import { invalid, missing } from './refusal';

/** POST /refunds */
export function createRefund( books: Books, body: unknown, keep: Keep ): Answer {
	const fields = new Fields( body, [ 'payment', 'amount', 'metadata' ] );
	const payment = books.payments.get( fields.text( 'payment' ) );
	const amount = fields.amount( 'amount' );
	if ( payment === undefined ) {
		throw missing( 'payment' );
	}
	if ( payment.status !== 'captured' ) {
		throw invalid( 'not_captured', 'The payment was never captured.' );
	}
	if ( amount > payment.amount - payment.amount_refunded ) {
		throw invalid( 'refund_above_rest', 'The refund is more than what is left of the payment.' );
	}

	const refund: Refund = {
		id: newId( 'ref' ),
		status: 'succeeded',
		payment: payment.id,
		amount,
		currency: payment.currency,
		metadata: fields.metadata(),
		created: new Date().toISOString(),
	};
	const answer: Answer = { status: 201, body: shownRefund( refund ) };
	books.record( { type: 'refund', refund, answer: keep( answer ) } );
	return answer;
}

/** GET /refunds/{id} */
export function getRefund( books: Books, id: string ): Answer {
	const refund = books.refunds.get( id );
	if ( refund === undefined ) {
		throw missing( 'refund' );
	}
	return { status: 200, body: shownRefund( refund ) };
}

/** GET /refunds, oldest first */
export function listRefunds( books: Books, query: URLSearchParams ): Answer {
	return listing( [ ...books.refunds.values() ], query, shownRefund );
}

export function shownRefund( refund: Refund ): unknown {
	return { object: 'refund', ...refund };
}
