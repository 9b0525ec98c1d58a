import { getConfig, store, withSyncEvent } from '@wordpress/interactivity';

import { pageApi, type Answer, type Page } from '../../src/api/page';
import { next, type Answered, type Offered, type OfferFields, type Words } from '../../src/offer-page/answers';
import { endAfter } from '../../src/offer-page/clock';
import type { Confirmation } from '../../src/api/types.generated';

interface Config extends Page {
	order: number;
	key: string;
	/** Until the offer is over, when the page was made; in seconds. */
	left: number;
	words: Words & { over: string };
}

interface State extends OfferFields {
	busy: '' | 'accept' | 'decline';
	ended: boolean;
	/** The shopper's bank waits for a confirmation. */
	confirming: boolean;
	announcement: string;
	/** A choice is on its way to the server: what it costs is not known yet. */
	choosing: boolean;
	readonly accepting: boolean;
	readonly declining: boolean;
	readonly closed: boolean;
	/** Nothing can be accepted now. */
	readonly unready: boolean;
}

/** Between two questions whether a payment under way came through; in milliseconds. */
const MOMENT = 3000;
/** Between two questions whether the offer is over; in milliseconds. */
const PATIENCE = 10_000;

const { order, key, left, words, ...page } = getConfig( 'encore/offer' ) as unknown as Config;
const api = pageApi( page );
const open = `/orders/${ order }/offer?key=${ encodeURIComponent( key ) }`;

const derived: Pick< State, 'accepting' | 'declining' | 'closed' | 'unready' > = {
	get accepting() {
		return state.busy === 'accept';
	},
	get declining() {
		return state.busy === 'decline';
	},
	get closed() {
		return state.busy !== '' || state.ended;
	},
	get unready() {
		return state.closed || state.choosing;
	},
};

const { state } = store( 'encore/offer', {
	state: derived as State,
	actions: {
		accept: withSyncEvent( ( event: Event ) => {
			event.preventDefault();
			if ( state.choice?.prompt ) {
				return leadToChoice( state.choice.prompt );
			}
			if ( ! state.choosing ) {
				void send( 'accept', words.adding );
			}
		} ),
		decline: withSyncEvent( ( event: Event ) => {
			event.preventDefault();
			void send( 'decline', words.declining );
		} ),
		escape: withSyncEvent( ( event: KeyboardEvent ) => {
			// An open lightbox or dialog has Esc for itself.
			const taken =
				event.defaultPrevented || document.querySelector( 'dialog[open], .wp-lightbox-overlay.active' );
			if ( event.key === 'Escape' && ! event.repeat && ! taken ) {
				void send( 'decline', words.declining );
			}
		} ),
	},
	callbacks: {
		/** With a countdown or without: once its time is over the page asks whether the offer is. */
		watch() {
			let due = endAfter( left );
			const timer = setInterval( () => {
				if ( state.ended ) {
					return clearInterval( timer );
				}
				// Nobody is interrupted while an answer is on its way.
				if ( ! state.closed && Date.now() >= due ) {
					due = Date.now() + PATIENCE;
					void expire();
				}
			}, 1000 );
			return () => clearInterval( timer );
		},
		resume: askProvider,
		/** The back/forward cache brings back a page of a while ago: what is open is asked again. */
		async restore( event: PageTransitionEvent ) {
			if ( event.persisted && ( await refresh() ) ) {
				state.busy = '';
				await askProvider();
			}
		},
	},
} );

async function send( busy: 'accept' | 'decline', announcement: string ): Promise< void > {
	if ( state.closed ) {
		return;
	}
	Object.assign( state, { busy, announcement, message: '' } );
	const { presentation, consent_version: version, choice } = state;
	const seen = choice && { variation_id: choice.variation_id, quantity: choice.quantity };
	const body = { key, presentation, ...( busy === 'accept' && { consent_version: version, ...seen } ) };
	const path = `/orders/${ order }/${ busy === 'accept' ? 'acceptances' : 'declines' }`;
	await follow( await api.request< Answered >( path, { method: 'POST', body } ) );
}

/** Nothing can be accepted before it is chosen. */
function leadToChoice( prompt: string ): void {
	state.announcement = prompt;
	document.querySelector< HTMLElement >( '.encore-choice :is(input, select):enabled:not([type="hidden"])' )?.focus();
}

/** Back from the bank, or refreshed while the payment was under way: the provider is asked. */
async function askProvider(): Promise< void > {
	if ( state.pending === '' ) {
		return;
	}
	Object.assign( state, { busy: 'accept', announcement: words.adding, message: '' } );
	const answer = await resume( state.pending );
	if ( answer.ok && answer.data.state === 'requires_action' ) {
		Object.assign( state, { busy: '', announcement: '', message: answer.data.message, confirming: true } );
		return;
	}
	await follow( answer );
}

/** The gateway's own script shows the bank's question; only the provider says how it ended. */
async function confirmHere( acceptance: string ): Promise< void > {
	const asked = await api.request< Confirmation >( `/acceptances/${ acceptance }/confirmation`, {
		method: 'POST',
		body: { key },
	} );
	const shown = asked.ok && ( asked.data.module === '' || ( await ask( asked.data ) ) );
	state.pending = acceptance;
	await askProvider();
	if ( ! shown && state.confirming ) {
		state.message = words.unasked;
	}
}

async function ask( { module, data }: Confirmation ): Promise< boolean > {
	try {
		const gateway = ( await import( /* webpackIgnore: true */ module ) ) as {
			confirm: ( data: Confirmation[ 'data' ] ) => Promise< void >;
		};
		await gateway.confirm( data );
		return true;
	} catch {
		// A blocked script, a lost connection: the shopper is told, and may press again.
		return false;
	}
}

const resume = ( acceptance: string ) =>
	api.request< Answered >( `/acceptances/${ acceptance }/resume`, { method: 'POST', body: { key } } );

async function follow( answer: Answer< Answered > ): Promise< void > {
	const step = next( answer, words, state.thank_you_url );
	if ( step.kind === 'wait' ) {
		await new Promise( ( done ) => setTimeout( done, MOMENT ) );
		return follow( await resume( step.acceptance ) );
	}
	if ( step.kind === 'confirm' ) {
		return window.location.assign( step.url );
	}
	if ( step.kind === 'confirm here' ) {
		return confirmHere( step.acceptance );
	}
	if ( step.kind === 'go' ) {
		// The buttons stay closed until the next page is there.
		state.announcement = state.busy === 'accept' ? words.added : state.announcement;
		return window.location.replace( step.url );
	}
	if ( step.kind === 'end' ) {
		return end( step.message, step.url );
	}
	if ( step.kind === 'ask again' && ! ( await refresh() ) ) {
		return;
	}
	if ( step.kind === 'retry' && answer.ok && answer.data.offer ) {
		// It was accepted: only its payment is tried once more.
		state.choice = answer.data.offer.choice;
	}
	Object.assign( state, {
		busy: '',
		announcement: '',
		confirming: state.confirming && ! answer.ok,
		message: step.message.replace( '%s', () => state.price_text ),
	} );
}

/** The server says whether the offer is over. What is under way goes on. */
async function expire(): Promise< void > {
	const answer = await api.request< Offered >( open );
	if ( state.closed || ! answer.ok || answer.data.offer?.presentation === state.presentation ) {
		return;
	}
	const url = answer.data.next_url ?? state.thank_you_url;
	return answer.data.offer ? window.location.replace( url ) : end( words.over, url, { preventScroll: true } );
}

/** The answers are gone; once the page has followed, the one button that is left has the focus. */
function end( message: string, url: string, how?: FocusOptions ): void {
	Object.assign( state, { busy: '', announcement: '', message, ended: true, thank_you_url: url } );
	window.setTimeout(
		() => document.querySelector< HTMLElement >( '.encore-offer__message .encore-offer__way-on' )?.focus( how ),
		50
	);
}

/** Brings the page up to date in place; false where nothing is open any more and the next page is on its way. */
async function refresh(): Promise< boolean > {
	const answer = await api.request< Offered >( open );
	if ( ! answer.ok ) {
		window.location.reload();
		return false;
	}
	const { offer, next_url: url } = answer.data;
	if ( offer?.presentation !== state.presentation ) {
		window.location.replace( url || state.thank_you_url );
		return false;
	}
	Object.assign( state, offer );
	return true;
}
