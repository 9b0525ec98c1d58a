import { TextControl } from '@wordpress/components';
import { useDispatch, useSelect } from '@wordpress/data';
import { store as editorStore } from '@wordpress/editor';
import { __ } from '@wordpress/i18n';

import { ShopSearch } from '../../woo/shop-search';
import { describe, FieldMessage, messageId } from './FieldMessage';
import { choosesQuantity, choosesVariation, MAX_QUANTITY } from './settings';
import { useFound } from './use-found';
import type { OfferEditing } from './use-offer';

const PRODUCT = 'encore-product';
const QUANTITY = 'encore-quantity';
const MOST = 'encore-most';

export function ProductFields( { settings, problems, change }: OfferEditing ) {
	const { chosen, remember } = useFound( 'products', settings.product_id > 0 ? [ settings.product_id ] : [] );
	const title: unknown = useSelect( ( select ) => select( editorStore ).getEditedPostAttribute( 'title' ), [] );
	const { editPost } = useDispatch( editorStore );
	return (
		<>
			<fieldset className="encore-offer-editor__field encore-offer-editor__product">
				<legend>{ __( 'Product or variation', 'encore' ) }</legend>
				<ShopSearch
					kind={ choosesVariation( settings ) ? 'choosable' : 'sellable' }
					chosen={ chosen }
					onChange={ ( found ) => {
						const last = found.slice( -1 );
						remember( last );
						change( { product_id: last[ 0 ]?.id ?? 0 } );
						// WordPress saves nothing without a title, and says nothing about it.
						if ( last[ 0 ] && title === '' ) {
							editPost( { title: last[ 0 ].name } );
						}
					} }
					label={ __( 'Search products and variations', 'encore' ) }
					wrong={ problems.product_id === undefined ? undefined : messageId( PRODUCT ) }
				/>
				<FieldMessage of={ PRODUCT } message={ problems.product_id } />
			</fieldset>
			<TextControl
				__next40pxDefaultSize
				{ ...describe( QUANTITY, problems.quantity ) }
				type="number"
				label={ __( 'Pieces', 'encore' ) }
				min={ 1 }
				max={ MAX_QUANTITY }
				value={ settings.quantity === 0 ? '' : settings.quantity }
				onChange={ ( typed ) => change( { quantity: Number( typed ) } ) }
			/>
			<FieldMessage of={ QUANTITY } message={ problems.quantity } />
			{ choosesQuantity( settings ) && ( settings.bundle.length === 0 || settings.most > 1 ) && (
				<>
					<TextControl
						__next40pxDefaultSize
						{ ...describe( MOST, problems.most, true ) }
						type="number"
						label={ __( 'The shopper may take up to', 'encore' ) }
						help={ __( 'Empty: as many as above. Never more than are in stock.', 'encore' ) }
						min={ 0 }
						max={ MAX_QUANTITY }
						value={ settings.most === 0 ? '' : settings.most }
						onChange={ ( typed ) => change( { most: Number( typed ) } ) }
					/>
					<FieldMessage of={ MOST } message={ problems.most } />
				</>
			) }
		</>
	);
}
