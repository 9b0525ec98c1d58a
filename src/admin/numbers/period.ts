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

/** Days as 2026-11-30, in the time zone of the shop; the last one is in it. */
export interface Question {
	from: string;
	to: string;
	/** Empty: the shop's own. */
	currency: string;
}

/** @param today 2026-11-30, in the time zone of the shop */
export function questionOf( today: string, days: number, currency = '' ): Question {
	const from = new Date( `${ today }T00:00:00Z` );
	from.setUTCDate( from.getUTCDate() - days + 1 );
	return { from: from.toISOString().slice( 0, 10 ), to: today, currency };
}

/** What a route is asked, which knows the shop's currency. */
export function argsOf( { from, to, currency }: Question ): Record< string, string > {
	return { from, to, ...( currency && { currency } ) };
}

/** So that a chart has about seven to thirty points. */
export function intervalOf( { from, to }: Question ): 'day' | 'week' | 'month' {
	const days = Math.round( ( Date.parse( to ) - Date.parse( from ) ) / 86_400_000 ) + 1;
	if ( days <= 31 ) {
		return 'day';
	}
	return days <= 200 ? 'week' : 'month';
}
