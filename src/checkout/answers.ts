import type { Answer, Failure } from '../api/answer';
import type { Picked } from '../api/bump-choice';

export interface BumpState {
	/** What the shopper asked for and the cart has not confirmed yet. */
	wanted?: boolean;
	/** What the shopper has chosen of it. */
	picked?: Picked;
	/** Why the last answer did not count. */
	problem?: string;
}

interface Shop {
	/** Runs the task while the order can not be placed. */
	hold: ( task: () => Promise< void > ) => void;
	send: ( offerId: number, accepted: boolean, picked?: Picked ) => Promise< Answer< null > >;
	/** Called once for every answer that counted. */
	confirm: ( offerId: number, accepted: boolean ) => void;
	/** Finds out what is true after a failure. Words for the shopper, or nothing where the answer counted after all. */
	recover: ( offerId: number, accepted: boolean, failure: Failure ) => Promise< string >;
}

export interface Answers {
	answer: ( offerId: number, accepted: boolean, picked?: Picked ) => void;
	/** Chosen in a box that is not ticked: nobody is asked. */
	pick: ( offerId: number, picked: Picked ) => void;
	complain: ( offerId: number, problem: string ) => void;
	stateOf: ( offerId: number ) => BumpState;
	subscribe: ( listener: () => void ) => () => void;
}

interface Wanted {
	accepted: boolean;
	picked: Picked | undefined;
}

const NOTHING: BumpState = {};

/**
 * The shopper's answers on their way to the cart: one request at a time, and of several clicks on one offer only
 * the last counts. The checkout is held from the first click until nothing is on its way.
 */
export function queueAnswers( shop: Shop ): Answers {
	const states = new Map< number, BumpState >();
	const waiting = new Map< number, Wanted >();
	const listeners = new Set< () => void >();
	let isRunning = false;

	function set( offerId: number, state: BumpState ): void {
		states.set( offerId, state );
		listeners.forEach( ( listener ) => listener() );
	}

	async function settle( offerId: number, { accepted, picked }: Wanted ): Promise< void > {
		const answer = await shop.send( offerId, accepted, picked );
		if ( answer.ok && isSame( waiting.get( offerId ), { accepted, picked } ) ) {
			waiting.delete( offerId );
		}
		// Clicked again meanwhile: only that click is answered.
		const problem = answer.ok || waiting.has( offerId ) ? '' : await shop.recover( offerId, accepted, answer );
		if ( waiting.has( offerId ) ) {
			return;
		}
		set( offerId, {
			...( picked && { picked } ),
			...( problem !== '' && { problem } ),
		} );
		if ( problem === '' ) {
			shop.confirm( offerId, accepted );
		}
	}

	async function run(): Promise< void > {
		try {
			for ( let next = first( waiting ); next; next = first( waiting ) ) {
				waiting.delete( next[ 0 ] );
				// One after the other: two answers of a cart can arrive in the wrong order.
				await settle( ...next );
			}
		} finally {
			isRunning = false;
		}
	}

	return {
		answer( offerId, accepted, picked ) {
			waiting.set( offerId, { accepted, picked } );
			set( offerId, { wanted: accepted, ...( picked && { picked } ) } );
			if ( ! isRunning ) {
				isRunning = true;
				shop.hold( run );
			}
		},
		pick: ( offerId, picked ) => set( offerId, { picked } ),
		complain: ( offerId, problem ) => set( offerId, { ...states.get( offerId ), problem } ),
		stateOf: ( offerId ) => states.get( offerId ) ?? NOTHING,
		subscribe( listener ) {
			listeners.add( listener );
			return () => listeners.delete( listener );
		},
	};
}

function isSame( one: Wanted | undefined, other: Wanted ): boolean {
	return (
		one?.accepted === other.accepted &&
		one.picked?.variation_id === other.picked?.variation_id &&
		one.picked?.quantity === other.picked?.quantity
	);
}

function first( waiting: Map< number, Wanted > ): [ number, Wanted ] | undefined {
	return waiting.entries().next().value;
}
