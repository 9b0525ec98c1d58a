import type { Answer, Books } from './books';
import { shownPayment } from './payments';
import { shownRefund } from './refunds';

export interface Totals {
	captured: number;
	refunded: number;
	net: number;
	payments: number;
	declined: number;
}

/** GET /books: everything, and totals by currency in its minor unit; for tests that compare two books. */
export function statement( books: Books ): Answer {
	const totals: Record< string, Totals > = {};
	for ( const payment of books.payments.values() ) {
		const line = ( totals[ payment.currency ] ??= {
			captured: 0,
			refunded: 0,
			net: 0,
			payments: 0,
			declined: 0,
		} );
		if ( payment.status === 'captured' ) {
			line.captured += payment.amount;
			line.payments += 1;
		} else {
			line.declined += 1;
		}
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
			payments: [ ...books.payments.values() ].map( shownPayment ),
			refunds: [ ...books.refunds.values() ].map( shownRefund ),
			totals,
		},
	};
}
