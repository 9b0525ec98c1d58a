import { useBlockProps } from '@wordpress/block-editor';
import { Placeholder } from '@wordpress/components';
import { __ } from '@wordpress/i18n';

/** In the template the offer stands for itself: every offer brings its own blocks. */
export function Edit() {
	return (
		<div { ...useBlockProps() }>
			<Placeholder
				label={ __( 'Offer', 'encore' ) }
				instructions={ __(
					'Here stands what the shopper is offered: the blocks of the offer, or the default layout where it has none. Edit an offer to change them.',
					'encore'
				) }
			/>
		</div>
	);
}
