import { useEffect, useState } from '@wordpress/element';

import { ABORTED, api } from '../../api';
import { failureWords } from '../../api/failure-words';
import type { Proposal } from '../../api/types.generated';
import { questionOf, type Wishes } from './proposal';

/** Milliseconds without a change before the shop is asked. */
const PAUSE = 300;

export interface Proposing {
	isLoading: boolean;
	/** The last answer, while the next is on its way. */
	proposal: Proposal | undefined;
	/** Empty unless asking has failed. */
	problem: string;
	again: () => void;
}

/** What is proposed for a product, with what the owner has changed; 0: none is chosen. */
export function useProposal( product: number, wishes: Wishes ): Proposing {
	const [ state, setState ] = useState< Omit< Proposing, 'again' > >( NOTHING );
	const [ tries, setTries ] = useState( 0 );
	const question = product === 0 ? '' : questionOf( product, wishes );

	useEffect( () => {
		if ( question === '' ) {
			setState( NOTHING );
			return undefined;
		}
		setState( ( { proposal } ) => ( { isLoading: true, proposal, problem: '' } ) );
		const given = new AbortController();
		const timer = setTimeout( async () => {
			const answer = await api.request< Proposal >( question, { signal: given.signal } );
			if ( given.signal.aborted || ( ! answer.ok && answer.code === ABORTED ) ) {
				return;
			}
			setState(
				answer.ok
					? { isLoading: false, proposal: answer.data, problem: '' }
					: {
							isLoading: false,
							proposal: undefined,
							problem: Object.values( answer.fields ?? {} )[ 0 ] || failureWords( answer ),
					  }
			);
		}, PAUSE );
		return () => {
			clearTimeout( timer );
			given.abort();
		};
	}, [ question, tries ] );

	return { ...state, again: () => setTries( ( count ) => count + 1 ) };
}

const NOTHING = { isLoading: false, proposal: undefined, problem: '' };
