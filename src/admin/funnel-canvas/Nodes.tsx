import { useEffect, useRef } from '@wordpress/element';
import { __, isRTL, sprintf } from '@wordpress/i18n';
import { Handle, Position, type NodeProps } from '@xyflow/react';
import type { MouseEvent, ReactNode } from 'react';

import { useCanvas, slotOf } from './context';
import { TRIGGER } from './graph';
import { isBegin, isWrong, kindOf, saidOf, shownWords, stepWords, edgeWords } from './words';

interface ButtonProps {
	id: string;
	label: string;
	className: string;
	children: ReactNode;
}

/** One of them can be reached by Tab, the others by the arrows. */
function NodeButton( { id, label, className, children }: ButtonProps ) {
	const { selected, current, wish, open, enter } = useCanvas();
	const button = useRef< HTMLButtonElement >( null );
	// A new node is drawn later than it was asked for; what was granted once is no wish any more.
	useEffect( () => {
		if ( wish.to === id ) {
			wish.to = '';
			button.current?.focus();
		}
	}, [ wish, id ] );
	return (
		<button
			ref={ button }
			type="button"
			data-node={ id }
			dir={ isRTL() ? 'rtl' : 'ltr' }
			className={ `encore-canvas__node nopan ${ className } ${ selected === id ? 'is-selected' : '' }` }
			tabIndex={ current === id ? 0 : -1 }
			aria-label={ label }
			aria-expanded={ selected === id }
			aria-controls="encore-canvas-panel"
			onFocus={ () => enter( id ) }
			// Enter and the space bar click without a pointer.
			onClick={ ( event: MouseEvent ) => open( id, event.detail === 0 ) }
		>
			{ children }
		</button>
	);
}

export function TriggerNode() {
	const { triggerWords, problems } = useCanvas();
	const problem = Object.entries( problems ).find( ( [ path ] ) => /^(trigger|conditions)/.test( path ) )?.[ 1 ];
	const heading = __( 'After an order with', 'encore' );
	return (
		<>
			<NodeButton
				id={ TRIGGER }
				label={ [ heading, triggerWords, problem ].filter( Boolean ).join( ', ' ) }
				className={ problem ? 'is-trigger is-wrong' : 'is-trigger' }
			>
				<span className="encore-canvas__kind">{ problem ?? heading }</span>
				<span className="encore-canvas__name">{ triggerWords }</span>
			</NodeButton>
			<Handle type="source" id="accepted" position={ Position.Bottom } />
		</>
	);
}

export function StepNode( { data }: NodeProps ) {
	const canvas = useCanvas();
	const key = String( data.key );
	const { settings, factsOf, nameOf, numbers } = canvas;
	const offer = settings.steps[ key ]?.offer_id ?? 0;
	const facts = factsOf( offer );
	const said = saidOf( key, canvas );
	const wrong = isWrong( key, canvas );
	return (
		<>
			<Handle type="target" position={ Position.Top } />
			<NodeButton
				id={ String( data.id ) }
				label={ stepWords( key, canvas ) }
				className={ `is-step ${ wrong ? 'is-wrong' : '' } ${ said.length > 0 ? 'is-warned' : '' }` }
			>
				<span className="encore-canvas__offer">
					{ facts?.image ? (
						<img src={ facts.image.src } alt="" width={ 56 } height={ 56 } draggable={ false } />
					) : (
						<span className="encore-canvas__no-image" />
					) }
					<span className="encore-canvas__words">
						<span className="encore-canvas__kind">
							{ kindOf( settings, key ) }
							{ facts && (
								<span className={ facts.problem ? 'encore-canvas__off' : 'encore-canvas__on' }>
									{ facts.problem ? __( 'Off', 'encore' ) : __( 'On', 'encore' ) }
								</span>
							) }
						</span>
						<span className="encore-canvas__name">{ nameOf( offer ) }</span>
						<span className="encore-canvas__facts">
							{ [ facts?.price_text, shownWords( numbers?.[ key ] ) ].filter( Boolean ).join( ' · ' ) }
						</span>
					</span>
				</span>
				{ said.length > 0 && (
					<span className="encore-canvas__said">
						{ said[ 0 ] }
						{ said.length > 1 && ` (+${ said.length - 1 })` }
					</span>
				) }
			</NodeButton>
			<Handle type="source" id="accepted" position={ Position.Bottom } className="is-accepted" />
			<Handle type="source" id="declined" position={ Position.Bottom } className="is-declined" />
		</>
	);
}

export function EndNode( { data }: NodeProps ) {
	const { settings, nameOf, target, problems } = useCanvas();
	const id = String( data.id );
	const slot = slotOf( id )!;
	const shows =
		settings.thank_you > 0
			? /* translators: %s: name of an offer. */
			  sprintf( __( 'shows %s', 'encore' ), nameOf( settings.thank_you ) )
			: '';
	const begins = isBegin( slot );
	const problem = begins ? problems[ `steps.${ settings.first }.offer_id` ] : problems.thank_you;
	const name = begins ? __( 'Add the first offer', 'encore' ) : __( 'Thank-you page', 'encore' );
	return (
		<>
			<Handle type="target" position={ Position.Top } isConnectable={ false } />
			<NodeButton
				id={ id }
				label={ [
					edgeWords( settings, slot, nameOf ),
					name,
					begins ? '' : shows,
					problem,
					__( 'Add an offer here', 'encore' ),
				]
					.filter( Boolean )
					.join( ', ' ) }
				className={ `is-end ${ target === id ? 'is-target' : '' } ${ problem ? 'is-wrong' : '' }` }
			>
				<span className="encore-canvas__plus" aria-hidden="true">
					+
				</span>
				<span className="encore-canvas__words">
					<span className="encore-canvas__end-name">{ name }</span>
					{ ( problem ?? ( ! begins && shows ) ) && (
						<span className="encore-canvas__facts">{ problem ?? shows }</span>
					) }
				</span>
			</NodeButton>
		</>
	);
}
