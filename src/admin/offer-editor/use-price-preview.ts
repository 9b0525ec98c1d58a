import { __ } from '@wordpress/i18n';

import type { OfferSettings, PricePreview } from '../../api/types.generated';
import { choosesQuantity, namesReplaced } from './settings';
import { useAsked } from './use-asked';

export interface ShownPrice {
	isLoading: boolean;
	preview?: PricePreview;
	error?: string;
}

/** What the shopper pays, asked from the server once typing pauses; the latest question alone is answered. */
export function usePricePreview( settings: OfferSettings, isAskable: boolean ): ShownPrice {
	const { isLoading, data, error } = useAsked< PricePreview >(
		'/preview/price',
		isAskable ? priceQuestion( settings ) : null,
		__( 'The price cannot be asked for now.', 'encore' )
	);
	return { isLoading, ...( data && { preview: data } ), ...( error !== undefined && { error } ) };
}

/** What a price depends on. */
export function priceQuestion( settings: OfferSettings ): object {
	return {
		product_id: settings.product_id,
		quantity: settings.quantity,
		bundle: settings.bundle,
		whole: settings.whole,
		price: settings.price,
		most: choosesQuantity( settings ) ? settings.most : 0,
		placement: settings.placement,
		// Until it is named what leaves the cart for it, there is a price all the same.
		...( namesReplaced( settings ) && { joins: settings.joins, trigger: settings.trigger } ),
		follows: settings.follows,
		// Before payment the cart's own shipping holds.
		...( settings.placement === 'post_purchase' && { shipping: settings.shipping } ),
	};
}
