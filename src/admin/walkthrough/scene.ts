import { __ } from '@wordpress/i18n';

import type { Found } from '../../woo/shop-search';

export type Course = 'succeeds' | 'declined' | 'asks' | 'lost' | 'link';

export interface Item extends Found {
	/** As it is typed. */
	quantity: string;
}

/** What a walkthrough begins with, as the form holds it. */
export interface Scene {
	/** 0: whichever the shop would show. */
	funnel: number;
	bought: 'cart' | 'order';
	/** The number of a past order, as it is typed or chosen. */
	order: string;
	items: Item[];
	/** "US:CA"; empty: where the shop is. */
	place: string;
	postcode: string;
	account: boolean;
	course: Course;
}

export const EMPTY: Scene = {
	funnel: 0,
	bought: 'cart',
	order: '',
	items: [],
	place: '',
	postcode: '',
	account: false,
	course: 'succeeds',
};

/** More are not asked for at once. */
export const MOST_ITEMS = 6;

export const COURSES: Course[] = [ 'succeeds', 'declined', 'asks', 'lost', 'link' ];

export function courseLabel( course: Course ): string {
	switch ( course ) {
		case 'succeeds':
			return __( 'It succeeds', 'encore' );
		case 'declined':
			return __( 'The card is declined', 'encore' );
		case 'asks':
			return __( 'The bank asks for a confirmation (3-D Secure)', 'encore' );
		case 'lost':
			return __( 'The answer is lost, and nobody knows', 'encore' );
		case 'link':
			return __( 'The gateway cannot charge a kept card: a payment page', 'encore' );
	}
}

/** Chosen products, with the pieces that were typed for those that were there before. */
export function withProducts( items: Item[], chosen: Found[] ): Item[] {
	return chosen
		.slice( 0, MOST_ITEMS )
		.map( ( one ) => ( { ...one, quantity: items.find( ( { id } ) => id === one.id )?.quantity ?? '1' } ) );
}

/** What the shop is asked; a sentence where that cannot be asked yet. */
export function questionOf( scene: Scene ): object | string {
	const order = /^#?(\d+)$/.exec( scene.order.trim() )?.[ 1 ];
	if ( scene.bought === 'order' && order === undefined ) {
		return __( 'Choose a past order.', 'encore' );
	}
	if ( scene.bought === 'cart' && scene.items.length === 0 ) {
		return __( 'Choose what the shopper buys.', 'encore' );
	}
	const items = scene.items.map( ( { id, quantity } ) => ( { product_id: id, quantity: Number( quantity ) } ) );
	if (
		scene.bought === 'cart' &&
		items.some( ( { quantity } ) => ! Number.isInteger( quantity ) || quantity < 1 || quantity > 99 )
	) {
		return __( 'A number of pieces is a whole number from 1 to 99.', 'encore' );
	}
	const begin = { funnel_id: scene.funnel, course: scene.course };
	return scene.bought === 'order'
		? { ...begin, order_id: Number( order ) }
		: { ...begin, order_id: 0, items, place: scene.place, postcode: scene.postcode, account: scene.account };
}
