import { useCallback, useEffect, useRef, useState } from '@wordpress/element';

import { api } from '../../api';
import { failureWords } from '../../api/failure-words';

interface State< T > {
	isLoading: boolean;
	/** Empty unless asking has failed. */
	problem: string;
	/** Of the last answer: it stays in sight while another one is asked for. */
	data: T | undefined;
}

/** What a route answers, asked for at once and whenever one wants; one question at a time. Another route may answer with the same. */
export function useAnswer< T >( path: string ): State< T > & {
	ask: () => void;
	post: ( other: string ) => void;
} {
	const [ state, setState ] = useState< State< T > >( { isLoading: true, problem: '', data: undefined } );
	const isAsked = useRef( false );
	const send = useCallback( async ( to: string, method: 'GET' | 'POST' ) => {
		if ( isAsked.current ) {
			return;
		}
		isAsked.current = true;
		setState( ( before ) => ( { ...before, isLoading: true, problem: '' } ) );
		const answer = await api.request< T >( to, { method } );
		isAsked.current = false;
		setState( ( before ) =>
			answer.ok
				? { isLoading: false, problem: '', data: answer.data }
				: { ...before, isLoading: false, problem: failureWords( answer ) }
		);
	}, [] );
	const ask = useCallback( () => void send( path, 'GET' ), [ send, path ] );
	const post = useCallback( ( other: string ) => void send( other, 'POST' ), [ send ] );
	useEffect( ask, [ ask ] );
	return { ...state, ask, post };
}
