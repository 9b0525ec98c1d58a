import { amountOf, changeOf, changeText, rateText } from '../numbers';
import { intervalOf, PERIODS, questionOf } from '../period';

test( 'a rate is in per cent with one decimal, and a dash where nothing was shown', () => {
	expect( [ 0, 0.25, 0.3333, 1, null ].map( rateText ) ).toEqual( [ '0%', '25%', '33.3%', '100%', '–' ] );
} );

test( 'a change is said in words, and not at all where there was nothing before', () => {
	const said = ( now: number, before: number ) => changeText( changeOf( now, before ) );
	expect( said( 150, 100 ) ).toBe( '50% more than before' );
	expect( said( 75, 100 ) ).toBe( '25% less than before' );
	expect( said( 100, 100 ) ).toBe( 'as before' );
	expect( said( 100, 0 ) ).toBe( '' );
	expect( said( 50, -100 ) ).toBe( '150% more than before' );
} );

test( 'what is not there is nothing', () => {
	expect( [ null, undefined, { amount: '-5', currency: 'USD', minor_unit: 2 } ].map( amountOf ) ).toEqual( [
		0, 0, -5,
	] );
} );

test( 'a period ends today and has as many days as it says, over the ends of months and years', () => {
	expect( questionOf( '2026-03-03', 7 ) ).toEqual( { from: '2026-02-25', to: '2026-03-03', currency: '' } );
	expect( questionOf( '2026-01-01', 30 ) ).toEqual( { from: '2025-12-03', to: '2026-01-01', currency: '' } );
	expect( PERIODS.map( ( days ) => intervalOf( questionOf( '2026-01-01', days ) ) ) ).toEqual( [
		'day',
		'day',
		'week',
		'month',
	] );
} );
