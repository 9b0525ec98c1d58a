import { addQueryArgs } from '@wordpress/url';

import type { OfferSettings, Proposal } from '../../api/types.generated';

/** In the order in which a shopper meets them. */
export const KINDS = [ 'bump', 'upsell', 'downsell' ] as const;

export type Kind = ( typeof KINDS )[ number ];
export type Proposed = Proposal[ Kind ];
export type ProposedOffer = NonNullable< Proposed[ 'offer' ] >;

/** What the owner has made of one proposal; what is not named is as proposed. */
export interface Wish {
	/** 0: none. */
	product?: number;
	/** Per cent, as it is typed. */
	off?: string;
}

/** Words that the owner has written for an offer of this product. */
export interface Words {
	product: number;
	headline: string;
	text: string;
}

export type Wishes = Partial< Record< Kind, Wish > >;
export type AllWords = Partial< Record< Kind, Words > >;

/** A discount is a whole number of per cent; empty where it is none. */
export function discountOf( typed: string ): number | undefined {
	const off = Number( typed );
	return /^\d{1,3}$/.test( typed.trim() ) && off <= 100 ? off : undefined;
}

export function questionOf( product: number, wishes: Wishes ): string {
	const args: Record< string, number | undefined > = { product_id: product };
	for ( const kind of KINDS ) {
		const { product: wanted, off } = wishes[ kind ] ?? {};
		args[ `${ kind }_id` ] = wanted;
		args[ `${ kind }_off` ] = off === undefined ? undefined : discountOf( off );
	}
	return addQueryArgs( '/proposals', args );
}

/** What the offer says: the owner's own words where they were written for this product. */
export function wordsOf( offer: ProposedOffer, written?: Words ): Words {
	return written?.product === offer.product_id
		? written
		: { product: offer.product_id, headline: offer.settings.headline, text: offer.settings.text };
}

export function settingsOf( offer: ProposedOffer, written?: Words ): OfferSettings {
	const { headline, text } = wordsOf( offer, written );
	return { ...offer.settings, headline, text };
}
