import { RichText, useBlockProps } from '@wordpress/block-editor';
import { __ } from '@wordpress/i18n';

interface Props {
	attributes: { label?: string };
	setAttributes: ( attributes: Props[ 'attributes' ] ) => void;
}

export function Edit( { attributes: { label = '' }, setAttributes }: Props ) {
	return (
		<div { ...useBlockProps() }>
			<div className="wp-element-button encore-answer encore-answer--decline">
				<RichText
					tagName="span"
					className="encore-answer__label"
					aria-label={ __( 'Words of the button that declines', 'encore' ) }
					placeholder={ __( 'No thanks', 'encore' ) }
					value={ label }
					onChange={ ( value: string ) => setAttributes( { label: value } ) }
					allowedFormats={ [] }
					disableLineBreaks
				/>
			</div>
		</div>
	);
}
