import { useEffect, useState } from '@wordpress/element';
import { decodeEntities } from '@wordpress/html-entities';
import { __ } from '@wordpress/i18n';

import { api } from '../../api';

interface Option {
	value: string;
	label: string;
}

interface Row {
	id: number;
	title: { rendered: string };
}

/** The funnels of the shop by name; undefined until it has answered. */
export function useFunnels( status: 'publish' | 'any' = 'publish' ): Option[] | undefined {
	const [ funnels, setFunnels ] = useState< Option[] >();
	useEffect( () => {
		const given = new AbortController();
		void api
			.request< Row[] >( `/funnels?per_page=100&status=${ status }&_fields=id,title`, { signal: given.signal } )
			.then( ( answer ) => {
				if ( answer.ok && ! given.signal.aborted ) {
					setFunnels(
						answer.data.map( ( { id, title } ) => ( {
							value: String( id ),
							label: decodeEntities( title.rendered ) || __( '(no name)', 'encore' ),
						} ) )
					);
				}
			} );
		return () => given.abort();
	}, [ status ] );
	return funnels;
}
