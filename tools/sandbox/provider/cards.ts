import { Refusal } from './refusal';

/**
 * How a card behaves. Only this name is kept of a card's number. A card that asks for 3-D Secure gets a behaviour and an
 * outcome `requires_action` of its own here; cards that time out get behaviours that `payments.ts` reads around the one
 * place where it writes the payment down.
 */
export type Behaviour = 'approve' | 'decline_later' | 'decline_now';

export interface Card {
	behaviour: Behaviour;
	brand: string;
	last4: string;
}

export type Outcome = { status: 'captured' } | { status: 'declined'; reason: string; message: string };

const BEHAVIOURS: Readonly< Record< string, Behaviour > > = {
	'4242424242424242': 'approve',
	'4000000000000341': 'decline_later',
	'4000000000009995': 'decline_now',
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
	switch ( behaviour ) {
		case 'approve':
			return { status: 'captured' };
		case 'decline_later':
			return capturedBefore === 0
				? { status: 'captured' }
				: declined( 'generic_decline', 'The card was declined.' );
		case 'decline_now':
			return declined( 'insufficient_funds', 'The card was declined: not enough funds.' );
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
