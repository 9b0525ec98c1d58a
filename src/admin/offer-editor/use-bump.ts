import { store as coreStore } from '@wordpress/core-data';
import { useSelect } from '@wordpress/data';
import { __ } from '@wordpress/i18n';

import type { BumpContent, BumpPicture } from '../../components/bump-content';
import { useFound } from './use-found';
import type { OfferEditing } from './use-offer';
import { usePricePreview } from './use-price-preview';
import { useProductImage } from './use-product-image';

/** What the box would say of the offer as it stands in the form, saved or not. */
export function useBump( { settings, isPriced }: OfferEditing ): BumpContent {
	const { product_id: product, quantity, headline, text, image_id: image } = settings;
	const { chosen } = useFound( 'products', product > 0 ? [ product ] : [] );
	const { preview } = usePricePreview( settings, isPriced );
	const own = usePicture( image );
	const ofProduct = useProductImage( product );
	return {
		headline: headline || chosen[ 0 ]?.name || __( 'The product’s name', 'encore' ),
		text,
		image: image > 0 ? own : ofProduct,
		quantity,
		price_text: preview?.total_text ?? __( '(price)', 'encore' ),
		regular_price_text: preview && isReduced( preview ) ? preview.regular_text : '',
	};
}

interface Amounts {
	total: { amount: string };
	regular: { amount: string };
}

/** L8: struck through is only what is really more. */
function isReduced( { total, regular }: Amounts ): boolean {
	return Number( total.amount ) < Number( regular.amount );
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
