import { useSelect } from '@wordpress/data';
import { cartStore } from '@woocommerce/block-data';
import { getSetting } from '@woocommerce/settings';

import { isRecord } from '../api/answer';

/** What the cart says under this name; until the page's script has read the cart, what the page came with. */
export function useCartExtension( name: string ): Record< string, unknown > {
	const said = useSelect(
		( from ) => {
			const cart = from( cartStore );
			return (
				cart.getCartData().extensions[ name ] ??
				( cart.hasFinishedResolution( 'getCartData', [] ) ? undefined : getSetting( `${ name }_data` ) )
			);
		},
		[ name ]
	);
	return isRecord( said ) ? said : {};
}
