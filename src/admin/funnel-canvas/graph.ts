import type { FunnelSettings } from '../funnel-editor/funnel';
import { ANSWERS, BEGIN, loose, reached, targetOf, type Slot } from '../funnel-editor/tree';
import type { Drawn, Size } from './layout';

export const TRIGGER = 'trigger';

/** What is in the picture, by its id. */
export type FunnelNode = { kind: 'trigger' } | { kind: 'step'; key: string } | { kind: 'end'; slot: Slot };

export interface FunnelEdge {
	id: string;
	slot: Slot;
	from: string;
	to: string;
	/** Something follows: another offer fits in between. */
	isTaken: boolean;
}

export interface Graph {
	nodes: Map< string, FunnelNode >;
	drawn: Drawn[];
	roots: string[];
	edges: FunnelEdge[];
}

const SIZES: Record< FunnelNode[ 'kind' ], Size > = {
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

/** A funnel as nodes and the edges between them; what nothing leads to stands beside the tree, without ends. */
export function graphOf( funnel: FunnelSettings, isWarned: ( key: string ) => boolean ): Graph {
	const nodes = new Map< string, FunnelNode >( [ [ TRIGGER, { kind: 'trigger' } ] ] );
	const edges: FunnelEdge[] = [];
	const roots = loose( funnel );
	const known = reached( funnel );
	const apart = [ ...new Set( roots.flatMap( ( key ) => reached( funnel, key ) ) ) ].filter(
		( key ) => ! known.includes( key )
	);
	const follow = ( from: string, slot: Slot, hasEnd: boolean ) => {
		const key = targetOf( funnel, slot );
		const to = key === '' ? endId( slot ) : stepId( key );
		if ( key !== '' || hasEnd ) {
			edges.push( { id: `${ slot.step }:${ slot.answer }`, slot, from, to, isTaken: key !== '' } );
		}
		if ( key === '' && hasEnd ) {
			nodes.set( to, { kind: 'end', slot } );
		}
	};
	follow( TRIGGER, BEGIN, true );
	for ( const key of [ ...known, ...apart ] ) {
		nodes.set( stepId( key ), { kind: 'step', key } );
		ANSWERS.forEach( ( answer ) => follow( stepId( key ), { step: key, answer }, known.includes( key ) ) );
	}
	const drawn = [ ...nodes ].map( ( [ id, node ] ) => ( {
		id,
		...SIZES[ node.kind ],
		...( node.kind === 'step' && isWarned( node.key ) && { height: WARNED } ),
		children: edges.filter( ( { from } ) => from === id ).map( ( { to } ) => to ),
	} ) );
	return { nodes, drawn, roots: [ TRIGGER, ...roots.map( stepId ) ], edges };
}
