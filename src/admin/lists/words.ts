import { __, _n } from '@wordpress/i18n';

import type { Kind, State } from './rows';

export type Change = 'switch_on' | 'switch_off' | 'schedule' | 'duplicate' | 'trash' | 'restore' | 'delete';

/** What was done, with how many. */
export function toldWords( kind: Kind, change: Change, count: number ): string {
	return formOf( kind, change, count ).replace( '%d', String( count ) );
}

/* eslint-disable @wordpress/i18n-translator-comments -- every one: %d is the number of offers or funnels. */
function formOf( kind: Kind, change: Change, count: number ): string {
	const isOffers = kind === 'offers';
	switch ( change ) {
		case 'switch_on':
			return isOffers
				? _n( '%d offer is switched on.', '%d offers are switched on.', count, 'encore' )
				: _n( '%d funnel is switched on.', '%d funnels are switched on.', count, 'encore' );
		case 'switch_off':
			return isOffers
				? _n( '%d offer is switched off.', '%d offers are switched off.', count, 'encore' )
				: _n( '%d funnel is switched off.', '%d funnels are switched off.', count, 'encore' );
		case 'schedule':
			return _n( '%d offer has its times.', '%d offers have their times.', count, 'encore' );
		case 'duplicate':
			return _n( '%d copy is here, as a draft.', '%d copies are here, as drafts.', count, 'encore' );
		case 'trash':
			return isOffers
				? _n( '%d offer is in the trash.', '%d offers are in the trash.', count, 'encore' )
				: _n( '%d funnel is in the trash.', '%d funnels are in the trash.', count, 'encore' );
		case 'restore':
			return isOffers
				? _n( '%d offer is back, as a draft.', '%d offers are back, as drafts.', count, 'encore' )
				: _n( '%d funnel is back, as a draft.', '%d funnels are back, as drafts.', count, 'encore' );
		case 'delete':
			return isOffers
				? _n( '%d offer is deleted.', '%d offers are deleted.', count, 'encore' )
				: _n( '%d funnel is deleted.', '%d funnels are deleted.', count, 'encore' );
	}
}
/* eslint-enable */

export function stateName( state: State ): string {
	return {
		all: __( 'All', 'encore' ),
		on: __( 'On', 'encore' ),
		off: __( 'Off', 'encore' ),
		draft: __( 'Drafts', 'encore' ),
		trash: __( 'Trash', 'encore' ),
	}[ state ];
}
