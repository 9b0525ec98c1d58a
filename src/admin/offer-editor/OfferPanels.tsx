import { useDispatch, useSelect } from '@wordpress/data';
import { PluginDocumentSettingPanel, store as editorStore } from '@wordpress/editor';
import { useEffect } from '@wordpress/element';
import { __ } from '@wordpress/i18n';

import { PlaceFields } from './PlaceFields';
import { PriceFields } from './PriceFields';
import { ProductFields } from './ProductFields';
import { ScheduleFields } from './ScheduleFields';
import { TriggerFields } from './TriggerFields';
import { POST_TYPE, useOffer } from './use-offer';
import { WordsFields } from './WordsFields';

export const PLUGIN = 'encore-offer';
const OPEN_AT_FIRST = [ 'product', 'words', 'place' ];

export function OfferPanels() {
	const { type, id } = useSelect( ( select ) => {
		const editor = select( editorStore );
		return {
			type: editor.getCurrentPostType() as unknown,
			id: editor.getCurrentPostId() as unknown,
		};
	}, [] );
	return type === POST_TYPE && typeof id === 'number' ? <Panels id={ id } /> : null;
}

function Panels( { id }: { id: number } ) {
	const offer = useOffer( id );
	useOpenAtFirst();
	return (
		<>
			<PluginDocumentSettingPanel
				name="product"
				title={ __( 'Product and price', 'encore' ) }
				className="encore-offer-editor"
			>
				<ProductFields { ...offer } />
				<PriceFields { ...offer } />
			</PluginDocumentSettingPanel>
			<PluginDocumentSettingPanel
				name="words"
				title={ __( 'Words and picture', 'encore' ) }
				className="encore-offer-editor"
			>
				<WordsFields { ...offer } />
			</PluginDocumentSettingPanel>
			<PluginDocumentSettingPanel
				name="place"
				title={ __( 'Where and for whom', 'encore' ) }
				className="encore-offer-editor"
			>
				<PlaceFields { ...offer } />
				{ offer.settings.placement === 'checkout' && <TriggerFields { ...offer } /> }
			</PluginDocumentSettingPanel>
			<PluginDocumentSettingPanel
				name="schedule"
				title={ __( 'Schedule', 'encore' ) }
				className="encore-offer-editor"
			>
				<ScheduleFields { ...offer } />
			</PluginDocumentSettingPanel>
		</>
	);
}

/** A new offer shows its form; in one that is there, panels stay as they were left. */
function useOpenAtFirst() {
	const isNew = useSelect( ( select ) => select( editorStore ).isCleanNewPost(), [] );
	const isOpen = useSelect( ( select ) => select( editorStore ).isEditorPanelOpened, [] );
	const { toggleEditorPanelOpened } = useDispatch( editorStore );
	useEffect( () => {
		if ( isNew ) {
			OPEN_AT_FIRST.map( ( name ) => `${ PLUGIN }/${ name }` )
				.filter( ( name ) => ! isOpen( name ) )
				.forEach( ( name ) => toggleEditorPanelOpened( name ) );
		}
		// Once, when the editor opens.
		// eslint-disable-next-line react-hooks/exhaustive-deps
	}, [] );
}
