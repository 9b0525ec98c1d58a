import { __ } from '@wordpress/i18n';

import type { OfferSettings } from './settings';

export type Placement = OfferSettings[ 'placement' ];

/** Whether the offer joins the cart: it has a box to tick, and its own trigger. */
export function isBeforePayment( placement: Placement ): boolean {
	return placement !== 'post_purchase';
}

/** Whether what calls the offer up lies in the cart before it, so that it may be replaced. */
export function isInCart( placement: Placement ): boolean {
	return placement === 'cart' || placement === 'checkout';
}

export function places(): { value: Placement; label: string }[] {
	return [
		{ value: 'product', label: __( 'Product page (add-on)', 'encore' ) },
		{ value: 'added_to_cart', label: __( 'After adding to the cart (dialog)', 'encore' ) },
		{ value: 'cart', label: __( 'Cart', 'encore' ) },
		{ value: 'checkout', label: __( 'Checkout (order bump)', 'encore' ) },
		{ value: 'post_purchase', label: __( 'After payment (upsell)', 'encore' ) },
	];
}

/** What the shopper sees there, for who chooses. */
export function helpOf( placement: Placement ): string {
	switch ( placement ) {
		case 'added_to_cart':
			return __(
				'One offer over the page, right after something was put into the cart. It comes to each cart once; how often, and whether as a dialog or a drawer, is set for the shop.',
				'encore'
			);
		case 'product':
			return __(
				'A box to tick on the pages of the products that call it up; it joins the cart with them. Everybody sees the same page, so conditions about the shopper or the cart are checked when it joins the cart.',
				'encore'
			);
		case 'cart':
			return __( 'A box to tick below the products in the cart, as shown beside.', 'encore' );
		case 'post_purchase':
			return __(
				'One click on a page of its own, designed beside. A funnel decides which orders it follows.',
				'encore'
			);
		default:
			return __( 'A box to tick before paying, as shown beside.', 'encore' );
	}
}

/** Stands above the box in the canvas. */
export function shownWhere( placement: Placement ): string {
	switch ( placement ) {
		case 'added_to_cart':
			return __( 'After something was put into the cart, in a dialog with its own button:', 'encore' );
		case 'product':
			return __( 'On the product’s page:', 'encore' );
		case 'cart':
			return __( 'In the cart:', 'encore' );
		default:
			return __( 'In the checkout:', 'encore' );
	}
}
