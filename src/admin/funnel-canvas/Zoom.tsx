import { Button } from '@wordpress/components';
import { useReducedMotion } from '@wordpress/compose';
import { useEffect } from '@wordpress/element';
import { __ } from '@wordpress/i18n';
import { fullscreen, plus, reset } from '@wordpress/icons';
import { useReactFlow, useStore } from '@xyflow/react';

import type { Graph } from './graph';

const FIT = { padding: 0.08, maxZoom: 1 };

/** Nearer, farther, and all of it, which is also what follows a new step or another size. */
export function Zoom( { graph }: { graph: Graph } ) {
	const { zoomIn, zoomOut, fitView } = useReactFlow();
	const duration = useReducedMotion() ? 0 : 200;
	const drawn = graph.drawn.map( ( { id, height } ) => `${ id } ${ height }` ).join();
	const room = useStore( ( { width, height } ) => `${ width } ${ height }` );
	useEffect( () => {
		const frame = window.requestAnimationFrame( () => void fitView( { ...FIT, duration } ) );
		return () => window.cancelAnimationFrame( frame );
	}, [ drawn, room, duration, fitView ] );
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
				onClick={ () => void fitView( { ...FIT, duration } ) }
			/>
		</div>
	);
}
