import { useEffect, useState } from '@wordpress/element';
import { addQueryArgs } from '@wordpress/url';

import { api } from '../../api';
import type { CoachFacts, ListedOffers, OfferSettings } from '../../api/types.generated';
import { advise } from '../../coach/advise';
import { shopCurrency } from '../../woo/shop-currency';
import { coachQuestion, toFacts } from '../offer-editor/coach-facts';
import { NO_PAGE } from '../offer-editor/page-words';
import { nextSteps, type Coached, type NextStep } from './coaching';

/** So many offers that are switched on are looked at, one after the other: those first that most shoppers saw. */
const MOST_OFFERS = 5;

export interface Coaching {
	isLoading: boolean;
	/** How many offers were looked at; what cannot be read is left out. */
	lookedAt: number;
	steps: NextStep[];
}

interface SavedOffer {
	title: { raw?: string };
	meta: { encore_offer: OfferSettings };
}

/** What the coach says of the offers that are switched on, also of those that nobody saw yet. */
export function useCoaching(): Coaching {
	const [ coaching, setCoaching ] = useState< Coaching >( { isLoading: true, lookedAt: 0, steps: [] } );
	useEffect( () => {
		const given = new AbortController();
		void lookAt( given.signal ).then( ( offers ) => {
			if ( ! given.signal.aborted ) {
				setCoaching( { isLoading: false, lookedAt: offers.length, steps: nextSteps( offers ) } );
			}
		} );
		return () => given.abort();
	}, [] );
	return coaching;
}

async function lookAt( signal: AbortSignal ): Promise< Coached[] > {
	const args = { state: 'on', orderby: 'shown', per_page: MOST_OFFERS };
	const listed = await api.request< ListedOffers >( addQueryArgs( '/lists/offers', args ), { signal } );
	const coached: Coached[] = [];
	for ( const { id } of listed.ok ? listed.data.rows : [] ) {
		const saved = await api.request< SavedOffer >( `/offers/${ id }?context=edit`, { signal } );
		if ( saved.ok ) {
			const settings = saved.data.meta.encore_offer;
			const body = coachQuestion( id, settings );
			const facts = await api.request< CoachFacts >( '/preview/coach', { method: 'POST', body, signal } );
			if ( facts.ok ) {
				const advice = advise( toFacts( settings, NO_PAGE, facts.data, shopCurrency() ) );
				coached.push( { id, title: saved.data.title.raw ?? '', advice } );
			}
		}
	}
	return coached;
}
