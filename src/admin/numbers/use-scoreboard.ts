import { useCallback, useEffect, useState } from '@wordpress/element';
import { addQueryArgs } from '@wordpress/url';

import { ABORTED, api } from '../../api';
import { failureWords } from '../../api/failure-words';
import type { ReportSeries, ReportTotals } from '../../api/types.generated';
import { argsOf, intervalOf, type Question } from './period';

export interface Scoreboard {
	totals: ReportTotals;
	series: ReportSeries;
}

interface State {
	isLoading: boolean;
	/** The last answer, while the next is on its way. */
	board: Scoreboard | undefined;
	/** Empty unless asking has failed. */
	problem: string;
}

/** What offers brought in a period, and in the one before. */
export function useScoreboard( { from, to, currency }: Question ): State & { again: () => void } {
	const [ state, setState ] = useState< State >( { isLoading: true, board: undefined, problem: '' } );
	const [ tries, setTries ] = useState( 0 );
	useEffect( () => {
		const given = new AbortController();
		const question = { from, to, currency };
		const period = { ...argsOf( question ), compare: true };
		const ask = < T >( path: string, args: Record< string, unknown > ) =>
			api.request< T >( addQueryArgs( path, args ), { signal: given.signal } );
		setState( ( { board } ) => ( { isLoading: true, board, problem: '' } ) );
		void Promise.all( [
			ask< ReportTotals >( '/reports/totals', period ),
			ask< ReportSeries >( '/reports/series', { ...period, interval: intervalOf( question ) } ),
		] ).then( ( [ totals, series ] ) => {
			if ( totals.ok && series.ok ) {
				setState( {
					isLoading: false,
					board: { totals: totals.data, series: series.data },
					problem: '',
				} );
				return;
			}
			const failure = totals.ok ? series : totals;
			if ( ! failure.ok && failure.code !== ABORTED && ! given.signal.aborted ) {
				setState( { isLoading: false, board: undefined, problem: failureWords( failure ) } );
			}
		} );
		return () => given.abort();
	}, [ from, to, currency, tries ] );
	return { ...state, again: useCallback( () => setTries( ( count ) => count + 1 ), [] ) };
}
