import { useBlockProps } from '@wordpress/block-editor';
import { __, sprintf } from '@wordpress/i18n';

import { useCurrentOffer } from '../../src/offer-page/current-offer';

/** The words come from the server, because they are kept as evidence; here stands an example of them. */
export function Edit() {
	const { price } = useCurrentOffer();
	return (
		<p { ...useBlockProps( { className: 'encore-consent' } ) }>
			{ sprintf(
				/* translators: %s: a price. Example of what the shopper reads. */
				__(
					'Here the shopper reads which card is charged (for example Visa ending in 4242), %s, and what happens then.',
					'encore'
				),
				price
			) }
		</p>
	);
}
