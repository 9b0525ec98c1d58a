import { useEffect, useState } from '@wordpress/element';

import type { BumpPicture } from '../../components/bump-content';
import { imageOf } from '../../woo/product-image';

/** The picture that stands where the offer has none of its own. */
export function useProductImage( product: number ): BumpPicture | null {
	const [ found, setFound ] = useState< { product: number; picture: BumpPicture | null } >();
	useEffect( () => {
		let isCurrent = true;
		if ( product > 0 ) {
			imageOf( product )
				.catch( () => null )
				.then( ( picture ) => isCurrent && setFound( { product, picture } ) );
		}
		return () => {
			isCurrent = false;
		};
	}, [ product ] );
	return found?.product === product ? found.picture : null;
}
