import { useSelect } from '@wordpress/data';
import { __ } from '@wordpress/i18n';

import type { OfferPreview } from '../api/types.generated';
import { PREVIEW_STORE } from './previewed-offer';

/** What a block of the offer page shows in the editor. */
export interface EditedOffer {
	title: string;
	text: string;
	/** An example: an offer is not of one order. */
	ordered: string;
	imageId: number | undefined;
	imageUrl: string | undefined;
	imageAlt: string;
	price: string;
	regularPrice: string;
	/** "includes $4.00 shipping and $12.90 tax", or empty. */
	included: string;
	/** What is in it, where that is more than one product. */
	parts: OfferPreview[ 'parts' ];
	/** What the shopper may choose; null where nothing is to be chosen. */
	choice: { label: string; variations: string[]; quantity: number; most: number; pieces: string[] } | null;
}

interface OfferMeta {
	headline?: string;
	text?: string;
	image_id?: number;
}

interface PostEditor {
	getCurrentPostId: () => number | null;
	getCurrentPostType: () => string | null;
	getEditedPostAttribute: ( name: string ) => unknown;
}

interface Previews {
	getOffer: ( id: number ) => OfferPreview | null | undefined;
}

export type Select = ( store: string ) => unknown;

declare global {
	interface Window {
		/** WordPress's own: the post type of the screen in wp-admin, known before any script of a block runs. */
		typenow?: string;
	}
}

/** The blocks of the offer page exist only where an offer is edited. */
export function isOfferEditor(): boolean {
	return window.typenow === 'encore_offer';
}

/** The site editor, where the page around the offer is edited, has no post type. */
export function isSiteEditor(): boolean {
	return ! window.typenow;
}

/** The words that are being written, over what the server knows of product and price. */
export function compose( meta: OfferMeta, preview: OfferPreview | null | undefined ): EditedOffer {
	return {
		title:
			meta.headline || preview?.headline || preview?.product_name || __( 'The headline of the offer', 'encore' ),
		text: meta.text ?? preview?.text ?? '',
		ordered: __( 'What the shopper has just bought', 'encore' ),
		imageId: meta.image_id || undefined,
		imageUrl: preview?.image?.src,
		imageAlt: preview?.image?.alt ?? '',
		price: preview?.price_text || __( '(price)', 'encore' ),
		regularPrice: preview?.regular_price_text ?? '',
		included: preview?.included ?? '',
		parts: preview?.parts ?? [],
		choice: choiceOf( preview ),
	};
}

function choiceOf( preview: OfferPreview | null | undefined ): EditedOffer[ 'choice' ] {
	if ( ! preview || ( preview.most < 2 && preview.variations.length === 0 ) ) {
		return null;
	}
	const { choose: label, variations, quantity, most, pieces } = preview;
	return { label, variations, quantity, most, pieces };
}

export function currentOffer( select: Select ): EditedOffer {
	const editor = select( 'core/editor' ) as PostEditor | undefined;
	if ( editor?.getCurrentPostType() !== 'encore_offer' ) {
		return compose( {}, null );
	}
	const meta = editor.getEditedPostAttribute( 'meta' ) as { encore_offer?: OfferMeta } | undefined;
	const previews = select( PREVIEW_STORE ) as Previews | undefined;
	return compose( meta?.encore_offer ?? {}, previews?.getOffer( editor.getCurrentPostId() ?? 0 ) );
}

export function useCurrentOffer(): EditedOffer {
	const json = useSelect( ( select ) => JSON.stringify( currentOffer( select as unknown as Select ) ), [] );
	return JSON.parse( json ) as EditedOffer;
}
