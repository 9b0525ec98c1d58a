import { useCallback, useEffect, useState } from '@wordpress/element';
import { decodeEntities } from '@wordpress/html-entities';
import { __, sprintf } from '@wordpress/i18n';

import { api } from '../../api';
import type { OfferPreview } from '../../api/types.generated';
import type { NameOf } from './tree';
import type { FactsOf } from './warnings';
import type { Offers } from './use-offers';

/** What is known of the offers of a funnel, those too that cannot be chosen any more: drafts, and what is in the trash. */
export function useFacts( ids: number[], offers: Offers ): { factsOf: FactsOf; nameOf: NameOf } {
	const [ others, setOthers ] = useState< Record< number, OfferPreview | null > >( {} );
	const missing =
		offers.isLoading || offers.hasFailed ? [] : ids.filter( ( id ) => id > 0 && ! isListed( offers, id ) );
	const asked = [ ...new Set( missing ) ].sort( ( one, other ) => one - other ).join();
	useEffect( () => {
		const asking = new AbortController();
		for ( const id of asked.split( ',' ).filter( Boolean ) ) {
			void api
				.request< OfferPreview >( `/preview/offers/${ id }`, { signal: asking.signal } )
				.then( ( answer ) => {
					if ( answer.ok || answer.status === 404 ) {
						const found = answer.ok ? { ...answer.data, title: decodeEntities( answer.data.title ) } : null;
						setOthers( ( before ) => ( { ...before, [ id ]: found } ) );
					}
				} );
		}
		return () => asking.abort();
		// The list is read again whenever somebody comes back to this tab.
	}, [ asked, offers.list ] );
	const factsOf = useCallback(
		( id: number ) => offers.list.find( ( one ) => one.id === id ) ?? others[ id ],
		[ offers.list, others ]
	);
	const nameOf = useCallback(
		( id: number ) => {
			if ( id === 0 ) {
				return __( 'Choose an offer', 'encore' );
			}
			/* translators: %d: number of an offer. */
			const nameless = offers.isLoading ? '…' : sprintf( __( 'Offer %d', 'encore' ), id );
			return factsOf( id )?.title ?? nameless;
		},
		[ factsOf, offers.isLoading ]
	);
	return { factsOf, nameOf };
}

function isListed( { list }: Offers, id: number ): boolean {
	return list.some( ( offer ) => offer.id === id );
}
