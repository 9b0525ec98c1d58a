import { useEffect, useState } from '@wordpress/element';
import { __ } from '@wordpress/i18n';

import { ABORTED, api } from '../../api';
import type { OfferSettings, PricePreview } from '../../api/types.generated';
import { choosesQuantity, namesReplaced } from './settings';

const PAUSE = 300;

export interface ShownPrice {
	isLoading: boolean;
	preview?: PricePreview;
	error?: string;
}

/** What the shopper pays, asked from the server once typing pauses; the latest question alone is answered. */
export function usePricePreview( settings: OfferSettings, isAskable: boolean ): ShownPrice {
	const [ shown, setShown ] = useState< ShownPrice >( { isLoading: false } );
	const question = JSON.stringify( {
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
	} );

	useEffect( () => {
		if ( ! isAskable ) {
			setShown( { isLoading: false } );
			return undefined;
		}
		setShown( ( before ) => ( { ...before, isLoading: true } ) );
		const given = new AbortController();
		const timer = setTimeout( async () => {
			const body: object = JSON.parse( question );
			const answer = await api.request< PricePreview >( '/preview/price', {
				method: 'POST',
				body,
				signal: given.signal,
			} );
			if ( given.signal.aborted || ( ! answer.ok && answer.code === ABORTED ) ) {
				return;
			}
			setShown(
				answer.ok
					? { isLoading: false, preview: answer.data }
					: {
							isLoading: false,
							error: answer.message || __( 'The price cannot be asked for now.', 'encore' ),
					  }
			);
		}, PAUSE );
		return () => {
			clearTimeout( timer );
			given.abort();
		};
	}, [ question, isAskable ] );

	return shown;
}
