import { speak } from '@wordpress/a11y';
import { __, _n, sprintf } from '@wordpress/i18n';

import type { Failure } from '../api';
import type { Picked } from '../api/bump-choice';
import { read } from '../components/bump-choice';
import { answerBump, bumpOf, refreshCart, whileCheckoutWaits, type CartBump } from '../woo/cart';
import { showOnPage } from '../woo/notices';
import { queueAnswers } from './answers';
import { reportPresentations } from './presentations';

/** Shared by all places of the page: the order summary is there twice on a phone. */
export const bumpAnswers = queueAnswers( {
	hold: whileCheckoutWaits,
	send: answerBump,
	confirm,
	recover,
} );

export const reportPresentation = reportPresentations();

/** "Stoneware Cup, Ocean, 2 pieces: $30.00", for who does not see it. */
export function said( { headline, choice, price_text: price }: CartBump, picked?: Picked ): string {
	if ( ! choice ) {
		return headline;
	}
	const now = read( choice, picked );
	/* translators: %d: a number of pieces. */
	const pieces = sprintf( _n( '%d piece', '%d pieces', now.quantity, 'encore' ), now.quantity );
	const names = [ headline, now.option?.name, choice.changes_quantity && pieces ].filter( Boolean ).join( ', ' );
	/* translators: 1: what is chosen, "Blue, 2 pieces", 2: its price. */
	return sprintf( __( '%1$s: %2$s', 'encore' ), names, now.price?.text ?? price );
}

function confirm( offerId: number, accepted: boolean ): void {
	const bump = bumpOf( offerId );
	const headline = bump && accepted ? said( bump ) : bump?.headline ?? '';
	const words = accepted
		? /* translators: %s: headline of an offer. */
		  __( '%s: added to your order.', 'encore' )
		: /* translators: %s: headline of an offer. */
		  __( '%s: removed from your order.', 'encore' );
	speak( sprintf( words, headline ) );
}

async function recover( offerId: number, accepted: boolean, failure: Failure ): Promise< string > {
	const isRefusal = failure.status >= 400 && failure.status < 500 && failure.message !== '';
	// An answer that was lost may have counted. A refusal has not, but the offer may be gone.
	const refreshed = await refreshCart();
	const bump = bumpOf( offerId );
	if ( ! isRefusal && refreshed.ok && ( bump?.accepted ?? false ) === accepted ) {
		return '';
	}
	const message = isRefusal
		? failure.message
		: __( 'That did not work, and your order is unchanged. Please try again.', 'encore' );
	speak( message, 'assertive' );
	if ( bump === undefined ) {
		showOnPage( message );
	}
	return message;
}
