import { RichText, useBlockProps } from '@wordpress/block-editor';
import { Placeholder } from '@wordpress/components';
import { __ } from '@wordpress/i18n';

interface Props {
	attributes: { lead?: string };
	setAttributes: ( attributes: Props[ 'attributes' ] ) => void;
}

/** The offer brings its own blocks; which one it is depends on the order. What leads to it is the page's. */
export function Edit( { attributes: { lead = '' }, setAttributes }: Props ) {
	return (
		<div { ...useBlockProps() }>
			<RichText
				tagName="p"
				aria-label={ __( 'Words before the offer', 'encore' ) }
				placeholder={ __( 'Your order is in. One more thing:', 'encore' ) }
				value={ lead }
				onChange={ ( value: string ) => setAttributes( { lead: value } ) }
				allowedFormats={ [] }
				disableLineBreaks
			/>
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
