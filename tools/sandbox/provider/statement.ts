import type { Answer, Books } from './books';
import { shownPayment } from './payments';
import type { Place } from './place';
import { shownRefund } from './refunds';

export interface Totals {
	captured: number;
	refunded: number;
	net: number;
	payments: number;
	declined: number;
	waiting: number;
	canceled: number;
}

/** Where a payment of this status is counted; only a captured one has money. */
const COUNTED = {
	captured: 'payments',
	declined: 'declined',
	requires_action: 'waiting',
	authorised: 'waiting',
	canceled: 'canceled',
} as const;

/** GET /books: everything, and totals by currency in its minor unit; for tests that compare two books. */
export function statement( books: Books, place: Place ): Answer {
	const totals: Record< string, Totals > = {};
	for ( const payment of books.payments.values() ) {
		const line = ( totals[ payment.currency ] ??= {
			captured: 0,
			refunded: 0,
			net: 0,
			payments: 0,
			declined: 0,
			waiting: 0,
			canceled: 0,
		} );
		line[ COUNTED[ payment.status ] ] += 1;
		line.captured += payment.status === 'captured' ? payment.amount : 0;
	}
	for ( const refund of books.refunds.values() ) {
		const line = totals[ refund.currency ];
		if ( line !== undefined ) {
			line.refunded += refund.amount;
		}
	}
	for ( const line of Object.values( totals ) ) {
		line.net = line.captured - line.refunded;
	}
	return {
		status: 200,
		body: {
			object: 'books',
			payments: [ ...books.payments.values() ].map( ( payment ) => shownPayment( payment, place ) ),
			refunds: [ ...books.refunds.values() ].map( shownRefund ),
			totals,
		},
	};
}
