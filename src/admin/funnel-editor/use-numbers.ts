import { useEffect, useMemo, useState } from '@wordpress/element';
import { addQueryArgs } from '@wordpress/url';

import { api } from '../../api';
import type { ReportTables } from '../../api/types.generated';
import { moneyText } from '../numbers/money';
import type { StepNumbers } from './canvas-props';
import type { FunnelSettings } from './funnel';
import { numbersOf } from './numbers';

type Rows = ReportTables[ 'steps' ][ 'rows' ];

/** Of the last 30 days; undefined while they are on their way, and where they cannot be read: nothing waits for them. */
export function useNumbers( id: number, settings: FunnelSettings ): Record< string, StepNumbers > | undefined {
	const [ rows, setRows ] = useState< Rows >();
	useEffect( () => {
		const asking = new AbortController();
		const path = addQueryArgs( '/reports/steps', { funnel: id, per_page: 100 } );
		void api.request< ReportTables[ 'steps' ] >( path, { signal: asking.signal } ).then( ( answer ) => {
			if ( answer.ok ) {
				setRows( answer.data.rows );
			}
		} );
		return () => asking.abort();
	}, [ id ] );
	return useMemo( () => rows && numbersOf( settings, rows, moneyText ), [ rows, settings ] );
}
