import { useCallback, useEffect, useState } from '@wordpress/element';
import { addQueryArgs } from '@wordpress/url';

import { ABORTED, api, download } from '../../api';
import { failureWords } from '../../api/failure-words';
import { saveFile } from '../../api/save-file';
import { argsOf, type Question } from '../numbers/period';
import type { Row, TableName } from './tables';

/** How many rows a page has. */
export const PER_PAGE = 25;

export interface Order {
	by: string;
	isDescending: boolean;
}

export interface TablePage {
	rows: Row[];
	/** On all pages. */
	total: number;
	pending_days: number;
	currencies: string[];
}

interface State {
	isLoading: boolean;
	/** The last answer, while the next is on its way. */
	page: TablePage | undefined;
	/** Empty unless asking has failed. */
	problem: string;
}

function question( asked: Question, order: Order ): Record< string, string > {
	return {
		...argsOf( asked ),
		orderby: order.by,
		order: order.isDescending ? 'desc' : 'asc',
	};
}

/** A page of a table of the reports. */
export function useTable(
	name: TableName,
	{ from, to, currency }: Question,
	{ by, isDescending }: Order,
	page: number,
	perPage = PER_PAGE
) {
	const [ state, setState ] = useState< State >( {
		isLoading: true,
		page: undefined,
		problem: '',
	} );
	const [ tries, setTries ] = useState( 0 );
	useEffect( () => {
		const given = new AbortController();
		const args = {
			...question( { from, to, currency }, { by, isDescending } ),
			page,
			per_page: perPage,
		};
		setState( ( last ) => ( { ...last, isLoading: true, problem: '' } ) );
		void api
			.request< TablePage >( addQueryArgs( `/reports/${ name }`, args ), {
				signal: given.signal,
			} )
			.then( ( answer ) => {
				if ( given.signal.aborted ) {
					return;
				}
				if ( answer.ok ) {
					setState( {
						isLoading: false,
						page: answer.data,
						problem: '',
					} );
				} else if ( answer.code !== ABORTED ) {
					setState( {
						isLoading: false,
						page: undefined,
						problem: failureWords( answer ),
					} );
				}
			} );
		return () => given.abort();
	}, [ name, from, to, currency, by, isDescending, page, perPage, tries ] );
	return {
		...state,
		again: useCallback( () => setTries( ( count ) => count + 1 ), [] ),
	};
}

/** Every row of a table as a file: whether it is on its way, what went wrong, and asking for it. */
export function useCsv( name: TableName, asked: Question, order: Order ) {
	const [ isSaving, setSaving ] = useState( false );
	const [ problem, setProblem ] = useState( '' );
	const save = async () => {
		setSaving( true );
		setProblem( '' );
		const answer = await download( addQueryArgs( `/reports/${ name }/csv`, question( asked, order ) ) );
		if ( answer.ok ) {
			saveFile( answer.data, `encore-${ name }-${ asked.from }-${ asked.to }.csv` );
		} else {
			setProblem( failureWords( answer ) );
		}
		setSaving( false );
	};
	return { isSaving, problem, save };
}
