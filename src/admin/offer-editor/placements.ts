import { __ } from '@wordpress/i18n';

import type { OfferSettings } from './settings';

export type Placement = OfferSettings[ 'placement' ];

interface Words {
	label: string;
	/** What the shopper sees there, for who chooses. */
	help: string;
	/** Stands above the box in the canvas; an offer after payment has a page of its own instead. */
	above: string;
}

/** Whether the offer joins the cart: it has a box to tick, and its own trigger. */
export function isBeforePayment( placement: Placement ): boolean {
	return placement !== 'post_purchase';
}

/** Whether what calls the offer up lies in the cart before it, so that it may be replaced. */
export function isInCart( placement: Placement ): boolean {
	return placement === 'cart' || placement === 'checkout';
}

export function places(): { value: Placement; label: string }[] {
	const words = wordsOfPlaces();
	return ( Object.keys( words ) as Placement[] ).map( ( value ) => ( { value, label: words[ value ].label } ) );
}

export function wordsOf( placement: Placement ): Words {
	return wordsOfPlaces()[ placement ];
}

/** In the order in which the owner is asked. */
function wordsOfPlaces(): Record< Placement, Words > {
	return {
		product: {
			label: __( 'Product page (add-on)', 'encore' ),
			help: __(
				'A box to tick on the pages of the products that call it up; it joins the cart with them. Everybody sees the same page, so conditions about the shopper or the cart are checked when it joins the cart.',
				'encore'
			),
			above: __( 'On the product’s page:', 'encore' ),
		},
		added_to_cart: {
			label: __( 'After adding to the cart (dialog)', 'encore' ),
			help: __(
				'One offer over the page, right after something was put into the cart. It comes to each cart once; how often, and whether as a dialog or a drawer, is set for the shop.',
				'encore'
			),
			above: __( 'After something was put into the cart, in a dialog with its own button:', 'encore' ),
		},
		cart: {
			label: __( 'Cart', 'encore' ),
			help: __( 'A box to tick below the products in the cart, as shown beside.', 'encore' ),
			above: __( 'In the cart:', 'encore' ),
		},
		checkout: {
			label: __( 'Checkout (order bump)', 'encore' ),
			help: __( 'A box to tick before paying, as shown beside.', 'encore' ),
			above: __( 'In the checkout:', 'encore' ),
		},
		post_purchase: {
			label: __( 'After payment (upsell)', 'encore' ),
			help: __(
				'One click on a page of its own, designed beside. A funnel decides which orders it follows.',
				'encore'
			),
			above: '',
		},
	};
}
