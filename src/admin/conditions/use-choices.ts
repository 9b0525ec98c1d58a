import { useEffect, useState } from '@wordpress/element';

import { api } from '../../api';
import type { Choice, ConditionChoices } from '../../api/types.generated';

/** Asked once for the page, by the first condition that needs it. */
let asked: Promise< ConditionChoices | undefined > | undefined;

async function ask(): Promise< ConditionChoices | undefined > {
	const answer = await api.request< ConditionChoices >( '/condition-choices' );
	if ( answer.ok ) {
		return answer.data;
	}
	asked = undefined;
	return undefined;
}

interface Choices {
	isLoading: boolean;
	/** Empty while they are on their way, and where the shop did not answer: what was saved is shown by its value. */
	choices: Choice[];
}

/** What can be chosen for a condition of this type. */
export function useChoices( type: string ): Choices {
	const [ found, setFound ] = useState< { all?: ConditionChoices | undefined; isLoading: boolean } >( {
		isLoading: true,
	} );
	useEffect( () => {
		let isCurrent = true;
		asked ??= ask();
		void asked.then( ( all ) => isCurrent && setFound( { all, isLoading: false } ) );
		return () => {
			isCurrent = false;
		};
	}, [] );
	const of = ( found.all ?? {} ) as Partial< Record< string, Choice[] > >;
	return { isLoading: found.isLoading, choices: of[ type ] ?? [] };
}
