import { pageApi, type Page } from '../api/page';
import { chosenIn, followPicks, isMissing, showBoxes } from '../components/pick';
import './style.scss';

interface Shown {
	id: number;
	html: string;
	/** For WooCommerce's Store API. */
	nonce: string;
}

interface JQuery {
	( target: Element ): {
		on: ( event: string, listen: () => void ) => void;
		trigger: ( event: string ) => void;
	};
}

const { jQuery } = window as unknown as { jQuery?: JQuery };
const COOKIE = 'encore_added=';

/** After something was put into the cart, asks which offer follows, and shows it until it is answered. */
function follow( dialog: HTMLDialogElement ) {
	const { store = '', path = '/', failed = '' } = dialog.dataset;
	const api = pageApi( dialog.dataset as unknown as Page );
	let isAsking = false;
	/** What is open and not accepted. */
	let open: Shown | null = null;

	async function ask() {
		if ( isAsking || dialog.open ) {
			return;
		}
		isAsking = true;
		const answer = await api.request< { offer: Shown | null } >( '/added-offers', { method: 'POST', body: {} } );
		isAsking = false;
		if ( answer.ok && answer.data.offer ) {
			open = answer.data.offer;
			dialog.innerHTML = open.html;
			showBoxes( dialog );
			// The page's own colours: a classic theme has them nowhere else. "rgba" lets something through.
			const { color, backgroundColor: background } = getComputedStyle( document.body );
			if ( ! background.includes( 'a' ) ) {
				Object.assign( dialog.style, { color, background } );
			}
			dialog.showModal();
		}
	}

	/** However it is closed, it was declined unless it was accepted. */
	function decline() {
		if ( open ) {
			void api.request( '/added-offers/declines', {
				method: 'POST',
				body: { offer: open.id },
				keepalive: true,
			} );
			open = null;
		}
	}

	async function accept( button: HTMLButtonElement, { id, nonce: storeNonce }: Shown ) {
		const box = dialog.querySelector< HTMLElement >( '[data-choice]' );
		if ( button.ariaBusy === 'true' || ( box && isMissing( box ) ) ) {
			return;
		}
		const chosen = box && chosenIn( box );
		button.ariaBusy = 'true';
		const response = await fetch( store, {
			method: 'POST',
			headers: { 'Content-Type': 'application/json', Nonce: storeNonce },
			body: JSON.stringify( {
				namespace: 'encore',
				data: {
					offer_id: id,
					accepted: true,
					variation_id: chosen?.variation_id,
					quantity: chosen?.quantity,
				},
			} ),
		} ).catch( () => null );
		button.ariaBusy = null;
		if ( ! response?.ok ) {
			const said = ( await response?.json().catch( () => null ) ) as { message?: string } | null | undefined;
			const status = dialog.querySelector( '[data-status]' );
			if ( status ) {
				status.textContent = said?.message ?? failed;
			}
			return;
		}
		open = null;
		dialog.querySelector( '.encore-added-offer__offer' )?.remove();
		const close = dialog.querySelector< HTMLElement >( '[data-done]' );
		close?.setAttribute( 'aria-label', close.dataset.done ?? '' );
		const done = dialog.querySelector< HTMLElement >( '.encore-added-offer__done' );
		const title = done?.querySelector( 'h2' );
		if ( done && title ) {
			done.hidden = false;
			title.id = dialog.getAttribute( 'aria-labelledby' ) ?? '';
			title.focus();
		}
		// Carts on the page read themselves anew; "added" would open some of them over the dialog.
		document.body.dispatchEvent( new CustomEvent( 'wc-blocks_removed_from_cart', { bubbles: true } ) );
		jQuery?.( document.body ).trigger( 'wc_fragment_refresh' );
	}

	/** The button names the price of what is chosen. */
	function name( { target }: Event ) {
		const button = dialog.querySelector< HTMLElement >( '[data-label]' );
		const { price, isOpen } = chosenIn( target as HTMLElement );
		if ( button && price && ! isOpen ) {
			button.textContent = ( button.dataset.label ?? '' ).replace( '%s', () => price.text );
		}
	}

	followPicks( dialog );
	dialog.addEventListener( 'encore-pick', name );
	dialog.addEventListener( 'close', decline );
	dialog.addEventListener( 'click', ( { target } ) => {
		const button = target instanceof Element ? target.closest< HTMLButtonElement >( '[data-answer]' ) : null;
		if ( button?.dataset.answer === 'accept' && open ) {
			void accept( button, open );
		} else if ( button || target === dialog ) {
			dialog.close();
		}
	} );
	// Whoever comes back to the page does not find it again.
	window.addEventListener( 'pagehide', () => {
		decline();
		dialog.close();
	} );

	document.body.addEventListener( 'wc-blocks_added_to_cart', () => void ask() );
	jQuery?.( document.body ).on( 'added_to_cart', () => void ask() );
	if ( document.cookie.includes( COOKIE ) ) {
		document.cookie = `${ COOKIE }; path=${ path }; max-age=0`;
		void ask();
	}
}

const dialog = document.querySelector< HTMLDialogElement >( 'dialog#encore-added-offer' );
if ( dialog ) {
	follow( dialog );
}
