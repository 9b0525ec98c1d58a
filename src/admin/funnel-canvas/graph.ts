import type { FunnelSettings } from '../funnel-editor/funnel';
import { ANSWERS, BEGIN, loose, reached, targetOf, type Slot } from '../funnel-editor/tree';
import type { Drawn, Size } from './layout';

export const TRIGGER = 'trigger';

/** What is in the picture, by its id. */
export type Thing = { kind: 'trigger' } | { kind: 'step'; key: string } | { kind: 'end'; slot: Slot };

export interface Way {
	id: string;
	slot: Slot;
	from: string;
	to: string;
	/** Something follows: another offer fits in between. */
	isTaken: boolean;
}

export interface Graph {
	things: Map< string, Thing >;
	drawn: Drawn[];
	roots: string[];
	ways: Way[];
}

const SIZES: Record< Thing[ 'kind' ], Size > = {
	trigger: { width: 256, height: 72 },
	step: { width: 256, height: 104 },
	end: { width: 176, height: 56 },
};
/** A step with something to say below it. */
const WARNED = 152;

export function stepId( key: string ): string {
	return `step:${ key }`;
}

export function endId( { step, answer }: Slot ): string {
	return `end:${ step }:${ answer }`;
}

/** A funnel as things and the ways between them; what nothing leads to stands beside the tree, without ends. */
export function graphOf( funnel: FunnelSettings, isWarned: ( key: string ) => boolean ): Graph {
	const things = new Map< string, Thing >( [ [ TRIGGER, { kind: 'trigger' } ] ] );
	const ways: Way[] = [];
	const roots = loose( funnel );
	const known = reached( funnel );
	const apart = [ ...new Set( roots.flatMap( ( key ) => reached( funnel, key ) ) ) ].filter(
		( key ) => ! known.includes( key )
	);
	const follow = ( from: string, slot: Slot, hasEnd: boolean ) => {
		const key = targetOf( funnel, slot );
		const to = key === '' ? endId( slot ) : stepId( key );
		if ( key !== '' || hasEnd ) {
			ways.push( { id: `${ slot.step }:${ slot.answer }`, slot, from, to, isTaken: key !== '' } );
		}
		if ( key === '' && hasEnd ) {
			things.set( to, { kind: 'end', slot } );
		}
	};
	follow( TRIGGER, BEGIN, true );
	for ( const key of [ ...known, ...apart ] ) {
		things.set( stepId( key ), { kind: 'step', key } );
		ANSWERS.forEach( ( answer ) => follow( stepId( key ), { step: key, answer }, known.includes( key ) ) );
	}
	const drawn = [ ...things ].map( ( [ id, thing ] ) => ( {
		id,
		...SIZES[ thing.kind ],
		...( thing.kind === 'step' && isWarned( thing.key ) && { height: WARNED } ),
		children: ways.filter( ( { from } ) => from === id ).map( ( { to } ) => to ),
	} ) );
	return { things, drawn, roots: [ TRIGGER, ...roots.map( stepId ) ], ways };
}
