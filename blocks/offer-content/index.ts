import { registerBlockType } from '@wordpress/blocks';

import { registerBindings } from '../../src/offer-page/bindings';
import { isOfferEditor, isSiteEditor } from '../../src/offer-page/current-offer';
import { registerPreviewStore } from '../../src/offer-page/previewed-offer';
import metadata from './block.json';
import { Edit } from './edit';
import './style.scss';

if ( isOfferEditor() ) {
	registerPreviewStore();
	registerBindings();
} else if ( isSiteEditor() ) {
	registerBlockType( metadata, { edit: Edit } );
}
