import { __ } from '@wordpress/i18n';

import type { Money, ReportTables } from '../../api/types.generated';
import { stepName, type Kind } from '../numbers/numbers';
import { reasonWords } from './reasons';

export type TableName = keyof ReportTables;
export type Row = Record< string, string | number | null | Money >;

/** What the shop calls its payment methods, by id; one that is gone has none. */
export type Methods = Record< string, string >;

export interface Column {
	name: string;
	label: string;
	kind: 'text' | 'count' | 'rate' | 'money';
	/** What the number counts, where its name does not say it. */
	hint?: string;
}

export interface Table {
	columns: Column[];
	/** What a row is about. */
	title: ( row: Row ) => string;
	/** More about it; empty where there is nothing. */
	about: ( row: Row ) => string;
	/** The post that can be looked at; 0 where there is none. */
	post: ( row: Row ) => number;
	/** What stands where it has no row. */
	empty: string;
}

const titled = ( row: Row ) => String( row.title ?? '' );
const none = () => '';

function events(): Column[] {
	return [
		{
			name: 'shown',
			label: __( 'Shown', 'encore' ),
			kind: 'count',
			hint: __( 'Once for a cart or an order, however often the page is opened.', 'encore' ),
		},
		{
			name: 'accepted',
			label: __( 'Accepted', 'encore' ),
			kind: 'count',
			hint: __( 'Of those that were shown in the period.', 'encore' ),
		},
		{
			name: 'take_rate',
			label: __( 'Take rate', 'encore' ),
			kind: 'rate',
			hint: __( 'Accepted by shown.', 'encore' ),
		},
	];
}

function answers(): Column[] {
	return [
		{ name: 'declined', label: __( 'Declined', 'encore' ), kind: 'count' },
		{
			name: 'expired',
			label: __( 'Ran out', 'encore' ),
			kind: 'count',
			hint: __( 'The time was over before there was an answer.', 'encore' ),
		},
		{
			name: 'orders',
			label: __( 'Orders', 'encore' ),
			kind: 'count',
			hint: __(
				'Orders with a line of it. They are not added up: one with several stands in several rows.',
				'encore'
			),
		},
	];
}

function money( hasShipping: boolean ): Column[] {
	return [
		{
			name: 'net',
			label: __( 'Revenue', 'encore' ),
			kind: 'money',
			hint: __( 'Without tax and shipping, before refunds.', 'encore' ),
		},
		{
			name: 'refunded_net',
			label: __( 'Refunded', 'encore' ),
			kind: 'money',
			hint: __( 'Without tax and shipping, on the day of the refund.', 'encore' ),
		},
		{ name: 'tax', label: __( 'Tax', 'encore' ), kind: 'money' },
		...( hasShipping
			? [
					{
						name: 'shipping',
						label: __( 'Shipping', 'encore' ),
						kind: 'money',
					} as const,
			  ]
			: [] ),
	];
}

/** What matters most stands first: a phone shows no more of it without a swipe. */
function all(): Column[] {
	const amounts = money( true );
	return [ ...events(), ...amounts.slice( 0, 2 ), ...answers(), ...amounts.slice( 2 ) ];
}

/** Built when it is asked for: before that no translation is there. */
export function tableOf( name: TableName, methods: Methods = {} ): Table {
	const method = ( { gateway }: Row ) => methods[ String( gateway ) ] || String( gateway );
	const posts = ( id: string ): Pick< Table, 'title' | 'about' | 'post' > => ( {
		title: titled,
		about: none,
		post: ( row ) => Number( row[ id ] ?? 0 ),
	} );
	switch ( name ) {
		case 'offers':
			return {
				...posts( 'offer_id' ),
				columns: all(),
				empty: __( 'No offer was shown in this period. Look at a longer one, or write an offer.', 'encore' ),
			};
		case 'funnels':
			return {
				...posts( 'funnel_id' ),
				columns: all(),
				empty: __(
					'No funnel followed a payment in this period. Look at a longer one, or make a funnel.',
					'encore'
				),
			};
		case 'steps':
			return {
				...posts( 'offer_id' ),
				about: ( row ) => stepName( row.kind as Kind[ 'kind' ] ),
				columns: all(),
				empty: __( 'No step of a funnel was shown in this period.', 'encore' ),
			};
		case 'gateways':
			return {
				title: method,
				about: none,
				post: () => 0,
				columns: all(),
				empty: __( 'No order of this period was shown an offer, or had one in its cart.', 'encore' ),
			};
		case 'products':
			return {
				...posts( 'product_id' ),
				columns: [
					{
						name: 'accepted',
						label: __( 'Accepted', 'encore' ),
						kind: 'count',
						hint: __( 'Lines that offers added.', 'encore' ),
					},
					{
						name: 'pieces',
						label: __( 'Pieces', 'encore' ),
						kind: 'count',
					},
					...money( false ),
				],
				empty: __( 'No offer sold a product in this period.', 'encore' ),
			};
		case 'failures':
			return {
				title: ( row ) => reasonWords( String( row.reason ) ).what,
				about: ( row ) =>
					[ method( row ), reasonWords( String( row.reason ) ).todo ].filter( Boolean ).join( ' · ' ),
				post: () => 0,
				columns: [
					{
						name: 'failures',
						label: __( 'How often', 'encore' ),
						kind: 'count',
					},
				],
				empty: __( 'Nothing failed in this period.', 'encore' ),
			};
	}
}

/** The sum of a column, where it has one: a take rate is reckoned anew. */
export function sumOf( { name, kind }: Column, rows: Row[] ): number | null | Money {
	const numbers = ( of: string ) => rows.reduce( ( sum, row ) => sum + Number( row[ of ] ?? 0 ), 0 );
	if ( kind === 'rate' ) {
		return numbers( 'shown' ) === 0 ? null : numbers( 'accepted' ) / numbers( 'shown' );
	}
	if ( kind !== 'money' ) {
		return numbers( name );
	}
	const first = rows[ 0 ]?.[ name ] as Money | undefined;
	const amount = rows.reduce( ( sum, row ) => sum + Number( ( row[ name ] as Money | undefined )?.amount ?? 0 ), 0 );
	return first ? { ...first, amount: String( amount ) } : null;
}
