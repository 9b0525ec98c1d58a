import type { Books, Payment } from './books';
import { confirmPage, endPage, type Page } from './confirm-page';
import type { Place } from './place';

const PATH = '/confirm/';

/** The page where the shopper confirms or refuses a payment: its address is all that opens it. */
export function confirmUrl( place: Place, confirmation: string ): string {
	return place.url + PATH + confirmation;
}

/** What the address of a confirm page ends with; undefined for every other path. */
export function confirmationIn( path: string ): string | undefined {
	return path.startsWith( PATH ) ? path.slice( PATH.length ) : undefined;
}

/** GET: asks while the payment waits, else leads back to the shop. */
export function showConfirm( books: Books, confirmation: string ): Page {
	const payment = books.toConfirm( confirmation );
	if ( payment === undefined ) {
		return endPage( 404, 'There is no such payment', 'Please go back to the shop.' );
	}
	const method = books.methods.get( payment.payment_method );
	return payment.status === 'requires_action' ? confirmPage( payment, method?.last4 ?? '' ) : leadBack( payment );
}

/** POST: the shopper's answer; only the first one counts. */
export function answerConfirm( books: Books, confirmation: string, form: URLSearchParams ): Page {
	const payment = books.toConfirm( confirmation );
	const answer = form.get( 'answer' );
	if ( payment?.status === 'requires_action' && ( answer === 'confirm' || answer === 'refuse' ) ) {
		books.record( {
			type: 'end_of_waiting',
			payment: payment.id,
			...( answer === 'confirm'
				? { status: 'captured', reason: null }
				: { status: 'declined', reason: 'authentication_failed' } ),
		} );
	}
	return showConfirm( books, confirmation );
}

function leadBack( { status, return_url: address }: Payment ): Page {
	if ( address !== null ) {
		return { status: 303, headers: { Location: address }, body: '' };
	}
	return status === 'captured'
		? endPage( 200, 'Payment confirmed', 'You can close this page.' )
		: endPage( 200, 'Not paid', 'Nothing was charged. You can close this page.' );
}
