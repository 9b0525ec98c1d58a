import { useCallback, useEffect, useState } from '@wordpress/element';

import { ABORTED, api } from '../../api';
import { failureWords } from '../../api/failure-words';
import type { Kind, Page } from './rows';
import { pathOf, type Looked } from './view';

interface State {
	isLoading: boolean;
	/** The last answer, while the next is on its way. */
	page: Page | undefined;
	/** Empty unless asking has failed. */
	problem: string;
}

/** A page of the list of offers or funnels. */
export function useList( kind: Kind, looked: Looked ) {
	const [ state, setState ] = useState< State >( { isLoading: true, page: undefined, problem: '' } );
	const [ tries, setTries ] = useState( 0 );
	const path = pathOf( kind, looked );
	useEffect( () => {
		const given = new AbortController();
		setState( ( last ) => ( { ...last, isLoading: true, problem: '' } ) );
		void api.request< Page >( path, { signal: given.signal } ).then( ( answer ) => {
			if ( given.signal.aborted ) {
				return;
			}
			if ( answer.ok ) {
				setState( { isLoading: false, page: answer.data, problem: '' } );
			} else if ( answer.code !== ABORTED ) {
				setState( ( last ) => ( { ...last, isLoading: false, problem: failureWords( answer ) } ) );
			}
		} );
		return () => given.abort();
	}, [ path, tries ] );
	const again = useCallback( () => {
		setState( ( last ) => ( { ...last, isLoading: true } ) );
		setTries( ( count ) => count + 1 );
	}, [] );
	return { ...state, again };
}
