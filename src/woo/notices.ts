import { dispatch } from '@wordpress/data';
import { store } from '@wordpress/notices';

/** A notice at the top of the Checkout block. */
export function showInCheckout( message: string ): void {
	void dispatch( store ).createErrorNotice( message, { id: 'encore-bump', context: 'wc/checkout' } );
}
