import { InspectorControls, RichText, useBlockProps } from '@wordpress/block-editor';
import { PanelBody, TextControl } from '@wordpress/components';
import { __ } from '@wordpress/i18n';

import { useCurrentOffer } from '../../src/offer-page/current-offer';

interface Props {
	attributes: { before?: string; after?: string };
	setAttributes: ( attributes: Props[ 'attributes' ] ) => void;
}

export function Edit( { attributes: { before = '', after = '' }, setAttributes }: Props ) {
	const { price } = useCurrentOffer();
	return (
		<div { ...useBlockProps() }>
			<InspectorControls>
				<PanelBody title={ __( 'Words', 'encore' ) }>
					<p>{ __( 'The button always names the price.', 'encore' ) }</p>
					<TextControl
						__next40pxDefaultSize
						label={ __( 'After the price', 'encore' ) }
						value={ after }
						onChange={ ( value ) => setAttributes( { after: value } ) }
					/>
				</PanelBody>
			</InspectorControls>
			<div className="wp-element-button encore-answer encore-answer--accept">
				<span className="encore-answer__label">
					<RichText
						tagName="span"
						aria-label={ __( 'Before the price', 'encore' ) }
						placeholder={ __( 'Add to my order: pay', 'encore' ) }
						value={ before }
						onChange={ ( value: string ) => setAttributes( { before: value } ) }
						allowedFormats={ [] }
						disableLineBreaks
					/>{ ' ' }
					<bdi>{ price }</bdi> { after }
				</span>
			</div>
		</div>
	);
}
