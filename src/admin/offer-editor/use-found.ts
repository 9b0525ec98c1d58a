import { useEffect, useRef, useState } from '@wordpress/element';
import { __, sprintf } from '@wordpress/i18n';

import { findByIds, type Found, type Searched } from '../../woo/shop-search';

/** Instead of a name that is on its way: a field that looks empty would ask for what is chosen. */
const COMING = '…';

/** The names behind saved ids. What was chosen by hand is known already; what is gone shows its number. */
export function useFound( kind: Searched, ids: number[] ) {
	const known = useRef( new Map< number, Found >() );
	const [ , setAsked ] = useState( 0 );
	const missing = ids.filter( ( id ) => ! known.current.has( id ) ).join( ',' );

	useEffect( () => {
		if ( missing === '' ) {
			return undefined;
		}
		let isCurrent = true;
		const wanted = missing.split( ',' ).map( Number );
		findByIds( kind, wanted )
			.catch( () => wanted.map( nameless ) )
			.then( ( found ) => {
				wanted.forEach( ( id ) =>
					known.current.set( id, found.find( ( one ) => one.id === id ) ?? nameless( id ) )
				);
				if ( isCurrent ) {
					setAsked( ( count ) => count + 1 );
				}
			} );
		return () => {
			isCurrent = false;
		};
	}, [ kind, missing ] );

	return {
		chosen: ids.map( ( id ) => known.current.get( id ) ?? { id, name: COMING } ),
		remember: ( found: Found[] ) =>
			found.filter( ( { name } ) => name !== COMING ).forEach( ( one ) => known.current.set( one.id, one ) ),
	};
}

function nameless( id: number ): Found {
	/* translators: %d: a number that stands for a product or category. */
	return { id, name: sprintf( __( 'Number %d', 'encore' ), id ) };
}
