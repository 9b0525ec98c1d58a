/// <reference types="jest" />
import { readFileSync } from 'fs';

import { BUMP } from '../bump';
import { DOWNSELL } from '../funnel';
import { IMPULSE, PREMIUM } from '../upsell';

/** What a new funnel is proposed by. */
const PROPOSED = readFileSync( 'plugin/src/Application/Proposal/PriceBand.php', 'utf8' );

function proposed( band: string ): number[] {
	const [ , from, to ] = new RegExp( `self::${ band } => \\[(\\d+), (\\d+)\\]` ).exec( PROPOSED ) ?? [];
	return [ Number( from ), Number( to ) ];
}

it( 'has the bands by which a funnel is proposed: nobody is told to change what was proposed', () => {
	expect( proposed( 'Bump' ) ).toEqual( [ BUMP.from, BUMP.to ] );
	expect( proposed( 'Premium' ) ).toEqual( [ PREMIUM.from, PREMIUM.to ] );
	expect( proposed( 'Downsell' ) ).toEqual( [ DOWNSELL.from, DOWNSELL.to ] );
	expect( proposed( 'Impulse' )[ 1 ] ).toBe( IMPULSE.to );
} );
