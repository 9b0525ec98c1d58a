import type { Answer, Failure } from '../api/answer';

export interface BumpState {
	/** What the shopper asked for and the cart has not confirmed yet. */
	wanted?: boolean;
	/** Why the last answer did not count. */
	problem?: string;
}

interface Shop {
	/** Runs the task while the order can not be placed. */
	hold: ( task: () => Promise< void > ) => void;
	send: ( offerId: number, accepted: boolean ) => Promise< Answer< null > >;
	/** Called once for every answer that counted. */
	confirm: ( offerId: number, accepted: boolean ) => void;
	/** Finds out what is true after a failure. Words for the shopper, or nothing where the answer counted after all. */
	recover: ( offerId: number, accepted: boolean, failure: Failure ) => Promise< string >;
}

export interface Answers {
	answer: ( offerId: number, accepted: boolean ) => void;
	stateOf: ( offerId: number ) => BumpState;
	subscribe: ( listener: () => void ) => () => void;
}

const NOTHING: BumpState = {};

/**
 * The shopper's answers on their way to the cart: one request at a time, and of several clicks on one offer only
 * the last counts. The checkout is held from the first click until nothing is on its way.
 */
export function queueAnswers( shop: Shop ): Answers {
	const states = new Map< number, BumpState >();
	const waiting = new Map< number, boolean >();
	const listeners = new Set< () => void >();
	let isRunning = false;

	function set( offerId: number, state: BumpState ): void {
		states.set( offerId, state );
		listeners.forEach( ( listener ) => listener() );
	}

	async function settle( offerId: number, accepted: boolean ): Promise< void > {
		const answer = await shop.send( offerId, accepted );
		if ( answer.ok && waiting.get( offerId ) === accepted ) {
			waiting.delete( offerId );
		}
		// Clicked again meanwhile: only that click is answered.
		const problem = answer.ok || waiting.has( offerId ) ? '' : await shop.recover( offerId, accepted, answer );
		if ( waiting.has( offerId ) ) {
			return;
		}
		set( offerId, problem === '' ? NOTHING : { problem } );
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
		answer( offerId, accepted ) {
			waiting.set( offerId, accepted );
			set( offerId, { wanted: accepted } );
			if ( ! isRunning ) {
				isRunning = true;
				shop.hold( run );
			}
		},
		stateOf: ( offerId ) => states.get( offerId ) ?? NOTHING,
		subscribe( listener ) {
			listeners.add( listener );
			return () => listeners.delete( listener );
		},
	};
}

function first( waiting: Map< number, boolean > ): [ number, boolean ] | undefined {
	return waiting.entries().next().value;
}
