import { speak } from '@wordpress/a11y';
import { __, sprintf } from '@wordpress/i18n';

import type { Failure } from '../api';
import { answerBump, bumpOf, refreshCart, whileCheckoutWaits } from '../woo/cart';
import { showOnPage } from '../woo/notices';
import { queueAnswers } from './answers';
import { reportPresentations } from './presentations';

/** Shared by all places of the page: the order summary is there twice on a phone. */
export const bumpAnswers = queueAnswers( { hold: whileCheckoutWaits, send: answerBump, confirm, recover } );

export const reportPresentation = reportPresentations();

function confirm( offerId: number, accepted: boolean ): void {
	const headline = bumpOf( offerId )?.headline ?? '';
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
