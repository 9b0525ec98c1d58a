import type { Answer, Books } from './books';
import { Fields } from './fields';
import { newSecret } from './identifiers';
import { oncePerKey } from './idempotency';
import { shownPayment } from './payments';
import type { Place } from './place';
import { createRefund } from './refunds';
import { invalid, missing } from './refusal';

/** POST /dashboard/refunds: what an owner does at the provider, without the shop. */
export function refundThere( books: Books, body: unknown ): Answer {
	return oncePerKey( books, `dashboard-${ newSecret() }`, '/refunds', body, ( keep ) =>
		createRefund( books, body, keep )
	);
}

/** POST /dashboard/disputes: the shopper's bank asks for a payment's money. */
export function dispute( books: Books, body: unknown, place: Place ): Answer {
	const payment = books.payments.get( new Fields( body, [ 'payment' ] ).text( 'payment' ) );
	if ( payment === undefined ) {
		throw missing( 'payment' );
	}
	if ( payment.status !== 'captured' ) {
		throw invalid( 'not_captured', 'The payment was never captured.' );
	}
	books.record( { type: 'dispute', payment: payment.id } );
	return { status: 201, body: shownPayment( { ...payment, disputed: true }, place ) };
}
