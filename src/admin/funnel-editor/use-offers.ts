import { useEffect, useState } from '@wordpress/element';
import { decodeEntities } from '@wordpress/html-entities';

import { api } from '../../api';
import type { OfferPreview } from '../../api/types.generated';

export interface Offers {
	isLoading: boolean;
	hasFailed: boolean;
	list: OfferPreview[];
}

/** The published offers that can follow a payment. */
export function useOffers(): Offers {
	const [ offers, setOffers ] = useState< Offers >( { isLoading: true, hasFailed: false, list: [] } );
	useEffect( () => {
		const ending = new AbortController();
		void api
			.request< OfferPreview[] >( '/preview/offers?placement=post_purchase', { signal: ending.signal } )
			.then( ( answer ) => {
				if ( ! ending.signal.aborted ) {
					setOffers( {
						isLoading: false,
						hasFailed: ! answer.ok,
						list: answer.ok
							? answer.data.map( ( offer ) => ( { ...offer, title: decodeEntities( offer.title ) } ) )
							: [],
					} );
				}
			} );
		return () => ending.abort();
	}, [] );
	return offers;
}
