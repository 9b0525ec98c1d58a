import { __, _n, sprintf } from '@wordpress/i18n';

import type { CanvasProps, StepNumbers } from '../funnel-editor/canvas-props';
import { BEGIN, slotsTo, targetOf, type Answer, type NameOf, type Slot } from '../funnel-editor/tree';
import type { FunnelSettings } from '../funnel-editor/funnel';
import { TRIGGER, type Graph } from './graph';

export function answerWord( answer: Answer ): string {
	return answer === 'accepted' ? __( 'Yes', 'encore' ) : __( 'No', 'encore' );
}

/** "If “One hour” is declined" */
export function edgeWords( funnel: FunnelSettings, { step, answer }: Slot, nameOf: NameOf ): string {
	if ( step === '' ) {
		return __( 'After the order', 'encore' );
	}
	const text =
		answer === 'accepted'
			? /* translators: %s: name of an offer. */
			  __( 'If “%s” is accepted', 'encore' )
			: /* translators: %s: name of an offer. */
			  __( 'If “%s” is declined', 'encore' );
	return sprintf( text, nameOf( funnel.steps[ step ]?.offer_id ?? 0 ) );
}

/** What the label of an edge says beside "Yes" and "No". */
export function edgeNumbers( { answer }: Slot, numbers: StepNumbers | undefined ): string {
	if ( ! numbers || numbers.shown === 0 ) {
		return '';
	}
	if ( answer === 'accepted' ) {
		const share = Math.round( ( 100 * numbers.accepted ) / numbers.shown );
		/* translators: 1: how often an offer was accepted, 2: per cent of how often it was shown, 3: an amount of money. */
		return sprintf( __( '%1$d (%2$d%%) · %3$s', 'encore' ), numbers.accepted, share, numbers.revenue );
	}
	return String( numbers.declined );
}

export function shownWords( numbers: StepNumbers | undefined ): string {
	if ( ! numbers ) {
		return '';
	}
	return numbers.shown === 0
		? __( 'not shown yet', 'encore' )
		: /* translators: %d: a number. */
		  sprintf( _n( 'shown %d time', 'shown %d times', numbers.shown, 'encore' ), numbers.shown );
}

export function kindOf( funnel: FunnelSettings, key: string ): string {
	const [ slot ] = slotsTo( funnel, key );
	if ( ! slot ) {
		return __( 'Not connected', 'encore' );
	}
	return slot.step !== '' && slot.answer === 'declined' ? __( 'Downsell', 'encore' ) : __( 'Upsell', 'encore' );
}

/** What is wrong with a step, before what to look at. */
export function saidOf( key: string, { problems, warnings }: Pick< CanvasProps, 'problems' | 'warnings' > ): string[] {
	const wrong = Object.entries( problems ).filter( ( [ path ] ) => path.startsWith( `steps.${ key }.` ) );
	return [ ...wrong.map( ( [ , message ] ) => message ), ...( warnings[ key ] ?? [] ) ];
}

export function isWrong( key: string, { problems }: Pick< CanvasProps, 'problems' > ): boolean {
	return Object.keys( problems ).some( ( path ) => path.startsWith( `steps.${ key }.` ) );
}

/** What a screen reader says of a step. */
export function stepWords( key: string, props: CanvasProps ): string {
	const { settings, nameOf, factsOf, numbers } = props;
	const offer = settings.steps[ key ]?.offer_id ?? 0;
	const next = ( answer: Answer ) => {
		const to = targetOf( settings, { step: key, answer } );
		return to === '' ? __( 'thank-you page', 'encore' ) : nameOf( settings.steps[ to ]!.offer_id );
	};
	return [
		kindOf( settings, key ),
		nameOf( offer ),
		factsOf( offer )?.price_text ?? '',
		shownWords( numbers?.[ key ] ),
		/* translators: %s: name of an offer, or "thank-you page". */
		sprintf( __( 'if accepted: %s', 'encore' ), next( 'accepted' ) ),
		/* translators: %s: name of an offer, or "thank-you page". */
		sprintf( __( 'if declined: %s', 'encore' ), next( 'declined' ) ),
		...saidOf( key, props ),
	]
		.filter( Boolean )
		.join( ', ' );
}

export function isBegin( slot: Slot ): boolean {
	return slot.step === BEGIN.step;
}

/** The first node that a save was refused for. */
export function wrongNode( graph: Graph, props: CanvasProps ): string | undefined {
	const paths = Object.keys( props.problems );
	if ( paths.some( ( path ) => /^(trigger|conditions)/.test( path ) ) ) {
		return TRIGGER;
	}
	return [ ...graph.nodes ].find( ( [ , about ] ) => {
		switch ( about.kind ) {
			case 'step':
				return isWrong( about.key, props );
			case 'end':
				return about.slot.step === '' ? isWrong( props.settings.first, props ) : paths.includes( 'thank_you' );
			default:
				return false;
		}
	} )?.[ 0 ];
}
