import { createReduxStore, register, select as selectNow } from '@wordpress/data';

import { api } from '../api';
import type { OfferPreview } from '../api/types.generated';

export const PREVIEW_STORE = 'encore/offer-preview';

type Offers = Record< number, OfferPreview | null >;

interface Received {
	type: 'RECEIVE';
	id: number;
	offer: OfferPreview | null;
}

const receive = ( id: number, offer: OfferPreview | null ): Received => ( { type: 'RECEIVE', id, offer } );

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
						const answer = await api.request< OfferPreview >( `/preview/offers/${ id }` );
						dispatch.receive( id, answer.ok ? answer.data : null );
					},
			},
		} )
	);
}
