import { __ } from '@wordpress/i18n';

import type { Advice } from './advice';
import { bumpPrice } from './bump';
import type { Facts } from './facts';
import { placeInFunnels } from './funnel';
import { saving } from './saving';
import { kinship, oneBump, payments, picture, stock } from './selling';
import { upsellPrice } from './upsell';
import { length, shaming, urgency } from './words';

const RULES = [
	stock,
	payments,
	shaming,
	urgency,
	bumpPrice,
	upsellPrice,
	placeInFunnels,
	saving,
	length,
	picture,
	kinship,
	oneBump,
];

/** What would make the offer better: problems first, otherwise in the order of what weighs more. */
export function advise( facts: Facts ): Advice[] {
	const all = RULES.flatMap( ( rule ) => rule( facts ) );
	return [
		...all.filter( ( { level } ) => level === 'problem' ),
		...all.filter( ( { level } ) => level === 'hint' ),
	];
}

/** What was looked at, for who reads that nothing was found. */
export function lookedAt( { shop, placement }: Facts ): string[] {
	return [
		...( shop ? [ __( 'price', 'encore' ) ] : [] ),
		__( 'words', 'encore' ),
		...( shop ? [ __( 'picture', 'encore' ), __( 'stock', 'encore' ) ] : [] ),
		...( shop && shop.hasInCommon !== null ? [ __( 'what it has to do with what calls it up', 'encore' ) ] : [] ),
		...( shop && placement === 'checkout' ? [ __( 'other bumps', 'encore' ) ] : [] ),
		...( shop && placement === 'post_purchase'
			? [ __( 'its funnels', 'encore' ), __( 'payment methods', 'encore' ) ]
			: [] ),
	];
}
