import { getQueryArg, addQueryArgs } from '@wordpress/url';

import { PERIODS, questionOf, type Period, type Question } from '../numbers/period';
import type { TableName } from './tables';

export type Tab = 'overview' | TableName;

export const TABS: readonly Tab[] = [ 'overview', 'offers', 'funnels', 'steps', 'products', 'gateways', 'failures' ];

/** What the screen shows: it stands in the address, so that Back, a link and a bookmark lead to the same. */
export interface Place {
	tab: Tab;
	/** 0: the days are chosen one by one. */
	days: Period | 0;
	question: Question;
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;
/** As ReportPeriod has it. */
const MOST_DAYS = 3660;

/** Where an address leads; what it says wrong is as it always is. Today is 2026-11-30, in the time zone of the shop. */
export function placeOf( address: string, today: string ): Place {
	const text = ( name: string ) => String( getQueryArg( address, name ) ?? '' );
	const tab = TABS.find( ( one ) => one === text( 'tab' ) ) ?? 'overview';
	const currency = /^[A-Z]{3}$/.test( text( 'currency' ) ) ? text( 'currency' ) : '';
	const [ from, to ] = [ text( 'from' ), text( 'to' ) ];
	if ( problemOf( from, to, today ) === '' ) {
		return { tab, days: 0, question: { from, to, currency } };
	}
	const days = PERIODS.find( ( one ) => String( one ) === text( 'days' ) ) ?? 30;
	return { tab, days, question: questionOf( today, days, currency ) };
}

/** The address of a place; what is as it always is does not stand in it. */
export function addressOf( { tab, days, question }: Place, base: string ): string {
	return addQueryArgs( base, {
		...( tab !== 'overview' && { tab } ),
		...( days !== 0 && days !== 30 && { days } ),
		...( days === 0 && { from: question.from, to: question.to } ),
		...( question.currency && { currency: question.currency } ),
	} );
}

/** Why two days are no period: a code, empty where they are one. */
export function problemOf(
	from: string,
	to: string,
	today: string
): '' | 'no_day' | 'backwards' | 'future' | 'too_long' {
	if ( ! isDay( from ) || ! isDay( to ) ) {
		return 'no_day';
	}
	if ( from > to ) {
		return 'backwards';
	}
	if ( from > today ) {
		return 'future';
	}
	return ( Date.parse( to ) - Date.parse( from ) ) / 86_400_000 >= MOST_DAYS ? 'too_long' : '';
}

function isDay( text: string ): boolean {
	const time = DAY.test( text ) ? Date.parse( `${ text }T00:00:00Z` ) : NaN;
	return ! Number.isNaN( time ) && new Date( time ).toISOString().startsWith( text );
}
