import { useCallback, useState } from '@wordpress/element';

import { api } from '../../api';
import { failureWords } from '../../api/failure-words';
import type { ListChange } from '../../api/types.generated';
import type { Kind, Row } from './rows';
import { toldWords, type Change } from './words';

export interface Told {
	/** What was done; empty where nothing was. */
	done: string;
	/** Why not, one line each. */
	refused: string[];
	/** What takes it back, where something does. */
	undo: ( () => void ) | undefined;
}

/** What is done with rows of a list, and what became of it. */
export function useChange( kind: Kind, again: () => void ) {
	const [ told, setTold ] = useState< Told >();
	const [ busy, setBusy ] = useState< number[] >( [] );
	const change = useCallback(
		async ( action: Change, rows: Row[], when: { starts_at?: string; ends_at?: string } = {} ) => {
			const ids = rows.map( ( { id } ) => id );
			setTold( undefined );
			setBusy( ids );
			const answer = await api.request< ListChange >( `/lists/${ kind }`, {
				method: 'POST',
				body: { action, ids, ...when },
			} );
			setBusy( [] );
			if ( ! answer.ok ) {
				setTold( { done: '', refused: [ failureWords( answer ) ], undo: undefined } );
				return false;
			}
			const { done, refused } = answer.data;
			const gone = rows.filter( ( { id } ) => done.includes( id ) );
			setTold( {
				done: done.length === 0 ? '' : toldWords( kind, action, done.length ),
				refused: refused.map( ( { title, message } ) => `${ title }: ${ message }` ),
				undo: action === 'trash' && gone.length > 0 ? () => void change( 'restore', gone ) : undefined,
			} );
			again();
			return refused.length === 0;
		},
		[ kind, again ]
	);
	return { told, busy, change, forget: useCallback( () => setTold( undefined ), [] ) };
}

export type ChangeRows = ReturnType< typeof useChange >[ 'change' ];
