import { registerBlockType } from '@wordpress/blocks';

import { registerBindings } from '../../src/offer-page/bindings';
import { isOfferEditor } from '../../src/offer-page/current-offer';
import { registerPreviewStore } from '../../src/offer-page/previewed-offer';
import metadata from './block.json';
import { Edit } from './edit';
import './style.scss';

if ( isOfferEditor() ) {
	registerPreviewStore();
	registerBindings();
} else if ( ! document.body.className.includes( 'post-type-' ) ) {
	// The site editor has no post type: there the block belongs to the template.
	registerBlockType( metadata, { edit: Edit } );
}
