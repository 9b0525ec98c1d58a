import { Button, TextareaControl } from '@wordpress/components';
import { useRef, useState } from '@wordpress/element';
import { __ } from '@wordpress/i18n';

interface Props {
	label: string;
	help: string;
	text: string;
}

/** A text to be sent on, folded away, with a button that copies it. Where a browser forbids that, it is selected. */
export function CopiedText( { label, help, text }: Props ) {
	const field = useRef< HTMLTextAreaElement >( null );
	const [ said, setSaid ] = useState( '' );
	const copy = async () => {
		try {
			await navigator.clipboard.writeText( text );
			setSaid( __( 'Copied.', 'encore' ) );
		} catch {
			// Without https there is no clipboard.
			field.current?.focus();
			field.current?.select();
			setSaid( __( 'Your browser did not copy it. It is selected: copy it by keyboard.', 'encore' ) );
		}
	};
	return (
		<details className="encore-tools__more">
			<summary>{ label }</summary>
			<TextareaControl
				__nextHasNoMarginBottom
				ref={ field }
				label={ label }
				hideLabelFromVision
				help={ help }
				value={ text }
				onChange={ () => {} }
				readOnly
				rows={ 12 }
				dir="ltr"
				spellCheck={ false }
			/>
			<div className="encore-tools__actions">
				<Button __next40pxDefaultSize variant="secondary" onClick={ () => void copy() }>
					{ __( 'Copy', 'encore' ) }
				</Button>
				<span role="status">{ said }</span>
			</div>
		</details>
	);
}
