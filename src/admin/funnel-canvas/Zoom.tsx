import { Button } from '@wordpress/components';
import { useReducedMotion } from '@wordpress/compose';
import { useEffect } from '@wordpress/element';
import { __ } from '@wordpress/i18n';
import { fullscreen, plus, reset } from '@wordpress/icons';
import { useReactFlow, useStore } from '@xyflow/react';

import type { Graph } from './graph';

const FIT = { padding: 0.08, maxZoom: 1 };
/** Where there is little room to the sides nothing lies behind the buttons. */
const NARROW = { padding: { x: 0.08, top: 0.08, bottom: '68px' }, maxZoom: 1 } as const;

/** Nearer, farther, and all of it, which is also what follows a new step or another size. */
export function Zoom( { graph }: { graph: Graph } ) {
	const { zoomIn, zoomOut, fitView } = useReactFlow();
	const duration = useReducedMotion() ? 0 : 200;
	const drawn = graph.drawn.map( ( { id, height } ) => `${ id } ${ height }` ).join();
	const room = useStore( ( { width, height } ) => `${ width } ${ height }` );
	const fit = useStore( ( { width } ) => ( width < 480 ? NARROW : FIT ) );
	useEffect( () => {
		const frame = window.requestAnimationFrame( () => void fitView( { ...fit, duration } ) );
		return () => window.cancelAnimationFrame( frame );
	}, [ drawn, room, duration, fit, fitView ] );
	return (
		<div className="encore-canvas__zoom">
			<Button icon={ plus } label={ __( 'Zoom in', 'encore' ) } onClick={ () => void zoomIn( { duration } ) } />
			<Button
				icon={ reset }
				label={ __( 'Zoom out', 'encore' ) }
				onClick={ () => void zoomOut( { duration } ) }
			/>
			<Button
				icon={ fullscreen }
				label={ __( 'Show all of it', 'encore' ) }
				onClick={ () => void fitView( { ...fit, duration } ) }
			/>
		</div>
	);
}
