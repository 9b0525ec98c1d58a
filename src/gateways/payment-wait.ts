/** On the thank-you page, while the shop is yet to be told of the payment: asks for it, and then has the page come anew. */

import { pageApi, type Page } from '../api/page';
import type { OfferAnswer } from '../api/types.generated';

export interface Awaited extends Page {
	order: number;
	key: string;
}

/** In milliseconds. Who has seen the page for longer is not led away from it any more. */
const PATIENCE = 5000;
const PAUSE = 700;

const DATA = 'wp-script-module-data-encore/payment-wait';

/** Leads to an address without a step back to this page. */
export async function wait( { order, key, ...page }: Awaited, lead: ( to: string ) => void ): Promise< void > {
	const api = pageApi( page );
	const end = Date.now() + PATIENCE;
	const path = `/orders/${ order }/offer?key=${ encodeURIComponent( key ) }`;
	while ( Date.now() < end ) {
		const answer = await api.request< OfferAnswer >( path, { signal: AbortSignal.timeout( end - Date.now() ) } );
		if ( answer.ok && answer.data.state !== 'coming' && Date.now() < end ) {
			return lead( answer.data.next_url );
		}
		await new Promise( ( resolve ) => setTimeout( resolve, PAUSE ) );
	}
}

const data = document.getElementById( DATA )?.textContent;
if ( data ) {
	void wait( JSON.parse( data ) as Awaited, ( to ) => window.location.replace( to ) );
}
