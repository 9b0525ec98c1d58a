import { useEffect, useMemo, useRef, useState } from '@wordpress/element';
import { __, isRTL } from '@wordpress/i18n';
import { ReactFlow, ReactFlowProvider, useReactFlow, type Connection, type Node, type NodeChange } from '@xyflow/react';
import type { KeyboardEvent } from 'react';

import type { CanvasProps } from '../funnel-editor/canvas-props';
import { connect, move, remove, slotsTo, targetOf, type Slot } from '../funnel-editor/tree';
import { focusOnProblem } from '../offer-editor/focus-on-problem';
import { CanvasContext, slotOf, type Wish } from './context';
import { endId, graphOf, stepId, TRIGGER } from './graph';
import { edgeOf, nodesOf, type Held } from './flow';
import { layout, neighbour, type Arrow } from './layout';
import { Legend } from './Legend';
import { Panel } from './Panel';
import { EndNode, StepNode, TriggerNode } from './Nodes';
import { AnswerEdge } from './AnswerEdge';
import { saidOf, edgeWords, wrongNode } from './words';
import { Zoom } from './Zoom';

const NODES = { trigger: TriggerNode, step: StepNode, end: EndNode };
const EDGES = { answer: AnswerEdge };
const ARROWS = [ 'ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight' ];

export function FunnelCanvas( props: CanvasProps ) {
	return (
		<ReactFlowProvider>
			<Picture { ...props } />
		</ReactFlowProvider>
	);
}

function Picture( props: CanvasProps ) {
	const { settings, problems, warnings, refusals, apply, nameOf } = props;
	const [ selected, setSelected ] = useState( '' );
	const [ current, setCurrent ] = useState( TRIGGER );
	const [ target, setTarget ] = useState( '' );
	const [ held, setHeld ] = useState< Held >();
	const place = useRef< HTMLDivElement >( null );
	const panel = useRef< HTMLElement >( null );
	const [ wish, setWish ] = useState< Wish >( { to: '' } );
	const graph = useMemo(
		() => graphOf( settings, ( key ) => saidOf( key, { problems, warnings } ).length > 0 ),
		[ settings, problems, warnings ]
	);
	const places = useMemo( () => layout( graph.roots, graph.drawn, isRTL() ), [ graph ] );
	const known = graph.nodes.has( current ) ? current : TRIGGER;
	const chosen = graph.nodes.has( selected ) || isEdge( props, selected ) ? selected : '';
	const { getIntersectingNodes } = useReactFlow();

	useEffect( () => {
		if ( wish.to === 'panel' ) {
			panel.current?.querySelector< HTMLElement >( '.encore-canvas__heading' )?.focus();
		} else if ( wish.to === 'problem' && panel.current ) {
			focusOnProblem( panel.current );
		} else if ( wish.to === 'sight' && isBelow( panel.current, place.current ) ) {
			panel.current?.scrollIntoView( { block: 'nearest' } );
		}
	}, [ wish ] );
	// Who undoes what they stand on is not sent back to the beginning of the page.
	const hadFocus = useRef( false );
	useEffect( () => {
		const { activeElement, body } = place.current?.ownerDocument ?? document;
		if ( hadFocus.current && activeElement === body ) {
			setWish( { to: known } );
		}
	}, [ graph, known ] );
	useEffect( () => {
		const id = problems.title === undefined ? wrongNode( graph, props ) : undefined;
		if ( refusals > 0 && id !== undefined ) {
			setSelected( id );
			setWish( { to: 'problem' } );
		}
		// Once for each save that was refused.
		// eslint-disable-next-line react-hooks/exhaustive-deps
	}, [ refusals ] );

	const open = ( id: string, byKeyboard: boolean ) => {
		setSelected( id );
		setWish( { to: byKeyboard ? 'panel' : 'sight' } );
	};
	/** The focus goes to a node, and the panel tells of it or, with '', of nothing. */
	const go = ( id: string, opened: string ) => {
		setCurrent( id );
		setSelected( opened );
		setWish( { to: id } );
	};
	const take = ( key: string ) => {
		const [ slot ] = slotsTo( settings, key );
		const edit = remove( settings, key, nameOf );
		if ( apply( edit ) && 'funnel' in edit ) {
			go( slot ? idAt( edit.funnel, slot ) : TRIGGER, '' );
		}
	};
	const press = ( event: KeyboardEvent ) => {
		const id = ( event.target as HTMLElement ).dataset.node;
		const about = id === undefined ? undefined : graph.nodes.get( id );
		if ( id === undefined || ! about ) {
			return;
		}
		if ( ARROWS.includes( event.key ) ) {
			event.preventDefault();
			const next = neighbour( id, event.key as Arrow, graph.drawn, places );
			nodeAt( place.current, next ?? id )?.focus();
		} else if ( event.key === 'Delete' || event.key === 'Backspace' ) {
			event.preventDefault();
			if ( about.kind === 'step' ) {
				take( about.key );
			}
		}
	};

	const nodes = nodesOf( graph, places, held );
	const edges = graph.edges.map( ( edge ) => edgeOf( edge, edgeWords( settings, edge.slot, nameOf ) ) );
	const dragged = ( changes: NodeChange[] ) =>
		changes.forEach( ( change ) => {
			if ( change.type === 'position' && change.position && change.dragging ) {
				setHeld( { id: change.id, place: change.position } );
			}
		} );
	const endBelow = ( node: Node ) => getIntersectingNodes( node ).find( ( { type } ) => type === 'end' )?.id ?? '';
	const drop = ( node: Node ) => {
		const slot = slotOf( endBelow( node ) );
		setHeld( undefined );
		setTarget( '' );
		if ( slot ) {
			apply( move( settings, String( node.data.key ), slot, nameOf ) );
		}
	};
	const join = ( { source, sourceHandle, target: to }: Connection ) => {
		const key = graph.nodes.get( to );
		const from = graph.nodes.get( source );
		if ( key?.kind === 'step' && from ) {
			const step = from.kind === 'step' ? from.key : '';
			const answer = sourceHandle === 'declined' ? 'declined' : 'accepted';
			apply( connect( settings, { step, answer }, key.key, nameOf ) );
		}
	};

	return (
		<CanvasContext.Provider
			value={ { ...props, selected: chosen, current: known, target, wish, open, enter: setCurrent } }
		>
			<div className="encore-canvas">
				{ /* Keys go to the nodes inside; the place itself is not one. */ }
				{ /* eslint-disable-next-line jsx-a11y/no-static-element-interactions */ }
				<div
					className="encore-canvas__place"
					ref={ place }
					onKeyDown={ press }
					onFocus={ () => ( hadFocus.current = true ) }
					onBlur={ ( { relatedTarget: to } ) => ( hadFocus.current = to === null ) }
				>
					<Legend />
					<ReactFlow
						aria-label={ __(
							'Picture of the funnel. Arrow keys go from one step to another, Enter opens one.',
							'encore'
						) }
						dir="ltr"
						nodes={ nodes }
						edges={ edges }
						nodeTypes={ NODES }
						edgeTypes={ EDGES }
						onNodesChange={ dragged }
						onNodeDrag={ ( _, node ) => setTarget( endBelow( node ) ) }
						onNodeDragStop={ ( _, node ) => drop( node ) }
						onConnect={ join }
						onPaneClick={ () => setSelected( '' ) }
						nodesFocusable={ false }
						edgesFocusable={ false }
						elementsSelectable={ false }
						disableKeyboardA11y
						deleteKeyCode={ null }
						selectionKeyCode={ null }
						multiSelectionKeyCode={ null }
						panActivationKeyCode={ null }
						zoomActivationKeyCode={ null }
						zoomOnScroll={ false }
						zoomOnDoubleClick={ false }
						preventScrolling={ false }
						nodeDragThreshold={ 6 }
						connectionRadius={ 44 }
						minZoom={ 0.25 }
						maxZoom={ 1.5 }
						proOptions={ { hideAttribution: true } }
					/>
					<Zoom graph={ graph } current={ known } />
				</div>
				<Panel
					panel={ panel }
					onLeave={ () => go( graph.nodes.has( chosen ) ? chosen : known, '' ) }
					onAdded={ ( key ) => go( stepId( key ), stepId( key ) ) }
					onRemove={ take }
				/>
			</div>
		</CanvasContext.Provider>
	);
}

/** On a narrow screen the panel lies below the picture, perhaps out of sight. */
function isBelow( panel: HTMLElement | null, place: HTMLElement | null ): boolean {
	return !! panel && !! place && panel.offsetTop >= place.offsetTop + place.offsetHeight;
}

/** What follows an edge now. */
function idAt( funnel: CanvasProps[ 'settings' ], slot: Slot ): string {
	const key = targetOf( funnel, slot );
	return key === '' ? endId( slot ) : stepId( key );
}

function nodeAt( place: HTMLElement | null, id: string ): HTMLElement | undefined {
	return [ ...( place?.querySelectorAll< HTMLElement >( '[data-node]' ) ?? [] ) ].find(
		( { dataset } ) => dataset.node === id
	);
}

/** An edge on which another offer may be put in between. */
function isEdge( { settings }: CanvasProps, id: string ): boolean {
	const slot = id.startsWith( 'edge:' ) ? slotOf( id ) : undefined;
	return slot !== undefined && targetOf( settings, slot ) !== '';
}
