import { Placeholder } from '@wordpress/components';
import { __ } from '@wordpress/i18n';
import { tag } from '@wordpress/icons';
import type { ReactNode } from 'react';

interface Props {
	title?: string;
	icon?: typeof tag;
	words?: string;
	children?: ReactNode;
}

/** In an editor, stands where the box will be: the words above what can be done about them, on a phone too. */
export function BumpPlaceholder( { title, icon = tag, words = '', children }: Props ) {
	return (
		<div style={ { marginBlock: '1rem' } }>
			<Placeholder icon={ icon } label={ title ?? __( 'Order Bump', 'encore' ) } isColumnLayout>
				{ /* Not its instructions: a narrow placeholder keeps those to itself. */ }
				{ words !== '' && (
					<p style={ { margin: '0 0 1rem', fontSize: '0.875rem', lineHeight: 1.4 } }>{ words }</p>
				) }
				{ children }
			</Placeholder>
		</div>
	);
}
