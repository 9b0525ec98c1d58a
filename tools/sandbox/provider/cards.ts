import { Refusal } from './refusal';

/** How a card behaves. Only this name is kept of a card's number. */
export type Behaviour =
	| 'approve'
	| 'decline_later'
	| 'decline_now'
	| 'three_d_secure'
	| 'time_out_before_capture'
	| 'time_out_after_capture';

export interface Card {
	behaviour: Behaviour;
	brand: string;
	last4: string;
}

export type Outcome =
	/** Without an answer the shop hears nothing of it. */
	| { status: 'captured'; answered: boolean }
	| { status: 'requires_action' }
	| { status: 'declined'; reason: string; message: string }
	/** Nothing is written down, and the shop hears nothing. */
	| { status: 'lost' };

const BEHAVIOURS: Readonly< Record< string, Behaviour > > = {
	'4242424242424242': 'approve',
	'4000000000000341': 'decline_later',
	'4000000000009995': 'decline_now',
	'4000002760003184': 'three_d_secure',
	'4000000000003030': 'time_out_before_capture',
	'4000000000003048': 'time_out_after_capture',
};

/** Turns a number into what may be kept of it. */
export function recogniseCard( number: string ): Card {
	const digits = number.replace( / /g, '' );
	const behaviour = Object.hasOwn( BEHAVIOURS, digits ) ? BEHAVIOURS[ digits ] : undefined;
	if ( behaviour === undefined ) {
		throw new Refusal( 400, 'card_error', 'invalid_card', 'This is not one of the test cards.' );
	}
	return { behaviour, brand: 'visa', last4: digits.slice( -4 ) };
}

/**
 * What comes of a charge.
 *
 * @param behaviour
 * @param capturedBefore How many payments with this payment method were captured so far.
 */
export function decide( behaviour: Behaviour, capturedBefore: number ): Outcome {
	const first = capturedBefore === 0;
	switch ( behaviour ) {
		case 'approve':
			return { status: 'captured', answered: true };
		case 'decline_later':
			return first
				? { status: 'captured', answered: true }
				: declined( 'generic_decline', 'The card was declined.' );
		case 'decline_now':
			return declined( 'insufficient_funds', 'The card was declined: not enough funds.' );
		case 'three_d_secure':
			return { status: 'requires_action' };
		case 'time_out_before_capture':
			return first ? { status: 'captured', answered: true } : { status: 'lost' };
		case 'time_out_after_capture':
			return { status: 'captured', answered: first };
	}
}

function declined( reason: string, message: string ): Outcome {
	return { status: 'declined', reason, message };
}

/** Whether a text holds what could be a card number: 13 to 19 digits, spaces allowed, with a right check digit. */
export function holdsCardNumber( text: string ): boolean {
	const runs = text.match( /(?<![\da-z-])\d(?: ?\d){12,18}(?![\da-z-])/gi );
	return ( runs ?? [] ).some( ( run ) => passesLuhn( run.replace( / /g, '' ) ) );
}

function passesLuhn( digits: string ): boolean {
	const sum = Array.from( digits )
		.reverse()
		.map( Number )
		.reduce( ( total, digit, index ) => {
			const doubled = index % 2 === 1 ? digit * 2 : digit;
			return total + ( doubled > 9 ? doubled - 9 : doubled );
		}, 0 );
	return sum % 10 === 0;
}
