import { Button, SelectControl } from '@wordpress/components';
import { __ } from '@wordpress/i18n';
import type { KeyboardEvent, RefObject } from 'react';

import {
	ANSWERS,
	BEGIN,
	connect,
	disconnect,
	move,
	openSlots,
	slotsTo,
	targetOf,
	type Slot,
} from '../funnel-editor/tree';
import { slotOf, useCanvas, edgeId } from './context';
import { endId, TRIGGER } from './graph';
import { OfferPicker } from './OfferPicker';
import { isBegin, saidOf, edgeWords } from './words';

interface Props {
	panel: RefObject< HTMLElement >;
	onLeave: () => void;
	onAdded: ( key: string ) => void;
	onRemove: ( key: string ) => void;
}

/** All that can be done with what is chosen in the picture: the menu of who uses no mouse, too. */
export function Panel( { panel, onLeave, onAdded, onRemove }: Props ) {
	const { selected, triggerForm } = useCanvas();
	const slot = slotOf( selected );
	const key = selected.startsWith( 'step:' ) ? selected.slice( 5 ) : undefined;
	return (
		// Escape leads back to the picture from every field inside.
		// eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
		<aside
			id="encore-canvas-panel"
			ref={ panel }
			className="encore-canvas__panel"
			aria-label={ __( 'What is chosen in the picture', 'encore' ) }
			onKeyDown={ ( event: KeyboardEvent ) => {
				if ( event.key === 'Escape' ) {
					event.stopPropagation();
					onLeave();
				}
			} }
		>
			{ selected === '' && (
				<p className="encore-canvas__hint">
					{ __(
						'Choose a step to change it, or an end to add an offer there. Steps can be dragged to an open end; the dots below a step lead to another one.',
						'encore'
					) }
				</p>
			) }
			{ selected === TRIGGER && (
				<>
					<Heading words={ __( 'After an order with', 'encore' ) } />
					{ triggerForm() }
					<LeadsTo slot={ BEGIN } label={ __( 'Then show', 'encore' ) } />
				</>
			) }
			{ key !== undefined && <StepPanel key={ key } stepKey={ key } onRemove={ onRemove } /> }
			{ slot && <SlotPanel key={ selected } slot={ slot } onAdded={ onAdded } /> }
		</aside>
	);
}

function Heading( { words }: { words: string } ) {
	return (
		<h2 className="encore-canvas__heading" tabIndex={ -1 }>
			{ words }
		</h2>
	);
}

function SlotPanel( { slot, onAdded }: { slot: Slot; onAdded: Props[ 'onAdded' ] } ) {
	const { settings, nameOf, thankYouForm } = useCanvas();
	const isEnd = targetOf( settings, slot ) === '';
	return (
		<>
			<Heading words={ edgeWords( settings, slot, nameOf ) } />
			<h3>{ isEnd ? __( 'Add an offer here', 'encore' ) : __( 'Add an offer in between', 'encore' ) }</h3>
			<OfferPicker slot={ slot } onAdded={ onAdded } />
			<LeadsTo slot={ slot } label={ __( 'Or lead to', 'encore' ) } />
			{ isEnd && ! isBegin( slot ) && (
				<>
					<h3>{ __( 'Last, on the thank-you page', 'encore' ) }</h3>
					{ thankYouForm() }
				</>
			) }
		</>
	);
}

function StepPanel( { stepKey: key, onRemove }: { stepKey: string; onRemove: Props[ 'onRemove' ] } ) {
	const canvas = useCanvas();
	const { settings, nameOf, stepForm, open } = canvas;
	const step = settings.steps[ key ];
	if ( ! step ) {
		return null;
	}
	const [ before ] = slotsTo( settings, key );
	const said = saidOf( key, { problems: {}, warnings: canvas.warnings } );
	const add = ( slot: Slot ) => open( targetOf( settings, slot ) === '' ? endId( slot ) : edgeId( slot ), true );
	return (
		<>
			<Heading words={ nameOf( step.offer_id ) } />
			{ said.length > 0 && (
				<ul className="encore-canvas__warnings">
					{ said.map( ( words ) => (
						<li key={ words }>{ words }</li>
					) ) }
				</ul>
			) }
			{ stepForm( key ) }
			<h3>{ __( 'What follows', 'encore' ) }</h3>
			<LeadsTo slot={ { step: key, answer: 'accepted' } } label={ __( 'If it is accepted', 'encore' ) } />
			<LeadsTo slot={ { step: key, answer: 'declined' } } label={ __( 'If it is declined', 'encore' ) } />
			<MoveTo stepKey={ key } />
			<div className="encore-canvas__actions">
				{ before && (
					<Button __next40pxDefaultSize variant="secondary" onClick={ () => add( before ) }>
						{ __( 'Add an offer before it', 'encore' ) }
					</Button>
				) }
				{ before &&
					ANSWERS.map( ( answer ) => (
						<Button
							key={ answer }
							__next40pxDefaultSize
							variant="secondary"
							onClick={ () => add( { step: key, answer } ) }
						>
							{ answer === 'accepted'
								? __( 'Add an offer if accepted', 'encore' )
								: __( 'Add an offer if declined', 'encore' ) }
						</Button>
					) ) }
				<Button __next40pxDefaultSize variant="secondary" isDestructive onClick={ () => onRemove( key ) }>
					{ __( 'Remove this step', 'encore' ) }
				</Button>
			</div>
		</>
	);
}

/** Connects an edge with a step that is there, or disconnects it. */
function LeadsTo( { slot, label }: { slot: Slot; label: string } ) {
	const { settings, nameOf, apply } = useCanvas();
	const others = Object.keys( settings.steps ).filter(
		( key ) => key !== slot.step && settings.steps[ key ]!.offer_id > 0
	);
	if ( others.length === 0 ) {
		return null;
	}
	return (
		<SelectControl
			__next40pxDefaultSize
			label={ label }
			value={ targetOf( settings, slot ) }
			options={ [
				{
					value: '',
					label: isBegin( slot ) ? __( 'Nothing yet', 'encore' ) : __( 'The thank-you page', 'encore' ),
				},
				...others.map( ( key ) => ( { value: key, label: nameOf( settings.steps[ key ]!.offer_id ) } ) ),
			] }
			onChange={ ( key ) =>
				apply( key === '' ? disconnect( settings, slot, nameOf ) : connect( settings, slot, key, nameOf ) )
			}
		/>
	);
}

function MoveTo( { stepKey }: { stepKey: string } ) {
	const { settings, nameOf, apply } = useCanvas();
	const ends = openSlots( settings ).filter( ( { step } ) => step !== stepKey );
	const here =
		slotsTo( settings, stepKey ).length > 0 ? __( 'Where it is', 'encore' ) : __( 'Choose an open end', 'encore' );
	return ends.length === 0 ? null : (
		<SelectControl
			__next40pxDefaultSize
			label={ __( 'Move it, with what follows', 'encore' ) }
			value=""
			options={ [
				{ value: '', label: here },
				...ends.map( ( slot ) => ( {
					value: endId( slot ),
					label: edgeWords( settings, slot, nameOf ),
				} ) ),
			] }
			onChange={ ( id ) => {
				const slot = slotOf( id );
				if ( slot ) {
					apply( move( settings, stepKey, slot, nameOf ) );
				}
			} }
		/>
	);
}
