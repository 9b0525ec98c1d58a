import { __, _n, sprintf } from '@wordpress/i18n';

import type { StoredData } from '../../api/types.generated';

export type { StoredData };

/** As the server compares it. */
export function asWritten( written: string, phrase: string ): boolean {
	return written.trim().toLowerCase() === phrase;
}

/** What would be gone. */
export function storedWords( { offers, funnels, charges }: StoredData ): string {
	return [
		/* translators: %d: number of offers. */
		sprintf( _n( '%d offer', '%d offers', offers, 'encore' ), offers ),
		/* translators: %d: number of funnels. */
		sprintf( _n( '%d funnel', '%d funnels', funnels, 'encore' ), funnels ),
		charges === 0
			? __( 'nothing was charged', 'encore' )
			: /* translators: %d: number of charges. */
			  sprintf( _n( '%d charge', '%d charges', charges, 'encore' ), charges ),
	].join( ', ' );
}

/** Each thing that keeps the rest, in a line. */
export function underWayWords( { charges, refunds, mails, cards }: StoredData[ 'under_way' ] ): string[] {
	return [
		charges > 0 &&
			sprintf(
				/* translators: %d: number of charges. */
				_n(
					'%d charge of which it is not settled what became of it',
					'%d charges of which it is not settled what became of them',
					charges,
					'encore'
				),
				charges
			),
		refunds > 0 &&
			sprintf(
				/* translators: %d: number of refunds. */
				_n( '%d refund that is not confirmed', '%d refunds that are not confirmed', refunds, 'encore' ),
				refunds
			),
		mails > 0 &&
			sprintf(
				/* translators: %d: number of mails. */
				_n( '%d mail that is still to be sent', '%d mails that are still to be sent', mails, 'encore' ),
				mails
			),
		cards > 0 &&
			sprintf(
				/* translators: %d: number of cards. */
				_n(
					'%d card that is kept for an order of the last hours',
					'%d cards that are kept for orders of the last hours',
					cards,
					'encore'
				),
				cards
			),
	].filter( ( line ) => line !== false );
}
