import { __, sprintf } from '@wordpress/i18n';

import type { Api, Failure } from '../../api';
import type { FunnelSettings, Proposal } from '../../api/types.generated';
import { settingsOf, type AllWords, type Kind } from './proposal';

export type Status = 'publish' | 'draft';

/** Ids of what was saved, by what it is. Who tries again saves over these. */
export type Made = Partial< Record< Kind | 'funnel', number > >;

interface Saving {
	api: Api;
	proposal: Proposal;
	words: AllWords;
	status: Status;
	made: Made;
	/** After each of them. */
	onMade: ( made: Made ) => void;
}

/** What is to be saved, in the order in which it is: what a shopper would meet first comes last. */
export function partsOf( { upsell, downsell, bump }: Proposal ): ( Kind | 'funnel' )[] {
	return [
		...( upsell.offer ? ( [ 'upsell' ] as const ) : [] ),
		...( upsell.offer && downsell.offer ? ( [ 'downsell' ] as const ) : [] ),
		...( upsell.offer ? ( [ 'funnel' ] as const ) : [] ),
		...( bump.offer ? ( [ 'bump' ] as const ) : [] ),
	];
}

/** Saves the offers and their funnel one after the other. @return what went wrong, if anything did. */
export async function create( saving: Saving ): Promise< Failure | undefined > {
	const { api, proposal, status, onMade } = saving;
	let { made } = saving;
	for ( const part of partsOf( proposal ) ) {
		const type = part === 'funnel' ? 'funnels' : 'offers';
		const known = made[ part ];
		const answer = await api.request< { id: number } >( known ? `/${ type }/${ known }` : `/${ type }`, {
			method: 'POST',
			body: { status, ...bodyOf( part, saving, made ) },
		} );
		if ( ! answer.ok ) {
			return answer;
		}
		made = { ...made, [ part ]: answer.data.id };
		onMade( made );
	}
	return undefined;
}

function bodyOf( part: Kind | 'funnel', { proposal, words }: Saving, made: Made ): object {
	const offer = part === 'funnel' ? null : proposal[ part ].offer;
	return part === 'funnel' || ! offer
		? { title: proposal.name, meta: { encore_funnel: funnelOf( proposal, made ) } }
		: {
				title: titleOf( part, offer.name, proposal.name ),
				meta: { encore_offer: settingsOf( offer, words[ part ] ) },
		  };
}

function funnelOf( proposal: Proposal, { upsell = 0, ...made }: Made ): FunnelSettings {
	const downsell = proposal.downsell.offer ? made.downsell : undefined;
	const step = { accepted: '', conditions: [] };
	return {
		trigger: { type: 'products', ids: [ proposal.product_id ] },
		enabled: true,
		priority: 10,
		conditions: [],
		first: 'upsell',
		steps: {
			upsell: { ...step, offer_id: upsell, declined: downsell ? 'downsell' : '' },
			...( downsell && { downsell: { ...step, offer_id: downsell, declined: '' } } ),
		},
		thank_you: 0,
	};
}

/** For the owner's lists. */
function titleOf( kind: Kind, name: string, trigger: string ): string {
	const form = {
		/* translators: 1: the offered product, 2: the product that it goes with. */
		bump: __( '%1$s (bump for %2$s)', 'encore' ),
		/* translators: 1: the offered product, 2: the product that it goes with. */
		upsell: __( '%1$s (upsell for %2$s)', 'encore' ),
		/* translators: 1: the offered product, 2: the product that it goes with. */
		downsell: __( '%1$s (downsell for %2$s)', 'encore' ),
	}[ kind ];
	return sprintf( form, name, trigger );
}
