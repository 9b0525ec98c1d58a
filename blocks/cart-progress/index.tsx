import { useBlockProps } from '@wordpress/block-editor';
import { registerBlockType, type BlockConfiguration } from '@wordpress/blocks';
import { __ } from '@wordpress/i18n';
import { shipping as icon } from '@wordpress/icons';

import metadata from './block.json';
import { Progress } from './Progress';
import './style.scss';

/** The amount is the customer's zone's: here stands an example. */
function Edit() {
	const text = __( 'Add … more for free shipping: the amount is that of the customer’s shipping zone.', 'encore' );
	return (
		<div { ...useBlockProps() }>
			<Progress text={ text } percent={ 60 } />
		</div>
	);
}

// All else comes from block.json, which the server has registered.
const settings: Partial< BlockConfiguration > = { icon, edit: Edit, save: () => null };
registerBlockType( metadata.name, settings as BlockConfiguration );
