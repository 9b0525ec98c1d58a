import { keepFocus } from './focus';
import { followPicks, showBoxes } from '../components/pick';
import { followTicks } from './said';
import { whenSeen } from './seen';

const { jQuery } = window as unknown as {
	jQuery?: ( target: Element ) => { trigger: ( event: string ) => void };
};

/** The classic checkout and cart: says which bumps came into view and what became of a tick, and keeps the keyboard's place when totals refresh. */
const reported = new Set< string >();

function report( { dataset: { presentations, nonce } }: HTMLElement, offer: string ) {
	if ( ! presentations || reported.has( offer ) ) {
		return;
	}
	reported.add( offer );
	// Nothing depends on the answer: what was not written down is not counted.
	void fetch( presentations, {
		method: 'POST',
		credentials: 'same-origin',
		keepalive: true,
		headers: {
			'Content-Type': 'application/json',
			'X-WP-Nonce': nonce ?? '',
		},
		body: JSON.stringify( { offers: [ Number( offer ) ] } ),
	} ).catch( () => reported.delete( offer ) );
}

function watch( page: ParentNode, tell: ( bump: HTMLElement ) => void ) {
	page.querySelectorAll< HTMLElement >( '.encore-bumps .encore-bump[data-offer]:not([data-watched])' ).forEach(
		( bump ) => {
			const bumps = bump.closest< HTMLElement >( '.encore-bumps' );
			const { offer } = bump.dataset;
			bump.dataset.watched = '';
			tell( bump );
			if ( bumps && offer ) {
				whenSeen( bump, () => report( bumps, offer ) );
			}
		}
	);
}

/** In the cart WooCommerce's own button brings the tick to the server; it sleeps until a quantity changes. */
function updateCart( { target }: Event ) {
	const box = target instanceof HTMLElement ? target.closest( '.woocommerce-cart-form .encore-bump' ) : null;
	const checkbox = box?.querySelector< HTMLInputElement >( '.encore-bump__checkbox' );
	const isAnswer = checkbox === target || checkbox?.checked;
	const button =
		box && target instanceof HTMLElement && isAnswer
			? target.closest( 'form' )?.querySelector< HTMLButtonElement >( '[name="update_cart"]' )
			: null;
	if ( button ) {
		button.disabled = false;
		button.click();
	}
}

/** On the checkout WooCommerce's script does so for ticks and lists, and not for numbers. */
function updateTotals( { target }: Event ) {
	if ( target instanceof HTMLElement && target.matches( 'form.checkout .encore-pick__number' ) ) {
		jQuery?.( document.body ).trigger( 'update_checkout' );
	}
}

// WooCommerce puts a new payment part, and in the cart a new form, in place of the old one with every update.
const page =
	document.querySelector< HTMLElement >( 'form.checkout' ) ??
	document.querySelector( '.woocommerce-cart-form' )?.parentElement;
if ( page ) {
	const tell = followTicks( page );
	watch( page, tell );
	const restore = keepFocus( page );
	followPicks( page );
	page.addEventListener( 'change', updateCart );
	page.addEventListener( 'change', updateTotals );
	new MutationObserver( () => {
		watch( page, tell );
		showBoxes( page );
		restore();
	} ).observe( page, { childList: true, subtree: true } );
}
