import { isRTL } from '@wordpress/i18n';
import { Position, type Edge, type Node, type NodeHandle } from '@xyflow/react';

import type { FunnelEdge, FunnelNode, Graph } from './graph';
import type { Place } from './layout';

/** How far from the left an edge begins, as _flow.scss places its dot; "yes" is at the side where reading begins. */
const AT = { accepted: 0.3, declined: 0.7 };

/** Where edges begin and end on a node, so that they are drawn before it is measured. */
function handlesOf( kind: FunnelNode[ 'kind' ], width: number, height: number ): NodeHandle[] {
	const dot = { width: 1, height: 1 };
	const into: NodeHandle = { ...dot, type: 'target', position: Position.Top, x: width / 2, y: 0 };
	const out = ( id: 'accepted' | 'declined', at: number ): NodeHandle => ( {
		...dot,
		id,
		type: 'source',
		position: Position.Bottom,
		x: width * ( isRTL() ? 1 - at : at ),
		y: height,
	} );
	switch ( kind ) {
		case 'trigger':
			return [ out( 'accepted', 0.5 ) ];
		case 'step':
			return [ into, out( 'accepted', AT.accepted ), out( 'declined', AT.declined ) ];
		case 'end':
			return [ into ];
	}
}

/** A step that is being dragged, and where it is now. */
export interface Held {
	id: string;
	place: Place;
}

export function nodesOf( { drawn, nodes }: Graph, places: Map< string, Place >, held: Held | undefined ): Node[] {
	return drawn.map( ( { id, width, height } ) => {
		const about = nodes.get( id )!;
		const isHeld = held?.id === id;
		return {
			id,
			type: about.kind,
			position: isHeld ? held.place : places.get( id )!,
			width,
			height,
			measured: { width, height },
			handles: handlesOf( about.kind, width, height ),
			draggable: about.kind === 'step',
			selectable: false,
			data: { id, ...( about.kind === 'step' && { key: about.key } ) },
			domAttributes: { 'aria-roledescription': undefined },
			...( isHeld && { zIndex: 10 } ),
		};
	} );
}

export function edgeOf( edge: FunnelEdge, words: string ): Edge {
	return {
		id: edge.id,
		type: 'answer',
		source: edge.from,
		target: edge.to,
		sourceHandle: edge.slot.answer,
		data: { ...edge },
		ariaLabel: words,
		domAttributes: { 'aria-roledescription': undefined },
	};
}
