import { createReduxStore, register, select as selectNow } from '@wordpress/data';

import { api } from '../api';

export const PREVIEW_STORE = 'encore/offer-preview';

/** An offer as `preview/offers/{id}` shows it to whoever lays out a page. */
export interface PreviewedOffer {
	id: number;
	title: string;
	headline: string;
	text: string;
	image: { src: string; alt: string } | null;
	price_text: string;
	regular_price_text: string | null;
	product_name: string;
	problem: string;
}

type Offers = Record< number, PreviewedOffer | null >;

interface Received {
	type: 'RECEIVE';
	id: number;
	offer: PreviewedOffer | null;
}

const receive = ( id: number, offer: PreviewedOffer | null ): Received => ( { type: 'RECEIVE', id, offer } );

/** Registered once, by the block that every offer page has; the others name it. */
export function registerPreviewStore(): void {
	if ( selectNow( PREVIEW_STORE ) ) {
		return;
	}
	register(
		createReduxStore( PREVIEW_STORE, {
			reducer( offers: Offers = {}, action: Received | { type: string } ): Offers {
				return 'offer' in action ? { ...offers, [ action.id ]: action.offer } : offers;
			},
			actions: { receive },
			selectors: {
				/** Undefined while it is on its way, null where there is none. */
				getOffer: ( offers: Offers, id: number ) => offers[ id ],
			},
			resolvers: {
				getOffer:
					( id: number ) =>
					async ( { dispatch }: { dispatch: { receive: typeof receive } } ) => {
						const answer = await api.request< PreviewedOffer >( `/preview/offers/${ id }` );
						dispatch.receive( id, answer.ok ? answer.data : null );
					},
			},
		} )
	);
}
