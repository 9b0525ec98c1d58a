import { Search, type SearchAutocompleter, type SearchItem } from '@woocommerce/components';
import apiFetch from '@wordpress/api-fetch';
import { decodeEntities } from '@wordpress/html-entities';
import { useEffect, useMemo, useRef } from '@wordpress/element';
import { __, sprintf } from '@wordpress/i18n';
import { addQueryArgs } from '@wordpress/url';

import { noAnswerWords } from '../api/failure-words';

/** A product, variation or category by its id. */
export interface Found {
	id: number;
	name: string;
}

export type Searched = 'products' | 'categories' | 'tags';

interface Row {
	id: number;
	name: string;
	type?: string;
	total_sales?: number;
}

const PER_PAGE = 10;

/** Kinds of products that nobody can buy by themselves. */
const ONLY_PAGES = [ 'grouped', 'external' ];

/** Products and variations are asked for together; a product with variations is none that can be sold without a choice. */
async function ask(
	kind: Searched,
	args: Record< string, string | number >,
	keptOut: string[] = []
): Promise< Found[] > {
	const base = '/wc-analytics/products';
	const paths = {
		products: [ base, '/wc-analytics/variations' ],
		categories: [ `${ base }/categories` ],
		tags: [ '/wc/v3/products/tags' ],
	}[ kind ];
	const answers = await Promise.all(
		paths.map( ( path ) =>
			apiFetch< Row[] >( {
				path: addQueryArgs( path, { per_page: PER_PAGE, ...args } ),
			} )
		)
	);
	return answers
		.flat()
		.filter( ( row ) => ! keptOut.includes( row.type ?? '' ) )
		.map( ( row ) => ( { id: row.id, name: decodeEntities( row.name ) } ) );
}

/** What stands behind saved ids; one that is gone is left out. */
export async function findByIds( kind: Searched, ids: number[] ): Promise< Found[] > {
	if ( ids.length === 0 ) {
		return [];
	}
	const found = await ask( kind, { include: ids.join( ',' ), per_page: 100 } );
	return ids.flatMap( ( id ) => found.find( ( one ) => one.id === id ) ?? [] );
}

/** What sells best, of what can be bought; where nothing was sold yet, any of it. */
export async function bestSellers( most: number ): Promise< { haveSold: boolean; products: Found[] } > {
	const rows = await apiFetch< Row[] >( {
		path: addQueryArgs( '/wc/v3/products', {
			status: 'publish',
			stock_status: 'instock',
			orderby: 'popularity',
			per_page: most + ONLY_PAGES.length,
			_fields: 'id,name,type,total_sales',
		} ),
	} );
	const buyable = rows.filter( ( { type } ) => ! ONLY_PAGES.includes( type ?? '' ) );
	const sold = buyable.filter( ( { total_sales: sales = 0 } ) => sales > 0 );
	return {
		haveSold: sold.length > 0,
		products: ( sold.length > 0 ? sold : buyable )
			.slice( 0, most )
			.map( ( { id, name } ) => ( { id, name: decodeEntities( name ) } ) ),
	};
}

function autocompleter( kind: Searched, keptOut: string[] = [] ): SearchAutocompleter {
	return {
		name: `encore-${ kind }`,
		className: 'encore-shop-search__result',
		isDebounced: true,
		options: async ( search ) =>
			search
				? ( await ask( kind, { search }, keptOut ) ).map( ( { id, name } ) => ( { key: id, label: name } ) )
				: [],
		getOptionIdentifier: ( item ) => item.key,
		getOptionKeywords: ( item ) => [ item.label ?? '' ],
		getOptionLabel: ( item ) => <span>{ item.label }</span>,
		getOptionCompletion: ( item ) => item,
	};
}

const AUTOCOMPLETERS = {
	sellable: autocompleter( 'products', [ 'variable', ...ONLY_PAGES ] ),
	/** The shopper chooses a variation. */
	choosable: autocompleter( 'products', ONLY_PAGES ),
	products: autocompleter( 'products' ),
	categories: autocompleter( 'categories' ),
	tags: autocompleter( 'tags' ),
};

interface Props {
	kind: keyof typeof AUTOCOMPLETERS;
	chosen: Found[];
	onChange: ( chosen: Found[] ) => void;
	/** Says what is searched, to screen readers too. */
	label: string;
	multiple?: boolean;
	/** The id of the message that says what is wrong with it. */
	wrong?: string | undefined;
}

/** WooCommerce's own search, by its script handle `wc-components`. */
export function ShopSearch( { kind, chosen, onChange, label, multiple = false, wrong }: Props ) {
	const place = useRef< HTMLDivElement >( null );
	const { searching, said } = useSaid( AUTOCOMPLETERS[ kind ] );
	const selected = useSelected( chosen );
	// The component has no way to name its input or to say what is wrong, and keeps its placeholder to itself.
	useEffect( () => {
		const input = place.current?.querySelector( 'input' );
		input?.setAttribute( 'aria-label', label );
		input?.setAttribute( 'placeholder', label );
		if ( wrong === undefined ) {
			input?.removeAttribute( 'aria-invalid' );
			input?.removeAttribute( 'aria-describedby' );
		} else {
			input?.setAttribute( 'aria-invalid', 'true' );
			input?.setAttribute( 'aria-describedby', wrong );
		}
	} );
	return (
		<div ref={ place } className="encore-shop-search">
			<Search
				type="custom"
				autocompleter={ searching }
				selected={ selected }
				onChange={ ( items: SearchItem[] ) =>
					onChange(
						items.map( ( item ) => ( {
							id: Number( item.key ),
							name: item.label ?? '',
						} ) )
					)
				}
				placeholder={ label }
				multiple={ multiple }
			/>
			<div role="status" ref={ said } />
		</div>
	);
}

/** The component drops what is typed and found where it is given another list, even one of the same things. */
function useSelected( chosen: Found[] ): SearchItem[] {
	const list = JSON.stringify( chosen.map( ( { id, name } ) => ( { key: id, label: name } ) ) );
	return useMemo( () => JSON.parse( list ) as SearchItem[], [ list ] );
}

/**
 * Where nothing is found the component shows nothing at all, and where the shop does not answer neither: this says so. It
 * writes by itself, for the component forgets what is typed when it is drawn anew.
 */
function useSaid( asked: SearchAutocompleter ) {
	const said = useRef< HTMLDivElement >( null );
	const searching = useMemo( () => {
		const say = ( words: string ) => said.current?.replaceChildren( words );
		return {
			...asked,
			options: async ( search: string ) => {
				try {
					const found = await asked.options( search );
					/* translators: %s: what was searched for. */
					const nothing = sprintf( __( 'Nothing found for “%s”.', 'encore' ), search );
					say( search && found.length === 0 ? nothing : '' );
					return found;
				} catch {
					say( noAnswerWords() );
					return [];
				}
			},
		};
	}, [ asked ] );
	return { searching, said };
}
