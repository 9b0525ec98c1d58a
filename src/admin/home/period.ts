import { __ } from '@wordpress/i18n';

/** How far back the scoreboard looks, in days, today included. */
export const PERIODS = [ 7, 30, 90, 365 ] as const;

export type Period = ( typeof PERIODS )[ number ];

export function periodName( days: Period ): string {
	return {
		7: __( 'Last 7 days', 'encore' ),
		30: __( 'Last 30 days', 'encore' ),
		90: __( 'Last 90 days', 'encore' ),
		365: __( 'Last 12 months', 'encore' ),
	}[ days ];
}

/** So that a chart has from seven to thirty points. */
export function intervalOf( days: Period ): 'day' | 'week' | 'month' {
	if ( days === 365 ) {
		return 'month';
	}
	return days === 90 ? 'week' : 'day';
}

/** @param today 2026-11-30, in the time zone of the shop */
export function questionOf( today: string, days: Period ): { from: string; to: string } {
	const from = new Date( `${ today }T00:00:00Z` );
	from.setUTCDate( from.getUTCDate() - days + 1 );
	return { from: from.toISOString().slice( 0, 10 ), to: today };
}
