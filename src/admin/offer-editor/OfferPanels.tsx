import { useDispatch, useSelect } from '@wordpress/data';
import { PluginDocumentSettingPanel, PluginPostStatusInfo, store as editorStore } from '@wordpress/editor';
import { useEffect, useRef } from '@wordpress/element';
import { __ } from '@wordpress/i18n';
import { store as noticesStore } from '@wordpress/notices';
import { getQueryArg } from '@wordpress/url';

import { ConditionGroups } from '../conditions/ConditionGroups';
import { BumpCanvas } from './BumpCanvas';
import { BundleFields } from './BundleFields';
import { CoachLine, CoachPanel } from './CoachPanel';
import { openForm } from './go-to-product';
import { LayoutFields } from './LayoutFields';
import { isBeforePayment, places } from './placements';
import { PlaceFields } from './PlaceFields';
import { PriceFields } from './PriceFields';
import { ProductFields } from './ProductFields';
import { ScheduleFields } from './ScheduleFields';
import { ShippingFields } from './ShippingFields';
import { TriggerFields } from './TriggerFields';
import { useCoach } from './use-coach';
import { POST_TYPE, useOffer, type OfferEditing } from './use-offer';
import { WhyInCart } from './WhyInCart';
import { WordsFields } from './WordsFields';

export const PLUGIN = 'encore-offer';
/** The editor's own id of what it says about a save. */
const SAVE_NOTICE = 'editor-save';
const OPEN_AT_FIRST = [ 'product', 'words', 'place', 'coach' ].map( ( name ) => `${ PLUGIN }/${ name }` );

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
	const coached = useCoach( id, offer );
	useOpenAtFirst();
	useAskedPlacement( offer );
	useOpenForm();
	useNoticeOfRefusal( offer );
	return (
		<>
			<BumpCanvas { ...offer } />
			<PluginPostStatusInfo>
				<CoachLine plugin={ PLUGIN } coached={ coached } />
			</PluginPostStatusInfo>
			<PluginDocumentSettingPanel
				name="product"
				title={ __( 'Product and price', 'encore' ) }
				className="encore-offer-editor"
			>
				<ProductFields { ...offer } />
				<BundleFields { ...offer } />
				<PriceFields { ...offer } />
				{ offer.settings.placement === 'post_purchase' && <ShippingFields { ...offer } /> }
			</PluginDocumentSettingPanel>
			<PluginDocumentSettingPanel
				name="words"
				title={ __( 'Words and picture', 'encore' ) }
				className="encore-offer-editor"
			>
				<WordsFields { ...offer } />
			</PluginDocumentSettingPanel>
			{ offer.settings.placement === 'post_purchase' && (
				<PluginDocumentSettingPanel
					name="layout"
					title={ __( 'Layout', 'encore' ) }
					className="encore-offer-editor"
				>
					<LayoutFields />
				</PluginDocumentSettingPanel>
			) }
			<PluginDocumentSettingPanel
				name="place"
				title={ __( 'Where and for whom', 'encore' ) }
				className="encore-offer-editor"
			>
				<PlaceFields { ...offer } />
				{ isBeforePayment( offer.settings.placement ) && (
					<div className="encore-offer-editor__trigger">
						<TriggerFields
							label={ __( 'The offer is called up by', 'encore' ) }
							trigger={ offer.settings.trigger }
							problem={ offer.problems[ 'trigger.ids' ] }
							onChange={ ( trigger ) => offer.change( { trigger } ) }
						/>
					</div>
				) }
				{ offer.settings.placement !== 'post_purchase' && <WhyInCart id={ id } /> }
			</PluginDocumentSettingPanel>
			<PluginDocumentSettingPanel
				name="conditions"
				title={ __( 'Conditions', 'encore' ) }
				className="encore-offer-editor"
			>
				<ConditionGroups
					id="encore-conditions"
					path="conditions"
					problems={ offer.problems }
					groups={ offer.settings.conditions }
					onChange={ ( conditions ) => offer.change( { conditions } ) }
				/>
			</PluginDocumentSettingPanel>
			<PluginDocumentSettingPanel
				name="schedule"
				title={ __( 'Schedule', 'encore' ) }
				className="encore-offer-editor"
			>
				<ScheduleFields { ...offer } />
			</PluginDocumentSettingPanel>
			<PluginDocumentSettingPanel name="coach" title={ __( 'Coach', 'encore' ) } className="encore-offer-editor">
				<CoachPanel { ...offer } plugin={ PLUGIN } coached={ coached } />
			</PluginDocumentSettingPanel>
		</>
	);
}

/** Nothing on the screen says more about an offer than its form, so that stands open. */
function useOpenAtFirst() {
	const isOpen = useSelect( ( select ) => select( editorStore ).isEditorPanelOpened, [] );
	const { toggleEditorPanelOpened } = useDispatch( editorStore );
	useEffect( () => {
		OPEN_AT_FIRST.filter( ( name ) => ! isOpen( name ) ).forEach( ( name ) => toggleEditorPanelOpened( name ) );
		// Once, when the editor opens.
		// eslint-disable-next-line react-hooks/exhaustive-deps
	}, [] );
}

/** A new offer is nothing but its form, which WordPress keeps closed on a phone, and wherever it was closed before. */
function useOpenForm() {
	const isNew = useSelect( ( select ) => select( editorStore ).isCleanNewPost(), [] );
	useEffect( () => {
		// Once WordPress, which closes it on a phone, is done.
		const timer = isNew ? window.setTimeout( () => void openForm(), 0 ) : undefined;
		return () => window.clearTimeout( timer );
		// Once, when the editor opens.
		// eslint-disable-next-line react-hooks/exhaustive-deps
	}, [] );
}

/** "Publishing failed. Choose a product." goes with the last of what it names. */
function useNoticeOfRefusal( { problems }: OfferEditing ) {
	const isWrong = Object.keys( problems ).length > 0;
	const { removeNotice } = useDispatch( noticesStore );
	const wasWrong = useRef( false );
	useEffect( () => {
		if ( wasWrong.current && ! isWrong ) {
			void removeNotice( SAVE_NOTICE );
		}
		wasWrong.current = isWrong;
	}, [ isWrong, removeNotice ] );
}

/** Who comes from a funnel's form or from a block wants an offer for that place. */
function useAskedPlacement( { change }: OfferEditing ) {
	const isNew = useSelect( ( select ) => select( editorStore ).isCleanNewPost(), [] );
	useEffect( () => {
		const asked = places().find( ( { value } ) => value === getQueryArg( window.location.href, 'placement' ) );
		if ( isNew && asked ) {
			change( { placement: asked.value } );
		}
		// Once, when the editor opens.
		// eslint-disable-next-line react-hooks/exhaustive-deps
	}, [] );
}
