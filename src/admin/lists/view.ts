import type { View } from '@wordpress/dataviews';
import { addQueryArgs, getQueryArg, removeQueryArgs } from '@wordpress/url';

import type { Kind, State } from './rows';

const STATES: State[] = [ 'all', 'on', 'off', 'draft', 'trash' ];
const SORTABLE = [ 'title', 'changed', 'shown', 'take_rate', 'kept' ];
const PER_PAGE = 25;

/** What is looked at: a page of the list in an order, all of it or what matches. */
export interface Looked {
	state: State;
	search: string;
	/** Of offers; empty: any. */
	placement: string;
	orderBy: string;
	isDescending: boolean;
	page: number;
	perPage: number;
}

const FIRST: Looked = {
	state: 'all',
	search: '',
	placement: '',
	orderBy: 'changed',
	isDescending: true,
	page: 1,
	perPage: PER_PAGE,
};

/** What an address asks for; what it does not know is as at first. */
export function lookedOf( address: string ): Looked {
	const text = ( name: string ) => {
		const value = getQueryArg( address, name );
		return typeof value === 'string' ? value : '';
	};
	const number = Number( text( 'paged' ) );
	return {
		...FIRST,
		state: STATES.find( ( one ) => one === text( 'state' ) ) ?? FIRST.state,
		search: text( 's' ),
		placement: text( 'placement' ),
		orderBy: SORTABLE.includes( text( 'orderby' ) ) ? text( 'orderby' ) : FIRST.orderBy,
		isDescending: text( 'order' ) !== 'asc',
		page: Number.isInteger( number ) && number > 0 ? number : 1,
	};
}

/** The same list, so that whoever comes back from an offer sees what they left. */
export function addressOf( looked: Looked, address: string ): string {
	const bare = removeQueryArgs( address, 's', 'state', 'placement', 'orderby', 'order', 'paged' );
	return addQueryArgs( bare, {
		s: looked.search || undefined,
		state: looked.state === FIRST.state ? undefined : looked.state,
		placement: looked.placement || undefined,
		orderby: looked.orderBy === FIRST.orderBy ? undefined : looked.orderBy,
		order: looked.isDescending ? undefined : 'asc',
		paged: looked.page > 1 ? looked.page : undefined,
	} );
}

/** Path of the request for it. */
export function pathOf( kind: Kind, looked: Looked ): string {
	return addQueryArgs( `/lists/${ kind }`, {
		state: looked.state,
		search: looked.search || undefined,
		placement: kind === 'offers' ? looked.placement || undefined : undefined,
		orderby: looked.orderBy,
		order: looked.isDescending ? 'desc' : 'asc',
		page: looked.page,
		per_page: looked.perPage,
	} );
}

/** What the table says that is looked at; asked for something else, it begins at the first page. */
export function lookedAt( view: View, before: Looked ): Looked {
	const placement = view.filters?.find( ( { field } ) => field === 'placement' )?.value;
	const next = {
		...before,
		search: view.search ?? '',
		placement: typeof placement === 'string' ? placement : '',
		orderBy: view.sort?.field ?? FIRST.orderBy,
		isDescending: view.sort ? view.sort.direction === 'desc' : true,
		perPage: view.perPage ?? PER_PAGE,
	};
	const isSame = ( Object.keys( next ) as ( keyof Looked )[] ).every( ( name ) => next[ name ] === before[ name ] );
	return { ...next, page: isSame ? view.page ?? 1 : 1 };
}

const NUMBER = { align: 'end' as const, width: '1%', minWidth: '5rem' };
const STYLES = {
	is_on: { width: '1%', minWidth: '3rem' },
	state: { minWidth: '5rem' },
	price: { minWidth: '6rem' },
	shown: NUMBER,
	take_rate: NUMBER,
	kept: NUMBER,
	placement: { minWidth: '6rem' },
	called_by: { minWidth: '8rem', maxWidth: '14rem' },
};

export function viewOf( looked: Looked, kind: Kind, isNarrow: boolean, fields: string[] ): View {
	const both = {
		search: looked.search,
		page: looked.page,
		perPage: looked.perPage,
		sort: { field: looked.orderBy, direction: looked.isDescending ? ( 'desc' as const ) : ( 'asc' as const ) },
		filters:
			kind === 'offers' && looked.placement !== ''
				? [ { field: 'placement', operator: 'is' as const, value: looked.placement } ]
				: [],
		fields,
		titleField: 'title',
		descriptionField: kind === 'offers' ? 'product' : 'steps',
		...( kind === 'offers' && { mediaField: 'picture' } ),
	};
	return isNarrow
		? { ...both, type: 'grid' }
		: {
				...both,
				type: 'table',
				layout: {
					density: 'compact',
					styles: STYLES,
				},
		  };
}
