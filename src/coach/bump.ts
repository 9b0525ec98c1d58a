import { __, sprintf } from '@wordpress/i18n';

import type { Advice, Fix } from './advice';
import type { Caller, Facts } from './facts';
import { isAbove, isBelow, partOf, setTo, shareOf, writtenCaller, writtenShare } from './share';

export const BUMP = { from: 20, to: 40 };
/** What the click sets. */
const MIDDLE = 30;

/** What stands beside the order is bought without a second thought only within these shares of what calls it up. */
export function bumpPrice( facts: Facts ): Advice[] {
	const { shop, placement, isInstead } = facts;
	if ( ! shop || placement === 'post_purchase' || isInstead || shop.isSecondPiece || shop.total <= 0 ) {
		return [];
	}
	const callers = shop.calledBy.filter( ( { price } ) => price > 0 );
	const cheapest = callers[ 0 ];
	const dearest = callers.at( -1 );
	if ( ! cheapest || ! dearest ) {
		return [];
	}
	if ( isAbove( shop.total, BUMP.to, cheapest.price ) ) {
		return [ outside( 'bump_above', cheapest, cheapest, dearest, facts ) ];
	}
	return isBelow( shop.total, BUMP.from, dearest.price )
		? [ outside( 'bump_below', dearest, cheapest, dearest, facts ) ]
		: [];
}

function outside( code: Advice[ 'code' ], caller: Caller, cheapest: Caller, dearest: Caller, facts: Facts ): Advice {
	const total = facts.shop?.total ?? 0;
	const ends = __( 'Bumps sell best between 20% and 40%.', 'encore' );
	return {
		code,
		level: 'hint',
		number: shareOf( total, caller.price ),
		reason: `${ share( total, caller, facts ) } ${ ends }${ spread( cheapest, dearest ) }`,
		...( isSpread( cheapest, dearest ) ? { fix: nameFewer() } : setForAll( total, cheapest, dearest, facts ) ),
	};
}

function share( total: number, caller: Caller, facts: Facts ): string {
	return sprintf(
		/* translators: 1: a price, "$49.00", 2: a share, "50", 3: a product and its price, "Online course, $97.00". */
		__( '%1$s is %2$s%% of %3$s.', 'encore' ),
		facts.write( total ),
		writtenShare( total, caller.price, BUMP ),
		writtenCaller( caller, facts )
	);
}

/** No price is right for all of them where the dearest costs more than twice the cheapest. */
function isSpread( cheapest: Caller, dearest: Caller ): boolean {
	return dearest.price > ( BUMP.to / BUMP.from ) * cheapest.price;
}

function spread( cheapest: Caller, dearest: Caller ): string {
	return isSpread( cheapest, dearest )
		? ' ' +
				sprintf(
					/* translators: 1: the cheapest product that calls an offer up, 2: the dearest. */
					__( 'From %1$s to %2$s no one price is right for all that calls it up.', 'encore' ),
					cheapest.name,
					dearest.name
				)
		: '';
}

/** In the middle for the cheapest, where that is not too little for the dearest; else at the end that is nearer. */
function setForAll( total: number, cheapest: Caller, dearest: Caller, facts: Facts ): { fix?: Fix } {
	const least = partOf( dearest.price, BUMP.from );
	const most = partOf( cheapest.price, BUMP.to );
	return setTo(
		[ Math.max( least, partOf( cheapest.price, MIDDLE ) ), total > most ? most : least ],
		( one ) => ! isBelow( one, BUMP.from, dearest.price ) && ! isAbove( one, BUMP.to, cheapest.price ),
		facts
	);
}

function nameFewer(): Fix {
	return { kind: 'field', field: 'trigger', label: __( 'Change what calls it up', 'encore' ) };
}
