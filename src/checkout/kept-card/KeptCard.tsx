import { createPortal, useLayoutEffect, useState } from '@wordpress/element';

import { useIsPayment, usePaymentMethod } from '../../woo/payment';
import { noticeOfPage } from './notice';

/** Says beside the pay button that the card is kept, while a method is chosen whose cards are. */
export function KeptCard() {
	const method = usePaymentMethod();
	const isPayment = useIsPayment();
	const room = useRoomAboveButton();
	const notice = noticeOfPage();
	if ( ! notice || ! isPayment || ! notice.gateways.includes( method ) ) {
		return null;
	}
	const words = (
		<p className="encore-kept-card" data-stamp={ notice.stamp }>
			{ notice.text }
		</p>
	);
	return room ? createPortal( words, room ) : words;
}

/**
 * On a phone the order summary stands between the block's place and the button; WooCommerce has no place for us right
 * above the button itself. Where its row is not found, the notice stays where the block is.
 */
function useRoomAboveButton(): HTMLElement | null {
	const [ room, setRoom ] = useState< HTMLElement | null >( null );
	useLayoutEffect( () => {
		const row = document.querySelector( '.wc-block-checkout__actions_row' );
		if ( ! row ) {
			return undefined;
		}
		const made = document.createElement( 'div' );
		row.before( made );
		setRoom( made );
		return () => made.remove();
	}, [] );
	return room;
}
