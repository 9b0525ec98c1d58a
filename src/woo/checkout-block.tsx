import { registerCheckoutBlock } from '@woocommerce/blocks-checkout';
import type { ComponentType } from 'react';

/** Puts a component into the places that the page holds for a block inside the Checkout or the Cart block. */
export function registerInCheckout(
	metadata: { name: string; parent: string[] },
	component: ComponentType< { place: number; look: string } >
): void {
	const Component = component;
	registerCheckoutBlock( {
		metadata: { name: metadata.name, parent: metadata.parent },
		component: ( { place, look } ) => <Component place={ Number( place ) } look={ String( look ?? '' ) } />,
	} );
}
