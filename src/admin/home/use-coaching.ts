import { useEffect, useState } from '@wordpress/element';
import { addQueryArgs } from '@wordpress/url';

import { api } from '../../api';
import type { CoachFacts, OfferSettings, ReportTables } from '../../api/types.generated';
import { advise } from '../../coach/advise';
import { shopCurrency } from '../../woo/shop-currency';
import { argsOf, type Question } from '../numbers/period';
import { coachQuestion, toFacts } from '../offer-editor/coach-facts';
import { NO_PAGE } from '../offer-editor/page-words';
import { nextSteps, type Coached, type NextStep } from './coaching';

/** So many offers are looked at, one after the other: those that most shoppers saw. */
const MOST_OFFERS = 5;

export interface Coaching {
	isLoading: boolean;
	/** How many offers were looked at; what cannot be read is left out. */
	lookedAt: number;
	steps: NextStep[];
}

interface SavedOffer {
	status: string;
	title: { raw?: string };
	meta: { encore_offer: OfferSettings };
}

/** What the coach says of the offers that most shoppers saw in a period. */
export function useCoaching( { from, to, currency }: Question ): Coaching {
	const [ coaching, setCoaching ] = useState< Coaching >( { isLoading: true, lookedAt: 0, steps: [] } );
	useEffect( () => {
		const given = new AbortController();
		setCoaching( ( before ) => ( { ...before, isLoading: true } ) );
		void lookAt( { from, to, currency }, given.signal ).then( ( offers ) => {
			if ( ! given.signal.aborted ) {
				setCoaching( { isLoading: false, lookedAt: offers.length, steps: nextSteps( offers ) } );
			}
		} );
		return () => given.abort();
	}, [ from, to, currency ] );
	return coaching;
}

async function lookAt( question: Question, signal: AbortSignal ): Promise< Coached[] > {
	const args = { ...argsOf( question ), orderby: 'shown', per_page: MOST_OFFERS };
	const shown = await api.request< ReportTables[ 'offers' ] >( addQueryArgs( '/reports/offers', args ), { signal } );
	const coached: Coached[] = [];
	for ( const { offer_id: id } of shown.ok ? shown.data.rows : [] ) {
		const saved = await api.request< SavedOffer >( `/offers/${ id }?context=edit`, { signal } );
		if ( saved.ok && saved.data.status === 'publish' && saved.data.meta.encore_offer.enabled ) {
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
