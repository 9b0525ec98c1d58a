import { __, isRTL, sprintf } from '@wordpress/i18n';
import { BaseEdge, EdgeLabelRenderer, getSmoothStepPath, type EdgeProps } from '@xyflow/react';

import { useCanvas, edgeId } from './context';
import type { FunnelEdge } from './graph';
import { answerWord, isBegin, edgeNumbers, edgeWords } from './words';

/** The way out of a step: what was answered, how often, and a place to put another offer in between. */
export function AnswerEdge( { sourceX, sourceY, targetX, targetY, sourcePosition, targetPosition, data }: EdgeProps ) {
	const { settings, nameOf, numbers, selected, open } = useCanvas();
	const { slot, isTaken } = data as unknown as FunnelEdge;
	const [ path ] = getSmoothStepPath( {
		sourceX,
		sourceY,
		sourcePosition,
		targetX,
		targetY,
		targetPosition,
		borderRadius: 12,
	} );
	const id = edgeId( slot );
	const began = isBegin( slot );
	const words = began ? '' : edgeNumbers( slot, numbers?.[ slot.step ] );
	/* translators: %s: "If “One hour” is declined". */
	const between = sprintf( __( 'Add an offer in between: %s', 'encore' ), edgeWords( settings, slot, nameOf ) );
	const at = `translate(-50%, -50%) translate(${ targetX }px, ${ targetY - 28 }px)`;
	return (
		<>
			<BaseEdge path={ path } className={ `encore-canvas__edge is-${ began ? 'begin' : slot.answer }` } />
			<EdgeLabelRenderer>
				<div
					className="encore-canvas__label nodrag nopan"
					dir={ isRTL() ? 'rtl' : 'ltr' }
					style={ { transform: at } }
				>
					{ ! began && (
						<span className={ `encore-canvas__answer is-${ slot.answer }` }>
							<strong>{ answerWord( slot.answer ) }</strong>
							{ words !== '' && ` ${ words }` }
						</span>
					) }
					{ isTaken && (
						<button
							type="button"
							// The panel of the step has the same by keyboard.
							tabIndex={ -1 }
							className={ `encore-canvas__between ${ selected === id ? 'is-selected' : '' }` }
							aria-label={ between }
							onClick={ () => open( id, false ) }
						>
							<span aria-hidden="true">+</span>
						</button>
					) }
				</div>
			</EdgeLabelRenderer>
		</>
	);
}
