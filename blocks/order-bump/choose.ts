import type { OfferPreview } from '../../src/api/types.generated';
import type { Loaded } from './offers';

export type Shown =
	| { kind: 'loading' }
	| { kind: 'failed'; message: string }
	| { kind: 'none' }
	| { kind: 'missing' }
	| { kind: 'offer'; offer: OfferPreview };

/** What the block shows: its own offer, or one that could be the best match. */
export function choose( id: number, offers: Loaded< OfferPreview[] >, named: Loaded< OfferPreview | null > ): Shown {
	const loaded = id > 0 ? named : offers;
	if ( loaded.state !== 'ready' ) {
		return loaded.state === 'failed' ? { kind: 'failed', message: loaded.message } : { kind: 'loading' };
	}
	if ( id > 0 ) {
		return named.state === 'ready' && named.value ? { kind: 'offer', offer: named.value } : { kind: 'missing' };
	}
	const list = offers.state === 'ready' ? offers.value : [];
	const offer = list.find( ( { problem } ) => problem === '' ) ?? list[ 0 ];
	return offer ? { kind: 'offer', offer } : { kind: 'none' };
}
