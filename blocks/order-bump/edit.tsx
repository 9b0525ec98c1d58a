import { InspectorControls, store as blockEditorStore, useBlockProps } from '@wordpress/block-editor';
import type { BlockEditProps } from '@wordpress/blocks';
import { PanelBody, SelectControl } from '@wordpress/components';
import { useSelect } from '@wordpress/data';
import { __, sprintf } from '@wordpress/i18n';

import type { OfferPreview } from '../../src/api/types.generated';
import { choose, type Place } from './choose';
import { useOffer, useOffers, type BlockPlacement } from './offers';
import { Preview } from './preview';

export interface Attributes extends Record< string, unknown > {
	/** 0 is the best match. */
	offer: number;
}

export function Edit( props: BlockEditProps< Attributes > ) {
	return <OfferPlace { ...props } placement="checkout" />;
}

/** A place for an offer, in the Checkout block or in the Cart block. */
export function OfferPlace( {
	attributes: { offer },
	setAttributes,
	clientId,
	placement,
}: BlockEditProps< Attributes > & { placement: BlockPlacement } ) {
	const offers = useOffers( placement );
	const named = useOffer( offer );
	const place = usePlace( clientId, placement );
	const list = offers.state === 'ready' ? offers.value : [];
	const picker = (
		<OfferPicker
			offer={ offer }
			offers={ list }
			placement={ placement }
			onPick={ ( picked ) => setAttributes( { offer: picked } ) }
		/>
	);
	return (
		<div { ...useBlockProps( { className: 'encore-bumps' } ) }>
			<InspectorControls>
				<PanelBody title={ __( 'Offer', 'encore' ) }>{ picker }</PanelBody>
			</InspectorControls>
			<Preview shown={ choose( offer, offers, named, place ) } picker={ picker } placement={ placement } />
		</div>
	);
}

interface Blocks {
	getBlocksByName: ( name: string ) => string[];
	getBlockAttributes: ( clientId: string ) => Partial< Attributes > | null;
}

/** Where it stands among the blocks of its kind. */
function usePlace( clientId: string, placement: BlockPlacement ): Place {
	const json = useSelect(
		( select ) => {
			const { getBlocksByName, getBlockAttributes } = select( blockEditorStore ) as unknown as Blocks;
			const ids = getBlocksByName( placement === 'cart' ? 'encore/cart-offer' : 'encore/order-bump' );
			const blocks = ids.map( ( id ) => getBlockAttributes( id )?.offer ?? 0 );
			return JSON.stringify( { blocks, index: Math.max( 0, ids.indexOf( clientId ) ) } );
		},
		[ clientId, placement ]
	);
	return { ...( JSON.parse( json ) as Omit< Place, 'placement' > ), placement };
}

interface PickerProps {
	offer: number;
	offers: OfferPreview[];
	placement: BlockPlacement;
	onPick: ( offer: number ) => void;
}

function OfferPicker( { offer, offers, placement, onPick }: PickerProps ) {
	const known = offers.find( ( { id } ) => id === offer );
	const options = [
		{ value: '0', label: __( 'Best match for the cart', 'encore' ) },
		...offers.map( ( each ) => ( { value: String( each.id ), label: labelOf( each ) } ) ),
	];
	if ( offer > 0 && ! known ) {
		/* translators: %d: number of an offer. */
		options.push( { value: String( offer ), label: sprintf( __( 'Offer %d', 'encore' ), offer ) } );
	}
	return (
		<SelectControl
			__next40pxDefaultSize
			label={ __( 'Offer shown here', 'encore' ) }
			value={ String( offer ) }
			options={ options }
			onChange={ ( value ) => onPick( Number( value ) ) }
			help={ offer === 0 ? bestMatch( placement ) : helpFor( known ) }
		/>
	);
}

function labelOf( { title, problem }: OfferPreview ): string {
	return problem === ''
		? title
		: /* translators: %s: title of an offer that shoppers do not see. */
		  sprintf( __( '%s (not shown)', 'encore' ), title );
}

function bestMatch( placement: BlockPlacement ): string {
	return placement === 'checkout'
		? __(
				'Every shopper sees the offers that fit the cart best, up to the number that is set for the shop. The preview shows as many, in their order.',
				'encore'
		  )
		: __(
				'Every shopper sees the offer that fits the cart best. The preview shows the one that comes first.',
				'encore'
		  );
}

function helpFor( known: OfferPreview | undefined ): string {
	return known
		? sprintf(
				/* translators: 1: name of a product, 2: a formatted price. */
				__( '%1$s for %2$s, in carts that call this offer up.', 'encore' ),
				known.product_name,
				known.price_text
		  )
		: '';
}
