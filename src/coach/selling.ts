import { __, sprintf } from '@wordpress/i18n';

import type { Advice } from './advice';
import type { Facts, ShopFacts } from './facts';

export function picture( { shop }: Facts ): Advice[] {
	return ! shop || shop.hasPicture
		? []
		: [
				{
					code: 'no_picture',
					level: 'hint',
					reason: __(
						'Neither the offer nor its product has a picture. Shoppers take what they see.',
						'encore'
					),
					fix: { kind: 'field', field: 'picture', label: __( 'Choose a picture', 'encore' ) },
				},
		  ];
}

export function kinship( { shop }: Facts ): Advice[] {
	return ! shop || shop.hasInCommon !== false
		? []
		: [
				{
					code: 'nothing_in_common',
					level: 'hint',
					reason: sprintf(
						/* translators: %s: a product. */
						__(
							'“%s” shares no category and no tag with what calls it up, and is no up-sell or cross-sell of it. What belongs together sells better.',
							'encore'
						),
						shop.product.name
					),
					fix: { kind: 'field', field: 'product', label: __( 'Choose another product', 'encore' ) },
				},
		  ];
}

export function oneBump( { shop, placement }: Facts ): Advice[] {
	const number = shop ? Math.min( shop.otherBumps.length + 1, shop.mostBumps ) : 0;
	const other = shop?.otherBumps[ 0 ];
	return placement !== 'checkout' || ! other || number < 2
		? []
		: [
				{
					code: 'several_bumps',
					level: 'hint',
					number,
					reason: sprintf(
						/* translators: 1: number of bumps, 2: the other one. */
						__(
							'The checkout can show %1$d bumps at once, “%2$s” among them. One alone sells best.',
							'encore'
						),
						number,
						other.name
					),
					fix: {
						kind: 'screen',
						screen: 'offer',
						id: other.id,
						label: __( 'Open the other bump', 'encore' ),
					},
				},
		  ];
}

export function stock( { shop }: Facts ): Advice[] {
	return ! shop || shop.unsold === ''
		? []
		: [
				{
					code: 'cannot_be_sold',
					level: 'problem',
					reason: whyUnsold( shop.unsold, shop.product.name ),
					fix: {
						kind: 'screen',
						screen: 'product',
						id: shop.product.id,
						label: __( 'Open the product', 'encore' ),
					},
				},
		  ];
}

function whyUnsold( reason: Exclude< ShopFacts[ 'unsold' ], '' >, product: string ): string {
	switch ( reason ) {
		case 'out_of_stock':
			return sprintf(
				/* translators: %s: a product. */
				__(
					'“%s” is sold out, or has fewer pieces left than the offer sells. Until there are more nobody sees it.',
					'encore'
				),
				product
			);
		case 'one_only':
			return sprintf(
				/* translators: %s: a product. */
				__( '“%s” is sold one per order, and the offer has more pieces. Nobody sees it.', 'encore' ),
				product
			);
		default:
			return sprintf(
				/* translators: %s: a product. */
				__( '“%s” cannot be bought now, so nobody sees the offer.', 'encore' ),
				product
			);
	}
}

/** How what is taken after payment is paid. */
export function payments( { shop, placement }: Facts ): Advice[] {
	if ( ! shop || placement !== 'post_purchase' ) {
		return [];
	}
	const unable = shop.methods.filter( ( { way } ) => way === 'none' );
	if ( unable.length === shop.methods.length ) {
		return [
			cannotCharge(
				'problem',
				__( 'No payment method of your shop can charge for it, so nobody sees it.', 'encore' )
			),
		];
	}
	if ( unable.length > 0 ) {
		return [
			cannotCharge(
				'hint',
				sprintf(
					/* translators: %s: payment methods, "Stripe, PayPal". */
					__( 'After an order paid with %s nothing can be charged, so no offer follows it.', 'encore' ),
					unable.map( ( { name } ) => name ).join( ', ' )
				)
			),
		];
	}
	return shop.methods.every( ( { way } ) => way === 'pay_link' ) ? [ noOneClick() ] : [];
}

function cannotCharge( level: Advice[ 'level' ], reason: string ): Advice {
	return { code: 'gateway_cannot_charge', level, reason, fix: toPayments() };
}

function noOneClick(): Advice {
	return {
		code: 'no_one_click',
		level: 'hint',
		reason: __(
			'None of your payment methods charges with one click: who says yes pays once more, on a payment page. Fewer do.',
			'encore'
		),
		fix: toPayments(),
	};
}

function toPayments() {
	return {
		kind: 'screen',
		screen: 'payments',
		id: 0,
		label: __( 'See your payment methods', 'encore' ),
	} as const;
}
