import { dispatch } from '@wordpress/data';
import { store } from '@wordpress/notices';

/** A notice at the top of the Checkout or the Cart block. */
export function showOnPage( message: string ): void {
	const context = document.querySelector( '.wp-block-woocommerce-checkout' ) ? 'wc/checkout' : 'wc/cart';
	void dispatch( store ).createErrorNotice( message, { id: 'encore-bump', context } );
}
