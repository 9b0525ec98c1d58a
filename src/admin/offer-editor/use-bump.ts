import { store as coreStore } from '@wordpress/core-data';
import { useSelect } from '@wordpress/data';
import { __ } from '@wordpress/i18n';

import type { BumpContent, BumpPicture } from '../../components/bump-content';
import { useFound } from './use-found';
import type { OfferEditing } from './use-offer';
import { usePricePreview } from './use-price-preview';
import { useProductImage } from './use-product-image';

export interface ShownBump {
	bump: BumpContent;
	/** What the box waits for and what to do, a sentence or two; empty where it can be shown. */
	missing: string;
}

/** What the box would say of the offer as it stands in the form, saved or not. */
export function useBump( { settings, problems, isPriced }: OfferEditing ): ShownBump {
	const { product_id: product, quantity, headline, text, image_id: image } = settings;
	const ids = product > 0 ? [ product, ...settings.bundle.map( ( part ) => part.product_id ) ] : [];
	const { chosen } = useFound( 'products', ids );
	const { preview, error } = usePricePreview( settings, isPriced );
	const own = usePicture( image );
	const ofProduct = useProductImage( product );
	return {
		bump: {
			headline: headline || chosen.map( ( { name } ) => name ).join( ' + ' ),
			contents: preview?.contents ?? '',
			text: [ preview?.instead_of, text ].filter( Boolean ).join( ' ' ),
			image: image > 0 ? own : ofProduct,
			quantity: settings.bundle.length > 0 ? 1 : preview?.choice?.quantity ?? quantity,
			// While the server is asked, so that the box has its height.
			price_text: preview?.total_text ?? '…',
			regular_price_text: preview?.regular_text ?? '',
			choice: preview?.choice,
		},
		missing: missingFrom( product, problems[ 'price.value' ] ?? problems.quantity, error ),
	};
}

/** The form and the server say what to do in the words they have for it. */
export function missingFrom( product: number, problem = '', error = '' ): string {
	return product === 0
		? __(
				'No product is chosen yet. Choose one under “Product and price”: the box that shoppers tick appears here.',
				'encore'
		  )
		: problem || error;
}

interface Media {
	source_url?: string;
	alt_text?: string;
	media_details?: { width?: number; height?: number };
}

function usePicture( id: number ): BumpPicture | null {
	const media = useSelect(
		( select ) => ( id > 0 ? select( coreStore ).getEntityRecord( 'postType', 'attachment', id ) : undefined ),
		[ id ]
	) as Media | undefined;
	return media?.source_url ? { src: media.source_url, alt: media.alt_text ?? '', width: 72, height: 72 } : null;
}
