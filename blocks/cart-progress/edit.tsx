import { InspectorControls, useBlockProps } from '@wordpress/block-editor';
import { Button, Notice, PanelBody } from '@wordpress/components';
import { __ } from '@wordpress/i18n';
import { shipping as icon } from '@wordpress/icons';

import { BumpPlaceholder } from '../../src/components/BumpPlaceholder';
import { Progress, type Goal } from './Progress';

interface Hint {
	text: string;
	/** Empty where who edits can do nothing about it. */
	label: string;
	url: string;
}

interface Example {
	goals: Goal[];
	/** Whose cart it is, a sentence. */
	about: string;
	hints: Hint[];
}

declare global {
	interface Window {
		/** What a shopper would read, and what is in the way: the server's, from the shop's own amounts. */
		encoreCartProgress?: Example;
	}
}

export function Edit() {
	const { goals, about, hints } = window.encoreCartProgress ?? { goals: [], about: '', hints: [] };
	return (
		<div { ...useBlockProps() }>
			{ about !== '' && (
				<InspectorControls>
					<PanelBody title={ __( 'Example', 'encore' ) }>
						<p>{ about }</p>
					</PanelBody>
				</InspectorControls>
			) }
			{ goals.length > 0 ? (
				<>
					{ goals.map( ( goal, place ) => (
						<Progress key={ place } { ...goal } />
					) ) }
					{ hints.map( ( hint ) => (
						<Notice key={ hint.text } status="warning" isDismissible={ false }>
							<HintWords { ...hint } />
						</Notice>
					) ) }
				</>
			) : (
				<BumpPlaceholder title={ __( 'Cart Progress', 'encore' ) } icon={ icon }>
					{ hints.map( ( hint ) => (
						<p key={ hint.text } style={ { margin: '0 0 0.5rem', fontSize: '0.875rem', lineHeight: 1.4 } }>
							<HintWords { ...hint } />
						</p>
					) ) }
				</BumpPlaceholder>
			) }
		</div>
	);
}

function HintWords( { text, label, url }: Hint ) {
	return (
		<>
			{ text }
			{ url !== '' && (
				<>
					{ ' ' }
					<Button variant="link" href={ url } target="_blank">
						{ label }
					</Button>
				</>
			) }
		</>
	);
}
