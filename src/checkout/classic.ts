import { keepFocus } from './focus';
import { whenSeen } from './seen';

/** The classic checkout: says which bumps came into view, and keeps the keyboard's place when totals refresh. */
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
		headers: { 'Content-Type': 'application/json', 'X-WP-Nonce': nonce ?? '' },
		body: JSON.stringify( { offers: [ Number( offer ) ] } ),
	} ).catch( () => reported.delete( offer ) );
}

function watch( page: ParentNode ) {
	page.querySelectorAll< HTMLElement >( '.encore-bumps .encore-bump[data-offer]:not([data-watched])' ).forEach(
		( bump ) => {
			const bumps = bump.closest< HTMLElement >( '.encore-bumps' );
			const { offer } = bump.dataset;
			bump.dataset.watched = '';
			if ( bumps && offer ) {
				whenSeen( bump, () => report( bumps, offer ) );
			}
		}
	);
}

const form = document.querySelector( 'form.checkout' );
if ( form ) {
	watch( form );
	const restore = keepFocus( form );
	// WooCommerce puts a new payment part in place of the old one with every update.
	new MutationObserver( () => {
		watch( form );
		restore();
	} ).observe( form, { childList: true, subtree: true } );
}
