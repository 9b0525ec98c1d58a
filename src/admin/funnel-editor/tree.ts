import { __, _n, sprintf } from '@wordpress/i18n';

import { NOWHERE, type FunnelSettings } from './funnel';

/** As Domain\Funnel\FunnelSettings::MAX_STEPS. */
const MAX_STEPS = 20;

export type Answer = 'accepted' | 'declined';

/** A way out of a step; out of the trigger, whose step is '', there is one, which is told as "accepted". */
export interface Slot {
	step: string;
	answer: Answer;
}

export const BEGIN: Slot = { step: '', answer: 'accepted' };

export const ANSWERS: Answer[] = [ 'accepted', 'declined' ];

/** What became of an edit: the funnel after it and a sentence of what happened, or why it may not be. */
export type Edit = { funnel: FunnelSettings; said: string } | { refused: string };

/** How an offer is called. */
export type NameOf = ( offer: number ) => string;

/** The key of the step that a way leads to; '' where it is open. A first step that offers nothing yet is none. */
export function targetOf( funnel: FunnelSettings, { step, answer }: Slot ): string {
	if ( step !== '' ) {
		const next = funnel.steps[ step ]?.[ answer ] ?? '';
		return funnel.steps[ next ] ? next : '';
	}
	return isBlank( funnel ) ? '' : funnel.first;
}

/** Whether the first step asks for an offer, and nothing follows it. */
export function isBlank( { first, steps }: FunnelSettings ): boolean {
	const step = steps[ first ];
	return ! step || ( step.offer_id === 0 && step.accepted === '' && step.declined === '' );
}

/** The steps that a shopper can come to, each once, in the order in which the list shows them. */
export function reached( funnel: FunnelSettings, from = targetOf( funnel, BEGIN ), met: string[] = [] ): string[] {
	if ( from === '' || met.includes( from ) ) {
		return met;
	}
	met.push( from );
	ANSWERS.forEach( ( answer ) => reached( funnel, targetOf( funnel, { step: from, answer } ), met ) );
	return met;
}

/** The steps that nothing leads to; of a branch its first. */
export function loose( funnel: FunnelSettings ): string[] {
	const known = new Set( reached( funnel ) );
	const rest = Object.keys( funnel.steps ).filter( ( key ) => ! known.has( key ) && ! isBlankStep( funnel, key ) );
	const after = new Set( rest.flatMap( ( key ) => reached( funnel, key ).slice( 1 ) ) );
	const roots = rest.filter( ( key ) => ! after.has( key ) );
	// Code may have saved a loop: it has no first.
	return roots.length > 0 || rest.length === 0 ? roots : rest.slice( 0, 1 );
}

function isBlankStep( funnel: FunnelSettings, key: string ): boolean {
	return key === funnel.first && isBlank( funnel );
}

/** The ways that lead to a step. */
export function slotsTo( funnel: FunnelSettings, key: string ): Slot[] {
	const all = Object.keys( funnel.steps ).flatMap( ( step ) => ANSWERS.map( ( answer ) => ( { step, answer } ) ) );
	return [ BEGIN, ...all ].filter( ( slot ) => targetOf( funnel, slot ) === key );
}

/** Open ways out of the steps that a shopper can come to. */
export function openSlots( funnel: FunnelSettings ): Slot[] {
	const all = reached( funnel ).flatMap( ( step ) => ANSWERS.map( ( answer ) => ( { step, answer } ) ) );
	return [ BEGIN, ...all ].filter( ( slot ) => targetOf( funnel, slot ) === '' );
}

/** The steps that can come before this one. */
function before( funnel: FunnelSettings, key: string ): string[] {
	return Object.keys( funnel.steps ).filter( ( one ) => one !== key && reached( funnel, one ).includes( key ) );
}

/** Steps whose offer was shown by a step before them: no shopper would see it again (rule L9). */
export function repeats( funnel: FunnelSettings ): string[] {
	return Object.keys( funnel.steps ).filter( ( key ) =>
		before( funnel, key ).some(
			( one ) =>
				funnel.steps[ one ]?.offer_id === funnel.steps[ key ]?.offer_id && funnel.steps[ key ]!.offer_id > 0
		)
	);
}

/** The most offers that one shopper can meet from a step on. */
export function longest( funnel: FunnelSettings, from = targetOf( funnel, BEGIN ), passed: string[] = [] ): number {
	if ( from === '' || passed.includes( from ) ) {
		return 0;
	}
	const on = [ ...passed, from ];
	return (
		1 +
		Math.max( ...ANSWERS.map( ( answer ) => longest( funnel, targetOf( funnel, { step: from, answer } ), on ) ) )
	);
}

/** Why an offer cannot be added on a way; empty where it can. */
export function whyNotHere( funnel: FunnelSettings, slot: Slot, offer: number, name: NameOf ): string {
	const added = insert( funnel, slot, offer, name );
	return 'refused' in added ? added.refused : '';
}

/** A new step on a way, open or not. What was there follows its same answer, at the beginning its "No thanks". */
export function insert( funnel: FunnelSettings, slot: Slot, offer: number, name: NameOf ): Edit {
	const base = isBlank( funnel ) && slot.step === '' ? withoutStep( funnel, funnel.first ) : funnel;
	if ( Object.keys( base.steps ).length >= MAX_STEPS ) {
		return { refused: tooMany() };
	}
	const next = targetOf( funnel, slot );
	const key = slot.step === '' && isBlank( funnel ) ? funnel.first : freeKey( base, slot );
	const behind: Answer = slot.step === '' ? 'declined' : slot.answer;
	const added = { ...base, steps: { ...base.steps, [ key ]: { ...NOWHERE, offer_id: offer, [ behind ]: next } } };
	/* translators: %s: name of an offer. */
	return checked( funnel, lead( added, slot, key ), sprintf( __( '%s was added.', 'encore' ), name( offer ) ), name );
}

export function setOffer( funnel: FunnelSettings, key: string, offer: number, name: NameOf ): Edit {
	const step = funnel.steps[ key ];
	if ( ! step ) {
		return { refused: gone() };
	}
	const changed = { ...funnel, steps: { ...funnel.steps, [ key ]: { ...step, offer_id: offer } } };
	/* translators: %s: name of an offer. */
	return checked( funnel, changed, sprintf( __( 'This step shows %s now.', 'encore' ), name( offer ) ), name );
}

/** Takes a step away. Where one thing follows it, that moves up; where two do, both branches go with it. */
export function remove( funnel: FunnelSettings, key: string, name: NameOf ): Edit {
	const step = funnel.steps[ key ];
	if ( ! step ) {
		return { refused: gone() };
	}
	const following = ANSWERS.map( ( answer ) => targetOf( funnel, { step: key, answer } ) ).filter( Boolean );
	const only = new Set( following ).size === 1 ? following[ 0 ]! : '';
	const left = slotsTo( funnel, key ).reduce( ( now, slot ) => lead( now, slot, only ), withoutStep( funnel, key ) );
	const known = new Set( loose( funnel ).flatMap( ( root ) => reached( funnel, root ) ) );
	const stays = new Set( [ ...reached( left ), ...known, left.first ] );
	const wasLoose = known.has( key );
	const steps = Object.entries( left.steps ).filter( ( [ one ] ) => wasLoose || stays.has( one ) );
	const removed = Object.keys( funnel.steps ).length - steps.filter( ( [ one ] ) => funnel.steps[ one ] ).length;
	const said =
		removed > 1
			? sprintf(
					/* translators: 1: name of an offer, 2: number of steps. */
					_n(
						'%1$s was removed, and %2$d step after it.',
						'%1$s was removed, and %2$d steps after it.',
						removed - 1,
						'encore'
					),
					name( step.offer_id ),
					removed - 1
			  )
			: /* translators: %s: name of an offer. */
			  sprintf( __( '%s was removed.', 'encore' ), name( step.offer_id ) );
	return { funnel: { ...left, steps: Object.fromEntries( steps ) }, said };
}

/** A branch, from its first step on, to an open way. */
export function move( funnel: FunnelSettings, key: string, slot: Slot, name: NameOf ): Edit {
	if ( targetOf( funnel, slot ) !== '' ) {
		return { refused: __( 'Something follows there already. Add the offer in between instead.', 'encore' ) };
	}
	const cut = slotsTo( funnel, key ).reduce( ( now, from ) => lead( now, from, '' ), funnel );
	const said = ( offer: string ) =>
		/* translators: %s: name of an offer. */
		sprintf( __( '%s was moved.', 'encore' ), offer );
	return leadTo( funnel, cut, slot, key, said, name );
}

/** Lets a way lead to a step that is there; what followed it before stays, unconnected. */
export function connect( funnel: FunnelSettings, slot: Slot, key: string, name: NameOf ): Edit {
	const said = ( offer: string ) =>
		/* translators: %s: name of an offer. */
		sprintf( __( '%s follows there now.', 'encore' ), offer );
	return leadTo( funnel, funnel, slot, key, said, name );
}

export function disconnect( funnel: FunnelSettings, slot: Slot, name: NameOf ): Edit {
	const key = targetOf( funnel, slot );
	if ( key === '' ) {
		return { refused: __( 'Nothing follows there.', 'encore' ) };
	}
	const offer = funnel.steps[ key ]!.offer_id;
	return {
		funnel: lead( funnel, slot, '' ),
		said: sprintf(
			/* translators: %s: name of an offer. */
			__( '%s is disconnected. Until it is connected again no shopper comes to it this way.', 'encore' ),
			name( offer )
		),
	};
}

function leadTo(
	was: FunnelSettings,
	now: FunnelSettings,
	slot: Slot,
	key: string,
	said: ( offer: string ) => string,
	name: NameOf
): Edit {
	const step = was.steps[ key ];
	if ( ! step ) {
		return { refused: gone() };
	}
	if ( slot.step !== '' && reached( now, key ).includes( slot.step ) ) {
		return {
			refused: sprintf(
				/* translators: %s: name of an offer. */
				__( 'That would lead in a loop: %s comes before that answer.', 'encore' ),
				name( step.offer_id )
			),
		};
	}
	return checked( was, lead( now, slot, key ), said( name( step.offer_id ) ), name );
}

/** Refuses what shows a shopper an offer twice, where nothing did before. */
function checked( was: FunnelSettings, now: FunnelSettings, said: string, name: NameOf ): Edit {
	const known = repeats( was );
	const twice = repeats( now ).find( ( key ) => ! known.includes( key ) );
	return twice === undefined
		? { funnel: now, said }
		: {
				refused: sprintf(
					/* translators: %s: name of an offer. */
					__( '%s is on this way already, and no shopper is shown an offer twice.', 'encore' ),
					name( now.steps[ twice ]!.offer_id )
				),
		  };
}

/** Lets a way lead to a key, or with '' nowhere. At the beginning there is always a step, which may be a question. */
function lead( funnel: FunnelSettings, { step, answer }: Slot, key: string ): FunnelSettings {
	const from = funnel.steps[ step ];
	if ( step !== '' ) {
		return from ? { ...funnel, steps: { ...funnel.steps, [ step ]: { ...from, [ answer ]: key } } } : funnel;
	}
	if ( key !== '' ) {
		const rest = isBlank( funnel ) && key !== funnel.first ? withoutStep( funnel, funnel.first ) : funnel;
		return { ...rest, first: key };
	}
	const first = freeKey( funnel, BEGIN );
	return { ...funnel, first, steps: { ...funnel.steps, [ first ]: NOWHERE } };
}

function withoutStep( funnel: FunnelSettings, key: string ): FunnelSettings {
	return {
		...funnel,
		steps: Object.fromEntries( Object.entries( funnel.steps ).filter( ( [ one ] ) => one !== key ) ),
	};
}

function freeKey( { steps }: FunnelSettings, { answer }: Slot ): string {
	const base = answer === 'accepted' ? 'upsell' : 'downsell';
	let key: string = base;
	for ( let number = 2; steps[ key ]; number++ ) {
		key = `${ base }-${ number }`;
	}
	return key;
}

function tooMany(): string {
	/* translators: %d: a number of steps. */
	return sprintf( __( 'A funnel has at most %d steps.', 'encore' ), MAX_STEPS );
}

function gone(): string {
	return __( 'This step does not exist.', 'encore' );
}
