import { useEffect, useState } from '@wordpress/element';
import { decodeEntities } from '@wordpress/html-entities';

import { api } from '../../api';
import type { OfferPreview } from '../../api/types.generated';

export interface Offers {
	isLoading: boolean;
	hasFailed: boolean;
	list: OfferPreview[];
}

/**
 * The published offers that can follow a payment. They are written in another tab, so they are read again whenever
 * this one is come back to; what is known stays until then.
 */
export function useOffers(): Offers {
	const [ offers, setOffers ] = useState< Offers >( { isLoading: true, hasFailed: false, list: [] } );
	useEffect( () => {
		let asking = new AbortController();
		const read = async () => {
			asking.abort();
			asking = new AbortController();
			const { signal } = asking;
			const answer = await api.request< OfferPreview[] >( '/preview/offers?placement=post_purchase', { signal } );
			if ( signal.aborted ) {
				return;
			}
			const list = answer.ok
				? answer.data.map( ( offer ) => ( { ...offer, title: decodeEntities( offer.title ) } ) )
				: [];
			setOffers( ( before ) =>
				! answer.ok && before.list.length > 0 ? before : { isLoading: false, hasFailed: ! answer.ok, list }
			);
		};
		const readAgain = () => document.visibilityState === 'visible' && void read();
		void read();
		document.addEventListener( 'visibilitychange', readAgain );
		window.addEventListener( 'focus', readAgain );
		return () => {
			document.removeEventListener( 'visibilitychange', readAgain );
			window.removeEventListener( 'focus', readAgain );
			asking.abort();
		};
	}, [] );
	return offers;
}
