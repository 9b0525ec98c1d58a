import { RichText, useBlockProps } from '@wordpress/block-editor';
import { __, sprintf } from '@wordpress/i18n';

import { pressureIn } from '../../src/coach/pressure';

interface Props {
	attributes: { label?: string };
	setAttributes: ( attributes: Props[ 'attributes' ] ) => void;
}

const WARNING = {
	marginBlockStart: '0.5rem',
	paddingInlineStart: '0.75rem',
	borderInlineStart: '4px solid #c77700',
	fontSize: '0.875rem',
	lineHeight: 1.4,
};

export function Edit( { attributes: { label = '' }, setAttributes }: Props ) {
	const pressure = pressureIn( label );
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
			<p role="status" style={ { margin: 0, ...( pressure !== '' && WARNING ) } }>
				{ pressure !== '' && adviceOn( pressure ) }
			</p>
		</div>
	);
}

/** A warning: what the words are is the shop's to say. */
function adviceOn( word: string ): string {
	return sprintf(
		/* translators: %s: a word of the button that declines, "hate". */
		__(
			'“%s” may sound like blame or pressure. A button that simply says “No thanks” is fair, and in some countries the law asks for it.',
			'encore'
		),
		word
	);
}
