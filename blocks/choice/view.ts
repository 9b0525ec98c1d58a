import { getConfig, getElement, store, withSyncEvent } from '@wordpress/interactivity';

import { pageApi, type Page } from '../../src/api/page';
import type { Offered, OfferFields } from '../../src/offer-page/answers';
import { show, type Wanted } from '../../src/offer-page/choice';

interface Config extends Page {
	order: number;
	key: string;
	words: { offline: string; failed: string };
}

interface Shop {
	state: OfferFields & {
		choosing: boolean;
		announcement: string;
		readonly closed: boolean;
		/** What the shopper has pressed, until the server has said what it costs. */
		wanted: Wanted | null;
	};
}

/** After the last step of a quantity; in milliseconds. */
const PAUSE = 300;

const { order, key, words, ...page } = getConfig( 'encore/offer' ) as unknown as Config;
const api = pageApi( page );
let timer: number | undefined;
let isAsking = false;

const { state } = store< Shop & { actions: object; callbacks: object } >( 'encore/offer', {
	actions: {
		choose( { target }: Event ) {
			if (
				target instanceof HTMLSelectElement ||
				( target instanceof HTMLInputElement && target.type === 'radio' )
			) {
				want( { variation_id: Number( target.value ) }, 0 );
			} else if ( target instanceof HTMLInputElement ) {
				want( { quantity: Number( target.value ) }, 0 );
			}
		},
		/** The buttons name another quantity: by a step, or as their value. */
		press: withSyncEvent( ( event: Event ) => {
			const button = event.target instanceof Element ? event.target.closest( 'button' ) : null;
			if ( ! button ) {
				return;
			}
			event.preventDefault();
			const now = state.wanted ?? state.choice;
			const step = { less: -1, more: 1 }[ button.dataset.step ?? '' ];
			if ( now && button.ariaDisabled !== 'true' ) {
				want( { quantity: step ? now.quantity + step : Number( button.value ) }, step ? PAUSE : 0 );
			}
		} ),
		/** Enter in the field says its number, and sends no form. */
		enter: withSyncEvent( ( event: KeyboardEvent ) => {
			if ( event.key === 'Enter' && event.target instanceof HTMLInputElement ) {
				event.preventDefault();
				event.target.blur();
				event.target.focus();
			}
		} ),
	},
	callbacks: {
		showChoice() {
			const { ref } = getElement();
			if ( ref && state.choice ) {
				show( ref, state.choice, state.wanted ?? state.choice );
			}
		},
		showPicture() {
			const { ref } = getElement();
			const picture = state.choice?.picture;
			if ( ref instanceof HTMLImageElement && picture && ref.getAttribute( 'src' ) !== picture.src ) {
				Object.assign( ref, picture );
			}
		},
	},
} );

/** Nothing can be accepted until the server has said what it costs. */
function want( changed: Partial< Wanted >, pause: number ): void {
	const { choice } = state;
	if ( ! choice || choice.fixed || state.closed ) {
		state.wanted = null;
		return;
	}
	const { variation_id: variation, quantity } = { ...( state.wanted ?? choice ), ...changed };
	state.wanted = {
		variation_id: variation,
		quantity: Math.max( 1, Math.min( choice.most, Math.round( quantity ) || 1 ) ),
	};
	state.choosing = true;
	window.clearTimeout( timer );
	timer = window.setTimeout( () => void ask(), pause );
}

/** One at a time; what was wanted meanwhile is asked next. */
async function ask(): Promise< void > {
	const { wanted, presentation } = state;
	if ( isAsking || ! wanted ) {
		return;
	}
	isAsking = true;
	state.message = '';
	const answer = await api.request< Offered >( `/orders/${ order }/choices`, {
		method: 'POST',
		body: { key, presentation, ...wanted },
	} );
	isAsking = false;
	if ( state.wanted !== wanted ) {
		return ask();
	}
	if ( answer.ok && answer.data.offer?.presentation !== presentation ) {
		return window.location.replace( answer.data.next_url ?? state.thank_you_url );
	}
	Object.assign( state, {
		...( answer.ok && answer.data.offer ),
		wanted: null,
		choosing: false,
		announcement: answer.ok ? answer.data.offer?.choice?.said ?? '' : '',
		message: answer.ok ? '' : answer.message || ( answer.status === 0 ? words.offline : words.failed ),
	} );
}
