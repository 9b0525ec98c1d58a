import { useState } from '@wordpress/element';

import type { BumpChoice, Picked } from '../api/bump-choice';
import { read, type Chosen } from './bump-choice';

interface Tried {
	picked?: Picked;
	checked: boolean;
	/** What is to be chosen first. */
	problem: string;
}

const NOTHING: Tried = { checked: false, problem: '' };

export interface Trial extends Tried {
	chosen: Chosen | undefined;
	pick: ( picked: Picked ) => void;
	tick: ( checked: boolean ) => void;
	complain: () => void;
}

/** What an owner tries in a box of the editor, as a shopper would. It is known here alone and saved nowhere; another choice begins anew. */
export function useTried( choice: BumpChoice | null | undefined ): Trial {
	const begins = JSON.stringify( [
		choice?.variation_id,
		choice?.quantity,
		choice?.options.map( ( { id } ) => id ),
	] );
	const [ { of, tried }, setTried ] = useState( { of: begins, tried: NOTHING } );
	const now = of === begins ? tried : NOTHING;
	const change = ( changed: Partial< Tried > ) => setTried( { of: begins, tried: { ...now, ...changed } } );
	return {
		...now,
		chosen: choice ? read( choice, now.picked ) : undefined,
		pick: ( picked ) => change( { picked, problem: '' } ),
		tick: ( checked ) => change( { checked, problem: '' } ),
		complain: () => change( { checked: false, problem: choice?.prompt ?? '' } ),
	};
}
