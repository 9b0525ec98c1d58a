import { __, _n, sprintf } from '@wordpress/i18n';

import type { Advice, Fix } from './advice';
import type { Facts, FunnelFacts } from './facts';
import { isWithin, partOf, setTo, shareOf, writtenShare } from './share';

export const DOWNSELL = { from: 30, to: 60 };
/** What the click sets. */
const MIDDLE = 45;
/** More offers after payment than these tire a shopper who has just paid. */
export const ENOUGH = 2;

/** Of an offer after payment, its place among the others; each thing once, whatever the number of funnels. */
export function placeInFunnels( facts: Facts ): Advice[] {
	const { shop, placement } = facts;
	if ( ! shop || placement !== 'post_purchase' ) {
		return [];
	}
	if ( shop.funnels.length === 0 ) {
		return [ noFunnel() ];
	}
	const all = shop.funnels.flatMap( ( funnel ) => [
		...noDownsell( funnel ),
		...downsell( funnel, facts ),
		...tooMany( funnel, facts ),
	] );
	return all.filter( ( { code }, place ) => all.findIndex( ( one ) => one.code === code ) === place );
}

function noFunnel(): Advice {
	return {
		code: 'no_funnel',
		level: 'hint',
		reason: __( 'No funnel shows it yet, so no shopper sees it.', 'encore' ),
		fix: { kind: 'screen', screen: 'new_funnel', id: 0, label: __( 'Create a funnel', 'encore' ) },
	};
}

function noDownsell( { id, name, role, other }: FunnelFacts ): Advice[] {
	return role !== 'upsell' || other
		? []
		: [
				{
					code: 'no_downsell',
					level: 'hint',
					reason: sprintf(
						/* translators: %s: name of a funnel. */
						__(
							'In “%s” nothing follows a “No thanks”. Something smaller, at 30%% to 60%% of this price, still sells to some who decline.',
							'encore'
						),
						name
					),
					fix: toFunnel( id ),
				},
		  ];
}

function downsell( { role, other }: FunnelFacts, facts: Facts ): Advice[] {
	const total = facts.shop?.total ?? 0;
	if ( role === 'thank_you' || ! other?.price || total <= 0 ) {
		return [];
	}
	const isThis = role === 'downsell';
	const [ cheaper, dearer ] = isThis ? [ total, other.price ] : [ other.price, total ];
	if ( isWithin( cheaper, DOWNSELL, dearer ) ) {
		return [];
	}
	const said = sprintf(
		/* translators: 1: a price, 2: a share, "70", 3: an offer, 4: the price of the one that is written. */
		__( 'Its downsell “%3$s”, %1$s, is %2$s%% of %4$s.', 'encore' ),
		facts.write( cheaper ),
		writtenShare( cheaper, dearer, DOWNSELL ),
		other.name,
		facts.write( dearer )
	);
	return [
		{
			code: 'downsell_outside',
			level: 'hint',
			number: shareOf( cheaper, dearer ),
			reason: isThis ? downsellShare( total, other.name, other.price, facts.write ) : `${ said } ${ best() }`,
			...( isThis ? mended( cheaper, dearer, facts ) : { fix: toOffer( other.id ) } ),
		},
	];
}

/** What a downsell's price is of its upsell's, where that is outside of the band in which they sell; empty where it is not. */
export function downsellShare(
	price: number,
	upsell: string,
	upsellPrice: number,
	write: ( amount: number ) => string
): string {
	if ( price <= 0 || upsellPrice <= 0 || isWithin( price, DOWNSELL, upsellPrice ) ) {
		return '';
	}
	const said = sprintf(
		/* translators: 1: a price, 2: a share, "70", 3: an offer, 4: its price. */
		__( '%1$s is %2$s%% of its upsell “%3$s”, %4$s.', 'encore' ),
		write( price ),
		writtenShare( price, upsellPrice, DOWNSELL ),
		upsell,
		write( upsellPrice )
	);
	return `${ said } ${ best() }`;
}

function best(): string {
	return __( 'Downsells sell best between 30% and 60%.', 'encore' );
}

/** In the middle, or at the end that is nearer. */
function mended( price: number, dearer: number, facts: Facts ): { fix?: Fix } {
	const end = price * 100 > dearer * DOWNSELL.to ? DOWNSELL.to : DOWNSELL.from;
	return setTo(
		[ partOf( dearer, MIDDLE ), partOf( dearer, end ) ],
		( total ) => isWithin( total, DOWNSELL, dearer ),
		facts
	);
}

function tooMany( { id, name, longest }: FunnelFacts, { shop }: Facts ): Advice[] {
	const most = shop?.mostOffers ?? ENOUGH;
	if ( longest <= ENOUGH ) {
		return [];
	}
	const met = sprintf(
		/* translators: 1: name of a funnel, 2: number of offers. */
		_n(
			'In “%1$s” one shopper can meet %2$d offer after paying.',
			'In “%1$s” one shopper can meet %2$d offers after paying.',
			longest,
			'encore'
		),
		name,
		longest
	);
	const said =
		longest > most
			? sprintf(
					/* translators: %d: number of offers. */
					__( 'Your shop shows at most %d, so what comes after is never seen.', 'encore' ),
					most
			  )
			: __( 'After two most only want to be done.', 'encore' );
	return [
		{
			code: 'too_many_offers',
			level: 'hint',
			number: longest,
			reason: `${ met } ${ said }`,
			fix: toFunnel( id ),
		},
	];
}

function toFunnel( id: number ): Fix {
	return { kind: 'screen', screen: 'funnel', id, label: __( 'Open the funnel', 'encore' ) };
}

function toOffer( id: number ): Fix {
	return { kind: 'screen', screen: 'offer', id, label: __( 'Open the downsell', 'encore' ) };
}
