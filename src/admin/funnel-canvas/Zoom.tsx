import { Button } from '@wordpress/components';
import { useReducedMotion } from '@wordpress/compose';
import { __ } from '@wordpress/i18n';
import { fullscreen, plus, reset } from '@wordpress/icons';
import { useReactFlow } from '@xyflow/react';

import type { Graph } from './graph';
import { useSight } from './use-sight';

interface Props {
	graph: Graph;
	/** What the Tab key leads to. */
	current: string;
}

/** Nearer, farther, and all of it. */
export function Zoom( { graph, current }: Props ) {
	const { zoomIn, zoomOut } = useReactFlow();
	const duration = useReducedMotion() ? 0 : 200;
	const showAll = useSight( graph, current, duration );
	return (
		<div className="encore-canvas__zoom">
			<Button icon={ plus } label={ __( 'Zoom in', 'encore' ) } onClick={ () => void zoomIn( { duration } ) } />
			<Button
				icon={ reset }
				label={ __( 'Zoom out', 'encore' ) }
				onClick={ () => void zoomOut( { duration } ) }
			/>
			<Button icon={ fullscreen } label={ __( 'Show all of it', 'encore' ) } onClick={ showAll } />
		</div>
	);
}
