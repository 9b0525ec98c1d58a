import { __ } from '@wordpress/i18n';

import type { Condition } from '../../api/types.generated';
import type { Searched } from '../../woo/shop-search';

export type { Condition };
export type ConditionType = Condition[ 'type' ];
/** One group must hold, and all conditions in it. */
export type Groups = Condition[][];

/** How the values of a condition are entered. */
export type Entry =
	| { by: 'search'; kind: Searched }
	| { by: 'choice' }
	| { by: 'words' }
	| { by: 'weekdays' }
	| { by: 'range'; input: 'number' | 'date' | 'time'; whole?: boolean }
	| { by: 'nothing' };

interface Kind {
	label: string;
	entry: Entry;
	/** Between the label and the values: what is, and what is not. */
	is: [ string, string ];
	/** What its owner might take for more than it is. */
	help?: string;
}

/** Of a list that a purchase has, and of a thing that it has one of. */
const contains = (): [ string, string ] => [ __( 'contains one of', 'encore' ), __( 'contains none of', 'encore' ) ];
const isOneOf = (): [ string, string ] => [ __( 'is one of', 'encore' ), __( 'is none of', 'encore' ) ];
const lies = (): [ string, string ] => [ __( 'is between', 'encore' ), __( 'is not between', 'encore' ) ];
const yes = (): [ string, string ] => [ __( 'yes', 'encore' ), __( 'no', 'encore' ) ];

const NUMBER: Entry = { by: 'range', input: 'number' };
const COUNT: Entry = { by: 'range', input: 'number', whole: true };

/** Of conditions about what a shopper did before: of a guest it is known late. */
const past = () => ( {
	help: __(
		'Customers are recognised while they are logged in. A guest counts as new until the order is paid; then other guest orders with the same e-mail address count.',
		'encore'
	),
} );

/** Every condition there is, in the order in which they are offered; the server has the same (ConditionSettings). */
export function kinds(): Record< ConditionType, Kind > {
	return {
		product: { label: __( 'Products', 'encore' ), entry: { by: 'search', kind: 'products' }, is: contains() },
		category: { label: __( 'Categories', 'encore' ), entry: { by: 'search', kind: 'categories' }, is: contains() },
		tag: { label: __( 'Tags', 'encore' ), entry: { by: 'search', kind: 'tags' }, is: contains() },
		total: { label: __( 'Total of the products', 'encore' ), entry: NUMBER, is: lies() },
		pieces: { label: __( 'Number of pieces', 'encore' ), entry: COUNT, is: lies() },
		lines: { label: __( 'Number of different products', 'encore' ), entry: COUNT, is: lies() },
		coupon: { label: __( 'Coupons', 'encore' ), entry: { by: 'words' }, is: contains() },
		payment_method: { label: __( 'Payment method', 'encore' ), entry: { by: 'choice' }, is: isOneOf() },
		shipping_method: { label: __( 'Shipping method', 'encore' ), entry: { by: 'choice' }, is: isOneOf() },
		country: { label: __( 'Country or state', 'encore' ), entry: { by: 'choice' }, is: isOneOf() },
		currency: { label: __( 'Currency', 'encore' ), entry: { by: 'choice' }, is: isOneOf() },
		language: { label: __( 'Language', 'encore' ), entry: { by: 'choice' }, is: isOneOf() },
		logged_in: { label: __( 'Logged in', 'encore' ), entry: { by: 'nothing' }, is: yes() },
		role: { label: __( 'Role', 'encore' ), entry: { by: 'choice' }, is: isOneOf() },
		first_order: { label: __( 'First order', 'encore' ), entry: { by: 'nothing' }, is: yes(), ...past() },
		orders_made: { label: __( 'Orders paid before', 'encore' ), entry: COUNT, is: lies(), ...past() },
		spent: { label: __( 'Spent before', 'encore' ), entry: NUMBER, is: lies(), ...past() },
		bought_before: {
			label: __( 'Products bought before', 'encore' ),
			entry: { by: 'search', kind: 'products' },
			is: contains(),
			...past(),
		},
		owns_product: {
			label: __( 'Has the offered product', 'encore' ),
			entry: { by: 'nothing' },
			is: yes(),
			...past(),
		},
		took_before: {
			label: __( 'Took this offer before', 'encore' ),
			entry: { by: 'nothing' },
			is: yes(),
			...past(),
		},
		stock: { label: __( 'Stock of the offered product', 'encore' ), entry: COUNT, is: lies() },
		sold: {
			label: __( 'Times this offer was sold', 'encore' ),
			entry: COUNT,
			is: lies(),
			help: __(
				'Asked before each sale, and held to when several shoppers pay at once: to sell it 100 times, enter at most 99.',
				'encore'
			),
		},
		date: { label: __( 'Date', 'encore' ), entry: { by: 'range', input: 'date' }, is: lies() },
		weekday: { label: __( 'Day of the week', 'encore' ), entry: { by: 'weekdays' }, is: isOneOf() },
		time: { label: __( 'Time of day', 'encore' ), entry: { by: 'range', input: 'time' }, is: lies() },
	};
}

/** From Monday to Sunday, as the server counts them. */
export function weekdays(): { value: string; label: string }[] {
	return [
		{ value: '1', label: __( 'Monday', 'encore' ) },
		{ value: '2', label: __( 'Tuesday', 'encore' ) },
		{ value: '3', label: __( 'Wednesday', 'encore' ) },
		{ value: '4', label: __( 'Thursday', 'encore' ) },
		{ value: '5', label: __( 'Friday', 'encore' ) },
		{ value: '6', label: __( 'Saturday', 'encore' ) },
		{ value: '7', label: __( 'Sunday', 'encore' ) },
	];
}

export function condition( type: ConditionType ): Condition {
	return { type, not: false, values: [], from: '', to: '' };
}

const FIRST: ConditionType = 'product';

export function withGroup( groups: Groups ): Groups {
	return [ ...groups, [ condition( FIRST ) ] ];
}

export function withCondition( groups: Groups, group: number ): Groups {
	return groups.map( ( one, place ) => ( place === group ? [ ...one, condition( FIRST ) ] : one ) );
}

/** What is missing of it, by the name of its field; the words are those of Rest\FieldMessages. */
export function missingIn( { type, values, from, to }: Condition ): Partial< Record< 'values' | 'from', string > > {
	switch ( kinds()[ type ].entry.by ) {
		case 'nothing':
			return {};
		case 'range':
			return from === '' && to === '' ? { from: __( 'Enter the least, the most, or both.', 'encore' ) } : {};
		default:
			return values.length === 0 ? { values: __( 'Choose at least one.', 'encore' ) } : {};
	}
}

export function areFinished( groups: Groups ): boolean {
	return groups.flat().every( ( one ) => Object.keys( missingIn( one ) ).length === 0 );
}

/** Of another type it begins anew. */
export function changed( groups: Groups, group: number, place: number, change: Partial< Condition > ): Groups {
	return groups.map( ( one, at ) =>
		at !== group
			? one
			: one.map( ( old, number ) => {
					if ( number !== place ) {
						return old;
					}
					return change.type !== undefined && change.type !== old.type
						? condition( change.type )
						: { ...old, ...change };
			  } )
	);
}

/** The last of a group takes the group along. */
export function without( groups: Groups, group: number, place: number ): Groups {
	return groups
		.map( ( one, at ) => ( at === group ? one.filter( ( _, number ) => number !== place ) : one ) )
		.filter( ( one ) => one.length > 0 );
}
