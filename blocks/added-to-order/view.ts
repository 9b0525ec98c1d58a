import { getConfig, getContext, store, withSyncEvent } from '@wordpress/interactivity';

import { pageApi, type Answer, type Page } from '../../src/api/page';
import type { UndoAnswer } from '../../src/api/types.generated';

interface Words {
	undo: string;
	undoing: string;
	over: string;
	offline: string;
	failed: string;
	/** By minutes. */
	left: string[];
}

interface Item {
	uuid: string;
	/** Seconds for taking it back. */
	left: number;
	leftText: string;
	isOver: boolean;
	isBusy: boolean;
	label: string;
}

/** The names of what an address says once: the item that is asked about, and the one that was taken back. */
interface Once {
	ask: string;
	undone: string;
}

const { key, words, address, once, ...page } = getConfig( 'encore/added-to-order' ) as unknown as Page & {
	key: string;
	words: Words;
	/** This page, as this visitor may see it again. */
	address: string;
	once: Once;
};
const api = pageApi( page );

const { state } = store( 'encore/added-to-order', {
	state: {} as { said: string },
	actions: {
		undo: withSyncEvent( ( event: Event ) => {
			event.preventDefault();
			void undo( getContext< Item >() );
		} ),
		keep: withSyncEvent( ( event: Event ) => {
			event.preventDefault();
			const asked = ( event.target as HTMLElement ).closest( 'details' );
			if ( asked ) {
				asked.open = false;
				asked.querySelector( 'summary' )?.focus();
			}
		} ),
	},
	callbacks: {
		/** What became of it stands at the top of the new page: who cannot see it is told once more. */
		arrive() {
			forget();
			if ( state.said ) {
				said()?.focus();
			}
		},
		/** By a clock that nobody can set, from what the server said is left. */
		count() {
			const item = getContext< Item >();
			const end = performance.now() + item.left * 1000;
			const timer = setInterval( () => {
				const left = end - performance.now();
				item.leftText = words.left[ Math.ceil( left / 60_000 ) ] ?? '';
				if ( left <= 0 ) {
					clearInterval( timer );
					Object.assign( item, { isOver: true } );
					state.said ||= words.over;
				}
			}, 1000 );
		},
		restore( event: PageTransitionEvent ) {
			if ( event.persisted ) {
				window.location.reload();
			}
		},
	},
} );

async function undo( item: Item ): Promise< void > {
	if ( item.isBusy ) {
		return;
	}
	Object.assign( item, { isBusy: true, label: words.undoing } );
	state.said = words.undoing;
	const answer = await api.request< UndoAnswer >( `/acceptances/${ item.uuid }/undo`, {
		method: 'POST',
		body: { key },
	} );
	if ( answer.ok ) {
		// The order's own lines and totals have changed with it.
		state.said = answer.data.message;
		return window.location.replace( tellingOf( item ) );
	}
	Object.assign( item, { isBusy: false, label: words.undo } );
	state.said = why( answer );
	said()?.focus();
}

/** A message that was said, and a signed link, do not stay in the address: it may be shared, or loaded again. */
function forget() {
	const here = new URL( window.location.href );
	const names = Object.values( once ).filter( ( name ) => here.searchParams.has( name ) );
	names.forEach( ( name ) => here.searchParams.delete( name ) );
	if ( names.length > 0 ) {
		window.history.replaceState( window.history.state, '', here );
	}
}

/** This page anew, which begins with what became of the item. */
function tellingOf( { uuid }: Item ): string {
	const next = new URL( address );
	next.searchParams.set( once.undone, uuid );
	return next.href;
}

/** WordPress's own refusals ("Cookie check failed") say nothing to a shopper. */
function why( { status, code, message }: Extract< Answer< UndoAnswer >, { ok: false } > ): string {
	if ( status === 0 ) {
		return words.offline;
	}
	return code.startsWith( 'rest_' ) ? words.failed : message || words.failed;
}

const said = () => document.querySelector< HTMLElement >( '.encore-added__said' );
