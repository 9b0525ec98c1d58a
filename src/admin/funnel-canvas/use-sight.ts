import { useEffect, useRef } from '@wordpress/element';
import { getViewportForBounds, useReactFlow, useStore, useStoreApi } from '@xyflow/react';

import type { Graph } from './graph';

/** Farther away the words on a node, of 12 px, cannot be read. */
const READABLE = 0.75;

const FIT = { padding: 0.08, maxZoom: 1 } as const;
/** Where there is little room to the sides nothing lies behind the buttons. */
const NARROW = { padding: { x: 0.08, top: 0.08, bottom: '68px' }, maxZoom: 1 } as const;

/**
 * What is in sight after a new step or in another size: all of the picture where its words can be read, else the node that the
 * Tab key leads to and what follows it. A node that gets the focus comes into sight. A movement
 * takes its duration, in milliseconds.
 *
 * @return shows all of it, however small
 */
export function useSight( { drawn }: Graph, current: string, duration: number ): () => void {
	const { fitView, getNodesBounds, getInternalNode, setCenter } = useReactFlow();
	const store = useStoreApi();
	const sizes = drawn.map( ( { id, height } ) => `${ id } ${ height }` ).join();
	const room = useStore( ( { width, height } ) => `${ width } ${ height }` );
	const fit = useStore( ( { width } ) => ( width < 480 ? NARROW : FIT ) );
	const near = useRef< string[] >( [] );
	near.current = [ current, ...( drawn.find( ( { id } ) => id === current )?.children ?? [] ) ];

	useEffect( () => {
		const frame = window.requestAnimationFrame( () => {
			const { width, height, nodes } = store.getState();
			const { zoom } = getViewportForBounds(
				getNodesBounds( nodes ),
				width,
				height,
				0,
				fit.maxZoom,
				fit.padding
			);
			const nodesInSight = near.current.map( ( id ) => ( { id } ) );
			void fitView( {
				...fit,
				duration,
				...( zoom < READABLE && { nodes: nodesInSight, minZoom: READABLE } ),
			} );
		} );
		return () => window.cancelAnimationFrame( frame );
	}, [ sizes, room, duration, fit, fitView, getNodesBounds, store ] );

	useEffect( () => {
		const { transform, width, height } = store.getState();
		const [ left, top, zoom ] = transform;
		const node = getInternalNode( current );
		if ( ! node ) {
			return;
		}
		const { x, y } = node.internals.positionAbsolute;
		const size = { width: node.measured.width ?? 0, height: node.measured.height ?? 0 };
		const isInside = ( from: number, to: number, most: number ) => from >= 0 && to <= most;
		if (
			! isInside( x * zoom + left, ( x + size.width ) * zoom + left, width ) ||
			! isInside( y * zoom + top, ( y + size.height ) * zoom + top, height )
		) {
			void setCenter( x + size.width / 2, y + size.height / 2, { zoom, duration } );
		}
		// When another node got the focus, not when the picture moved.
		// eslint-disable-next-line react-hooks/exhaustive-deps
	}, [ current ] );

	return () => void fitView( { ...fit, duration } );
}
