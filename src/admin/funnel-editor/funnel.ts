import { isRecord } from '../../api/answer';
import type { FunnelSettings } from '../../api/types.generated';

export type { FunnelSettings };

/** Messages of what is wrong, by path: "steps.upsell.offer_id". */
export type Problems = Record< string, string >;

type Step = FunnelSettings[ 'steps' ][ string ];

/** The two questions the form asks; 0 is no offer. */
export interface Branches< T = number > {
	upsell: T;
	downsell: T;
}

const DEFAULTS: FunnelSettings = {
	trigger: { type: 'any', ids: [] },
	enabled: true,
	priority: 10,
	first: 'upsell',
	steps: { upsell: { offer_id: 0, accepted: '', declined: '', conditions: [] } },
	conditions: [],
	thank_you: 0,
};

const UPSELL = 'upsell';
const DOWNSELL = 'downsell';
export const NOWHERE: Step = { offer_id: 0, accepted: '', declined: '', conditions: [] };

/** What was saved by code may be anything, and PHP's empty object is a list. */
export function toFunnel( meta: unknown ): FunnelSettings {
	const saved = isRecord( meta ) ? ( meta as Partial< FunnelSettings > ) : {};
	const steps = Object.entries( isRecord( saved.steps ) ? saved.steps : {} ).map( ( [ key, step ] ) => [
		key,
		{ ...NOWHERE, ...step },
	] );
	const first = saved.first || UPSELL;
	return { ...DEFAULTS, ...saved, first, steps: { [ first ]: NOWHERE, ...Object.fromEntries( steps ) } };
}

/** What is saved: a first step that offers nothing is none where the thank-you page offers something. */
export function toSaved( funnel: FunnelSettings ): FunnelSettings {
	const { upsell, downsell } = branchesOf( funnel );
	const isEmpty = upsell === 0 && downsell === 0 && ! hasMore( funnel ) && funnel.thank_you > 0;
	return isEmpty ? { ...funnel, first: '', steps: {} } : funnel;
}

/** The keys of the two questions' steps; empty where there is none. */
export function keysOf( { first, steps }: FunnelSettings ): Branches< string > {
	return { upsell: first, downsell: steps[ first ]?.declined ?? '' };
}

export function withConditions(
	funnel: FunnelSettings,
	key: string,
	conditions: Step[ 'conditions' ]
): FunnelSettings {
	const step = funnel.steps[ key ];
	return step ? { ...funnel, steps: { ...funnel.steps, [ key ]: { ...step, conditions } } } : funnel;
}

export function branchesOf( { first, steps }: FunnelSettings ): Branches {
	const upsell = steps[ first ];
	return {
		upsell: upsell?.offer_id ?? 0,
		downsell: ( upsell && steps[ upsell.declined ]?.offer_id ) ?? 0,
	};
}

/** Where the problems of the two questions are told. */
export function pathsOf( { first, steps }: FunnelSettings ): { upsell: string; downsell: string } {
	const path = ( key: string ) => `steps.${ key }.offer_id`;
	return { upsell: path( first ), downsell: path( steps[ first ]?.declined || DOWNSELL ) };
}

export function withUpsell( funnel: FunnelSettings, offer: number ): FunnelSettings {
	const step = funnel.steps[ funnel.first ] ?? NOWHERE;
	return { ...funnel, steps: { ...funnel.steps, [ funnel.first ]: { ...step, offer_id: offer } } };
}

/** No downsell takes its step away, and what followed it. */
export function withDownsell( funnel: FunnelSettings, offer: number ): FunnelSettings {
	const upsell = funnel.steps[ funnel.first ] ?? NOWHERE;
	const key = upsell.declined || freeKey( funnel );
	if ( offer === 0 ) {
		return reachable( { ...funnel, steps: { ...funnel.steps, [ funnel.first ]: { ...upsell, declined: '' } } } );
	}
	return {
		...funnel,
		steps: {
			...funnel.steps,
			[ funnel.first ]: { ...upsell, declined: key },
			[ key ]: { ...( funnel.steps[ key ] ?? NOWHERE ), offer_id: offer },
		},
	};
}

/** Steps that code has added and the form does not show; they are kept. */
export function hasMore( { first, steps }: FunnelSettings ): boolean {
	const declined = steps[ first ]?.declined ?? '';
	return Object.keys( steps ).some( ( key ) => key !== first && key !== declined );
}

function freeKey( { steps }: FunnelSettings ): string {
	let key = DOWNSELL;
	for ( let number = 2; steps[ key ]; number++ ) {
		key = `${ DOWNSELL }-${ number }`;
	}
	return key;
}

function reachable( funnel: FunnelSettings ): FunnelSettings {
	const open = [ funnel.first ];
	const kept: FunnelSettings[ 'steps' ] = {};
	for ( let key = open.pop(); key !== undefined; key = open.pop() ) {
		const step = funnel.steps[ key ];
		if ( step && ! kept[ key ] ) {
			kept[ key ] = step;
			open.push( step.accepted, step.declined );
		}
	}
	return { ...funnel, steps: kept };
}
