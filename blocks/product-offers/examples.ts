import { __, sprintf } from '@wordpress/i18n';

import type { OfferPreview } from '../../src/api/types.generated';

const MOST = 3;

/** What stands in the editor: the first of the offers that products have, or why there is none to be seen. */
export function examples( offers: OfferPreview[] ): { shown: OfferPreview[]; words: string } {
	const shown = offers
		.filter( ( { rank } ) => rank > 0 )
		.sort( ( a, b ) => a.rank - b.rank )
		.slice( 0, MOST );
	const [ hidden ] = offers;
	if ( shown.length > 0 ) {
		return { shown, words: '' };
	}
	return {
		shown,
		words: hidden
			? /* translators: 1: title of an offer, 2: why shoppers do not see it, a sentence. */
			  sprintf( __( 'Shoppers do not see “%1$s”. %2$s', 'encore' ), hidden.title, hidden.problem )
			: __(
					'No offer is made for product pages yet. Once there is one with the place “Product page”, it appears here.',
					'encore'
			  ),
	};
}
