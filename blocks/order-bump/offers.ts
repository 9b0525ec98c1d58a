import { useEffect, useState } from '@wordpress/element';

import { api, type Answer } from '../../src/api';
import type { OfferPreview } from '../../src/api/types.generated';

export type Loaded< T > = { state: 'loading' } | { state: 'failed'; message: string } | { state: 'ready'; value: T };

const LOADING = { state: 'loading' } as const;
const NOT_FOUND = 404;

/** Where a place in a block of WooCommerce's stands. */
export type BlockPlacement = 'checkout' | 'cart';

export function useOffers( placement: BlockPlacement | 'product' ): Loaded< OfferPreview[] > {
	return useAnswer< OfferPreview[] >( `/preview/offers?placement=${ placement }` );
}

/** One offer, null where it is gone; 0 asks for none. */
export function useOffer( id: number ): Loaded< OfferPreview | null > {
	const loaded = useAnswer< OfferPreview | null >( id > 0 ? `/preview/offers/${ id }` : '' );
	return id > 0 ? loaded : { state: 'ready', value: null };
}

function useAnswer< T >( path: string ): Loaded< T | Extract< T, null > > {
	const [ loaded, setLoaded ] = useState< { path: string; answer: Loaded< T > } >();
	useEffect( () => {
		if ( path === '' ) {
			return undefined;
		}
		const ending = new AbortController();
		void api.request< T >( path, { signal: ending.signal } ).then( ( answer ) => {
			if ( ! ending.signal.aborted ) {
				setLoaded( { path, answer: read( answer ) } );
			}
		} );
		return () => ending.abort();
	}, [ path ] );
	return loaded?.path === path ? loaded.answer : LOADING;
}

function read< T >( answer: Answer< T > ): Loaded< T > {
	if ( answer.ok ) {
		return { state: 'ready', value: answer.data };
	}
	return answer.status === NOT_FOUND
		? { state: 'ready', value: null as T }
		: { state: 'failed', message: answer.message };
}
