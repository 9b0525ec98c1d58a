import { useBlockProps } from '@wordpress/block-editor';
import { Placeholder } from '@wordpress/components';
import { __ } from '@wordpress/i18n';

/** The offer brings its own blocks; which one it is depends on the order. */
export function Edit() {
	return (
		<div { ...useBlockProps() }>
			<Placeholder
				label={ __( 'Offer on the thank-you page', 'encore' ) }
				instructions={ __(
					'Here stands what a funnel offers on this page: its last offer, or all of them where that is set. Orders without one show nothing.',
					'encore'
				) }
			/>
		</div>
	);
}
