import { newThing, type Thing } from './books';
import { event, find, parameters, type Call } from './call';
import { assertAmount } from './money';
import { NAMES } from './names';
import { invalid } from './refusal';

/** POST refunds: never above what is left of the charge. */
export function createRefund( call: Call ): Thing {
	const given = parameters( call, NAMES.createRefund );
	const intent = given.text( 'payment_intent' );
	const paid = intent === null ? null : find( call, 'payment_intent', 'payment_intent', intent );
	const id = given.text( 'charge' ) ?? ( paid === null ? null : String( paid.latest_charge ) );
	if ( id === null ) {
		throw invalid( 'One of charge or payment_intent is needed.', 'parameter_missing', 'charge' );
	}
	const charge = { ...find( call, 'charge', 'charge', id ) };
	if ( charge.captured !== true ) {
		throw invalid( `Charge ${ id } was not captured, or failed.`, 'charge_not_refundable' );
	}
	const left = Number( charge.amount_captured ) - Number( charge.amount_refunded );
	const amount = given.integer( 'amount' ) ?? left;
	if ( left <= 0 ) {
		throw invalid( `Charge ${ id } has already been refunded.`, 'charge_already_refunded' );
	}
	assertAmount( amount, String( charge.currency ) );
	if ( amount > left ) {
		throw invalid( 'Refund amount is greater than unrefunded amount on charge.', undefined, 'amount' );
	}
	const before = { amount_refunded: charge.amount_refunded, refunded: charge.refunded };
	charge.amount_refunded = Number( charge.amount_refunded ) + amount;
	charge.refunded = charge.amount_refunded === charge.amount_captured;
	const refund = newThing( 're', 'refund', call.live, {
		amount,
		balance_transaction: null,
		charge: charge.id,
		currency: charge.currency,
		metadata: given.map( 'metadata' ),
		payment_intent: charge.payment_intent,
		reason: given.text( 'reason' ),
		status: 'succeeded',
	} );
	call.books.put( refund );
	call.books.put( charge );
	event( call, 'refund.created', refund );
	event( call, 'charge.refunded', charge, before );
	return refund;
}

/** What a shopper's bank begins. */
export function createDispute( call: Call ): Thing {
	const given = parameters( call, [ 'charge' ] );
	const charge: Thing = { ...find( call, 'charge', 'charge', given.needed( 'charge' ) ), disputed: true };
	const dispute = newThing( 'dp', 'dispute', call.live, {
		amount: charge.amount,
		charge: charge.id,
		currency: charge.currency,
		metadata: {},
		payment_intent: charge.payment_intent,
		reason: 'fraudulent',
		status: 'needs_response',
	} );
	call.books.put( charge );
	call.books.put( dispute );
	event( call, 'charge.dispute.created', dispute );
	return dispute;
}

/** The bank has decided: won or lost, or an inquiry ends as warning_closed. */
export function closeDispute( call: Call ): Thing {
	const given = parameters( call, [ 'dispute', 'status' ] );
	const dispute: Thing = { ...find( call, 'dispute', 'dispute', given.needed( 'dispute' ) ) };
	dispute.status = given.needed( 'status' );
	call.books.put( dispute );
	event( call, 'charge.dispute.closed', dispute );
	return dispute;
}

/** Stripe's own rules ask the owner to look at a charge. */
export function openReview( call: Call ): Thing {
	const charge = find( call, 'charge', 'charge', parameters( call, [ 'charge' ] ).needed( 'charge' ) );
	const review = newThing( 'prv', 'review', call.live, {
		charge: charge.id,
		closed_reason: null,
		open: true,
		opened_reason: 'rule',
		payment_intent: charge.payment_intent,
		reason: 'rule',
	} );
	call.books.put( review );
	event( call, 'review.opened', review );
	return review;
}

export function closeReview( call: Call ): Thing {
	const given = parameters( call, [ 'review', 'reason' ] );
	const review: Thing = { ...find( call, 'review', 'review', given.needed( 'review' ) ), open: false };
	review.closed_reason = review.reason = given.needed( 'reason' );
	call.books.put( review );
	event( call, 'review.closed', review );
	return review;
}

/** The shopper's bank sends a refund back. */
export function failRefund( call: Call ): Thing {
	const refund: Thing = {
		...find( call, 'refund', 'refund', parameters( call, [ 'refund' ] ).needed( 'refund' ) ),
		failure_reason: 'lost_or_stolen_card',
		status: 'failed',
	};
	const charge: Thing = { ...find( call, 'charge', 'charge', String( refund.charge ) ), refunded: false };
	charge.amount_refunded = Number( charge.amount_refunded ) - Number( refund.amount );
	call.books.put( refund );
	call.books.put( charge );
	event( call, 'charge.refund.updated', refund );
	event( call, 'refund.failed', refund );
	return refund;
}
