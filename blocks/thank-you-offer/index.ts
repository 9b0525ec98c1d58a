import { registerBlockType } from '@wordpress/blocks';

import { isSiteEditor } from '../../src/offer-page/current-offer';
import metadata from './block.json';
import { Edit } from './edit';

// The template of the order's confirmation is edited there, and nowhere else.
if ( isSiteEditor() ) {
	registerBlockType( metadata, { edit: Edit } );
}
