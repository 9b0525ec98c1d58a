import type { BlockEditProps } from '@wordpress/blocks';

import { OfferPlace, type Attributes } from '../order-bump/edit';

export type { Attributes };

export function Edit( props: BlockEditProps< Attributes > ) {
	return <OfferPlace { ...props } placement="cart" />;
}
