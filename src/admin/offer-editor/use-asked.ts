import { useEffect, useState } from '@wordpress/element';

import { ABORTED, api } from '../../api';

const PAUSE = 300;

export interface Asked< T > {
	isLoading: boolean;
	/** The last answer, while the next is on its way. */
	data?: T;
	error?: string;
}

/**
 * Asks the server once typing pauses; the latest question alone is answered, and no question clears the answer.
 * Another number `again` asks the same question anew.
 */
export function useAsked< T >( path: string, asked: object | null, failed: string, again = 0 ): Asked< T > {
	const [ shown, setShown ] = useState< Asked< T > >( { isLoading: false } );
	const question = asked && JSON.stringify( asked );

	useEffect( () => {
		if ( question === null ) {
			setShown( { isLoading: false } );
			return undefined;
		}
		setShown( ( before ) => ( { ...before, isLoading: true } ) );
		const given = new AbortController();
		const timer = setTimeout( async () => {
			const body: object = JSON.parse( question );
			const answer = await api.request< T >( path, { method: 'POST', body, signal: given.signal } );
			if ( given.signal.aborted || ( ! answer.ok && answer.code === ABORTED ) ) {
				return;
			}
			setShown(
				answer.ok
					? { isLoading: false, data: answer.data }
					: { isLoading: false, error: answer.message || failed }
			);
		}, PAUSE );
		return () => {
			clearTimeout( timer );
			given.abort();
		};
	}, [ path, question, failed, again ] );

	return shown;
}
