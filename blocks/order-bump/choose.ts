import type { OfferPreview } from '../../src/api/types.generated';
import type { BlockPlacement, Loaded } from './offers';

export type Shown =
	| { kind: 'loading' }
	| { kind: 'failed'; message: string }
	| { kind: 'none' }
	| { kind: 'missing' }
	/** A block that stands before this one shows what there is. */
	| { kind: 'nothing left' }
	| { kind: 'offers'; offers: OfferPreview[] };

export interface Place {
	placement: BlockPlacement;
	/** For each such block of the page, in their order, its offer, or 0 for the best match. */
	blocks: number[];
	/** This one among them. */
	index: number;
}

/** What the block shows: its own offer, or those that a shopper sees in it at most, in their order. */
export function choose(
	id: number,
	offers: Loaded< OfferPreview[] >,
	named: Loaded< OfferPreview | null >,
	place: Place
): Shown {
	const loaded = id > 0 ? named : offers;
	if ( loaded.state !== 'ready' ) {
		return loaded.state === 'failed' ? { kind: 'failed', message: loaded.message } : { kind: 'loading' };
	}
	const list = offers.state === 'ready' ? offers.value : [];
	const ranked = list.filter( ( { rank } ) => rank > 0 ).sort( ( a, b ) => a.rank - b.rank );
	return id > 0 ? chosen( named, list, ranked.length, place ) : bestMatch( list, ranked, place );
}

/** Of blocks with an offer of their own the checkout has as many as the owner allows, the first ones. */
function chosen(
	named: Loaded< OfferPreview | null >,
	list: OfferPreview[],
	most: number,
	{ placement, blocks, index }: Place
): Shown {
	if ( named.state !== 'ready' || ! named.value ) {
		return { kind: 'missing' };
	}
	const before = shownByName( list, blocks.slice( 0, index ) );
	return placement === 'checkout' && most > 0 && before.length >= most
		? { kind: 'nothing left' }
		: { kind: 'offers', offers: [ named.value ] };
}

function bestMatch( list: OfferPreview[], ranked: OfferPreview[], place: Place ): Shown {
	if ( ranked.length === 0 ) {
		// One that shoppers do not see, with the reason.
		return list.length === 0 ? { kind: 'none' } : { kind: 'offers', offers: list.slice( 0, 1 ) };
	}
	const shown = share( list, ranked, place );
	return shown.length === 0 ? { kind: 'nothing left' } : { kind: 'offers', offers: shown };
}

/** As CheckoutBumps deals them out: no offer stands in two blocks, one with an offer of its own comes first, and what the others leave is the last one's. In the cart each block has one. */
function share( list: OfferPreview[], ranked: OfferPreview[], { placement, blocks, index }: Place ): OfferPreview[] {
	const named = shownByName( list, blocks );
	const room = placement === 'cart' ? ranked.length : Math.max( 0, ranked.length - named.length );
	const left = ranked.filter( ( offer ) => ! named.includes( offer ) ).slice( 0, room );
	const turn = blocks.slice( 0, index ).filter( ( offer ) => offer === 0 ).length;
	const isLast = ! blocks.slice( index + 1 ).includes( 0 );
	return left.slice( turn, isLast && placement === 'checkout' ? undefined : turn + 1 );
}

/** What shoppers see of the offers that these blocks name. */
function shownByName( list: OfferPreview[], blocks: number[] ): OfferPreview[] {
	return list.filter( ( { id, problem } ) => problem === '' && blocks.includes( id ) );
}
