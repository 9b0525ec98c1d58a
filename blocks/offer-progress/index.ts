import { registerBlockType } from '@wordpress/blocks';

import { isOfferEditor } from '../../src/offer-page/current-offer';
import metadata from './block.json';
import { Edit } from './edit';

if ( isOfferEditor() ) {
	registerBlockType( metadata, { edit: Edit } );
}
