import { useBlockProps } from '@wordpress/block-editor';
import { __, sprintf } from '@wordpress/i18n';

/** An example: which offer a shopper sees depends on the funnel and the answers. */
export function Edit() {
	return (
		<p { ...useBlockProps( { className: 'encore-offer-progress' } ) }>
			{ sprintf(
				/* translators: 1: the number of this offer, 2: how many there can be. */
				__( 'Offer %1$d of up to %2$d', 'encore' ),
				1,
				2
			) }
		</p>
	);
}
