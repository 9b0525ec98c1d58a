import { useState } from '@wordpress/element';
import { __ } from '@wordpress/i18n';

import { api, type Failure } from '../../api';
import { failureWords } from '../../api/failure-words';
import type { Import, MovedFile } from '../../api/types.generated';

interface State {
	/** Its name; empty before one is chosen. */
	name: string;
	file: MovedFile | undefined;
	/** Products of this shop by their ids in the file, where the owner has chosen. */
	products: Record< string, number >;
	isAgain: boolean;
	/** What would be made, or was. */
	plan: Import | undefined;
	isMade: boolean;
	busy: '' | 'looking' | 'making';
	problem: string;
}

const NOTHING: State = {
	name: '',
	file: undefined,
	products: {},
	isAgain: false,
	plan: undefined,
	isMade: false,
	busy: '',
	problem: '',
};

/** A file is looked at first, which writes nothing; then drafts are made of it. */
export function useImport() {
	const [ state, setState ] = useState< State >( NOTHING );

	const ask = async ( next: State, isMade: boolean ) => {
		setState( { ...next, busy: isMade ? 'making' : 'looking', problem: '' } );
		const { file, products, isAgain: again } = next;
		const answer = await api.request< Import >( '/imports', {
			method: 'POST',
			body: { file, products, again, dry_run: ! isMade },
		} );
		setState( {
			...next,
			busy: '',
			...( answer.ok ? { plan: answer.data, isMade, problem: '' } : { problem: importProblem( answer ) } ),
		} );
	};

	return {
		...state,
		choose: async ( chosen: File ) => {
			const file = await read( chosen );
			if ( file === undefined ) {
				setState( {
					...NOTHING,
					name: chosen.name,
					problem: __(
						'This is no export of Encore. Choose a file that was saved under Tools → Export.',
						'encore'
					),
				} );
				return;
			}
			await ask( { ...NOTHING, name: chosen.name, file }, false );
		},
		match: ( key: number, id: number ) =>
			void ask( { ...state, products: { ...state.products, [ key ]: id } }, false ),
		askAgain: ( isAgain: boolean ) => void ask( { ...state, isAgain }, false ),
		make: () => void ask( state, true ),
		forget: () => setState( NOTHING ),
	};
}

async function read( chosen: File ): Promise< MovedFile | undefined > {
	try {
		const data: unknown = JSON.parse( await chosen.text() );
		return typeof data === 'object' && data !== null && 'encore' in data ? ( data as MovedFile ) : undefined;
	} catch {
		return undefined;
	}
}

/** Where a file is wrong, the server names the place. */
function importProblem( failure: Failure ) {
	const where = failure.fields?.file;
	return where === undefined
		? failureWords( failure )
		: `${ __( 'This file cannot be imported.', 'encore' ) } ${ where }`;
}
