import { __, sprintf } from '@wordpress/i18n';

import type { Advice } from './advice';
import type { Caller, Facts, FunnelFacts, ShopFacts } from './facts';
import { isAbove, isBelow, isWithin, partOf, setTo, shareOf, writtenCaller, writtenShare, type Band } from './share';

/** Bought on impulse, up to so much of the order. */
export const IMPULSE = { from: 0, to: 25 };
/** The better thing, two to three times the order. */
export const PREMIUM = { from: 200, to: 300 };

/** An upsell is small enough not to be thought about, or the better thing itself. */
export function upsellPrice( facts: Facts ): Advice[] {
	const { shop, isInstead } = facts;
	if ( ! shop || isInstead || shop.total <= 0 ) {
		return [];
	}
	return shop.funnels
		.filter( ( { role } ) => role === 'upsell' )
		.flatMap( ( funnel ) => inFunnel( funnel, shop, facts ) )
		.slice( 0, 1 );
}

function inFunnel( { calledBy }: FunnelFacts, shop: ShopFacts, facts: Facts ): Advice[] {
	const callers = calledBy.filter( ( { price } ) => price > 0 );
	const dearest = callers.at( -1 );
	// A second piece of what was bought has the price of the first.
	if ( ! dearest || shop.isSecondPiece || callers.some( ( caller ) => isGood( shop.total, caller ) ) ) {
		return [];
	}
	if ( isAbove( shop.total, PREMIUM.to, dearest.price ) ) {
		return [ above( shop, dearest, facts ) ];
	}
	return callers.every( ( { price } ) => isBelow( shop.total, PREMIUM.from, price ) )
		? [ between( shop, callers, facts ) ]
		: [];
}

function isGood( total: number, { price }: Caller ): boolean {
	return ! isAbove( total, IMPULSE.to, price ) || isWithin( total, PREMIUM, price );
}

function between( shop: ShopFacts, callers: Caller[], facts: Facts ): Advice {
	const caller = callers[ 0 ]!;
	return {
		code: 'upsell_between',
		level: 'hint',
		number: shareOf( shop.total, caller.price ),
		reason: `${ share( shop, caller, { from: IMPULSE.to, to: PREMIUM.from }, facts ) } ${ __(
			'Upsells sell best up to 25%, on impulse, or at two to three times the order, as the better thing.',
			'encore'
		) }`,
		...setTo(
			[ partOf( caller.price, PREMIUM.from ), partOf( caller.price, IMPULSE.to ) ],
			( total ) => isGood( total, caller ),
			facts
		),
	};
}

function above( shop: ShopFacts, caller: Caller, facts: Facts ): Advice {
	return {
		code: 'upsell_above',
		level: 'hint',
		number: shareOf( shop.total, caller.price ),
		reason: `${ share( shop, caller, PREMIUM, facts ) } ${ __(
			'Above three times the order few say yes with one click.',
			'encore'
		) }`,
		...setTo( [ partOf( caller.price, PREMIUM.to ) ], ( total ) => isGood( total, caller ), facts ),
	};
}

function share( { total }: ShopFacts, caller: Caller, band: Band, facts: Facts ): string {
	return sprintf(
		/* translators: 1: a price, "$49.00", 2: a share, "50", 3: what was ordered and its price, "Online course, $97.00". */
		__( '%1$s is %2$s%% of %3$s.', 'encore' ),
		facts.write( total ),
		writtenShare( total, caller.price, band ),
		writtenCaller( caller, facts )
	);
}
