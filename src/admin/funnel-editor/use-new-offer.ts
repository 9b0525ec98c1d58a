import { useEffect, useRef } from '@wordpress/element';

import type { OfferPreview } from '../../api/types.generated';

/**
 * Who went to create an offer for an empty choice finds it chosen. Gives what is to be called when they go.
 */
export function useNewOffer(
	list: OfferPreview[],
	chosen: number,
	onChoose: ( offer: number, title: string ) => void
): () => void {
	const known = useRef< Set< number > | null >( null );
	useEffect( () => {
		const made = known.current && list.filter( ( { id } ) => ! known.current?.has( id ) );
		const [ offer ] = made ?? [];
		if ( offer && made?.length === 1 ) {
			known.current = null;
			if ( chosen === 0 ) {
				onChoose( offer.id, offer.title );
			}
		}
		// When the offers were read again, not whenever another is chosen.
		// eslint-disable-next-line react-hooks/exhaustive-deps
	}, [ list ] );
	return () => {
		known.current = new Set( list.map( ( { id } ) => id ) );
	};
}
