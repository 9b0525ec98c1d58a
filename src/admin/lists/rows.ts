import type { ListedFunnels, ListedOffers } from '../../api/types.generated';

export type Kind = 'offers' | 'funnels';

export type OfferRow = ListedOffers[ 'rows' ][ number ];
export type FunnelRow = ListedFunnels[ 'rows' ][ number ];
/** What is drawn has whatever either list has. */
export type Row = OfferRow | FunnelRow;

export type State = keyof ListedOffers[ 'counts' ];

export interface Page {
	rows: Row[];
	/** On all pages. */
	total: number;
	counts: Record< State, number >;
}

export function isOffer( row: Row ): row is OfferRow {
	return 'placement' in row;
}

/** A translation has nothing of its own to switch. */
export function canBeSwitched( row: Row ): boolean {
	return row.state !== 'in_trash' && row.state !== 'translation';
}
