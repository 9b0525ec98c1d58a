/// <reference types="jest" />
import { advise } from '../advise';
import type { Facts } from '../facts';
import { given, upsell } from './given';

const codes = ( facts: Facts ) => advise( facts ).map( ( { code } ) => code );
const of = ( facts: Facts, code: string ) => advise( facts ).find( ( one ) => one.code === code );
/** Sold for this in a shop that asks a little more for it. */
const at = ( total: number, price: number, minorUnit = 2 ) =>
	given( {}, { total, minorUnit, regular: total + 1, current: total + 1, calledBy: [ { name: 'Main', price } ] } );

describe( 'the price of a bump', () => {
	it.each( [
		[ 2, 2000, 10000, [] ],
		[ 2, 1999, 10000, [ 'bump_below' ] ],
		[ 2, 4000, 10000, [] ],
		[ 2, 4001, 10000, [ 'bump_above' ] ],
		[ 2, 3880, 9700, [] ],
		[ 2, 3881, 9700, [ 'bump_above' ] ],
		[ 2, 1940, 9700, [] ],
		[ 2, 1939, 9700, [ 'bump_below' ] ],
		[ 0, 200, 1000, [] ],
		[ 0, 199, 1000, [ 'bump_below' ] ],
		[ 0, 401, 1000, [ 'bump_above' ] ],
		[ 3, 12400, 31000, [] ],
		[ 3, 12401, 31000, [ 'bump_above' ] ],
		[ 3, 6199, 31000, [ 'bump_below' ] ],
	] )( 'with %i decimals %i beside %i', ( minorUnit, total, price, expected ) => {
		expect( codes( at( total, price, minorUnit ) ) ).toEqual( expected );
	} );

	it( 'is said with its share, and set by one click to 30%', () => {
		const [ advice ] = advise( given( {}, { total: 4850, regular: 6000, current: 6000 } ) );
		expect( advice ).toEqual( {
			code: 'bump_above',
			level: 'hint',
			number: 50,
			reason: '$48.50 is 50% of Online course, $97.00. Bumps sell best between 20% and 40%.',
			fix: { kind: 'price', value: '29.10', label: 'Set the price to $29.10' },
		} );
	} );

	it( 'is never said to be the end that it is above', () => {
		expect( of( at( 4001, 10000 ), 'bump_above' )?.reason ).toContain( 'is 40.01% of' );
		expect( of( at( 3881, 9700 ), 'bump_above' )?.reason ).toContain( 'is 40.01% of' );
		expect( of( at( 4100, 10000 ), 'bump_above' )?.reason ).toContain( 'is 41% of' );
	} );

	it( 'is raised below the regular price, never lowered to less than a third of it; else another product fits', () => {
		const beside = ( total: number, regular: number ) =>
			given( {}, { total, regular, current: regular, calledBy: [ { name: 'Main', price: 10000 } ] } );
		const fixOf = ( facts: Facts ) => advise( facts )[ 0 ]?.fix;
		const another = { kind: 'field', field: 'product' };
		expect( fixOf( beside( 1000, 3001 ) ) ).toMatchObject( { value: '30.00' } );
		expect( fixOf( beside( 1000, 3000 ) ) ).toMatchObject( { value: '20.00' } );
		expect( fixOf( beside( 1000, 2000 ) ) ).toMatchObject( another );
		expect( fixOf( beside( 8000, 9000 ) ) ).toMatchObject( { value: '30.00' } );
		expect( fixOf( beside( 8000, 9001 ) ) ).toMatchObject( { value: '40.00' } );
		expect( fixOf( beside( 8000, 12001 ) ) ).toMatchObject( another );
	} );

	it( 'is set as owners enter it: without tax, for each piece, in a currency without decimals', () => {
		const taxed = {
			total: 5950,
			entered: 5000,
			regular: 6000,
			current: 6000,
			calledBy: [ { name: 'Main', price: 11900 } ],
		};
		expect( of( given( {}, taxed ), 'bump_above' )?.fix ).toMatchObject( {
			value: '30.00',
			label: 'Set the price to $35.70',
		} );
		const two = {
			total: 5000,
			entered: 5000,
			regular: 6000,
			current: 6000,
			pieces: 2,
			calledBy: [ { name: 'Main', price: 10000 } ],
		};
		expect( of( given( {}, two ), 'bump_above' )?.fix ).toMatchObject( {
			value: '15.00',
			label: 'Set the price to $30.00',
		} );
		expect( of( at( 500, 1000, 0 ), 'bump_above' )?.fix ).toMatchObject( { value: '300' } );
		expect( of( at( 8, 10, 3 ), 'bump_above' )?.fix ).toMatchObject( { value: '0.003' } );
	} );

	it( 'has no click to a price where no amount fits, and none at all where no fixed price holds for all of it', () => {
		expect( of( at( 2, 1, 0 ), 'bump_above' )?.fix ).toMatchObject( { kind: 'field', field: 'product' } );
		const picked = { ...at( 5000, 10000 ), takesFixedPrice: false };
		expect( of( picked, 'bump_above' ) ).not.toHaveProperty( 'fix' );
	} );

	it( 'fits the cheapest and the dearest that call it up, or says that none can', () => {
		const called = ( cheap: number, dear: number, total: number ) =>
			given(
				{},
				{
					total,
					regular: 5000,
					current: 5000,
					calledBy: [
						{ name: 'Small', price: cheap },
						{ name: 'Large', price: dear },
					],
				}
			);
		expect( codes( called( 10000, 20000, 4000 ) ) ).toEqual( [] );
		expect( of( called( 10000, 20000, 4100 ), 'bump_above' )?.fix ).toMatchObject( { value: '40.00' } );
		expect( of( called( 10000, 15000, 4100 ), 'bump_above' )?.fix ).toMatchObject( { value: '30.00' } );
		expect( of( called( 10000, 20001, 4001 ), 'bump_above' ) ).toMatchObject( {
			reason: expect.stringContaining( 'From Small to Large no one price is right' ),
			fix: { kind: 'field', field: 'trigger' },
		} );
	} );

	it( 'says nothing where it stands for what called it up, is a second piece, is free, or nothing is known', () => {
		expect( codes( { ...at( 5000, 10000 ), isInstead: true } ) ).toEqual( [] );
		expect( codes( given( {}, { total: 3800, isSecondPiece: true } ) ) ).toEqual( [] );
		expect( codes( given( {}, { total: 0 } ) ) ).toEqual( [] );
		expect( codes( given( {}, { total: 3800, calledBy: [] } ) ) ).toEqual( [] );
		expect( codes( given( {}, { total: 3800, calledBy: [ { name: 'Free', price: 0 } ] } ) ) ).toEqual( [] );
		expect( codes( { ...given(), shop: undefined } as unknown as Facts ) ).toEqual( [] );
	} );

	it( 'is measured at the middle order where anything calls it up', () => {
		const facts = given( {}, { total: 3800, calledBy: [ { name: '', price: 8000 } ] } );
		expect( of( facts, 'bump_above' )?.reason ).toMatch( /^\$38\.00 is 48% of your middle order, \$80\.00\./ );
	} );
} );

describe( 'the price of an upsell', () => {
	const priced = ( total: number, price: number, minorUnit = 2, regular?: number ) =>
		upsell(
			{ total, minorUnit, regular: regular ?? total + 1, current: regular ?? total + 1 },
			{ calledBy: [ { name: 'Main', price } ], other: { id: 9, name: 'Less', price: total / 2 } }
		);

	it.each( [
		[ 2, 2500, 10000, [] ],
		[ 2, 2501, 10000, [ 'upsell_between' ] ],
		[ 2, 19999, 10000, [ 'upsell_between' ] ],
		[ 2, 20000, 10000, [] ],
		[ 2, 30000, 10000, [] ],
		[ 2, 30001, 10000, [ 'upsell_above' ] ],
		[ 0, 250, 1000, [] ],
		[ 0, 251, 1000, [ 'upsell_between' ] ],
		[ 0, 1999, 1000, [ 'upsell_between' ] ],
		[ 3, 90000, 30000, [] ],
		[ 3, 90001, 30000, [ 'upsell_above' ] ],
	] )( 'with %i decimals %i after %i', ( minorUnit, total, price, expected ) => {
		expect( codes( priced( total, price, minorUnit ) ) ).toEqual( expected );
	} );

	it( 'is set to an impulse, or raised to twice the order where it is worth that', () => {
		expect( of( upsell( { total: 3800 } ), 'upsell_between' ) ).toMatchObject( {
			number: 39,
			reason: '$38.00 is 39% of Online course, $97.00. Upsells sell best up to 25%, on impulse, or at two to three times the order, as the better thing.',
			fix: { kind: 'price', value: '24.25' },
		} );
		expect( of( priced( 15000, 9700, 2, 19401 ), 'upsell_between' )?.fix ).toMatchObject( { value: '194.00' } );
		expect( of( priced( 15000, 9700 ), 'upsell_between' )?.fix ).toMatchObject( {
			kind: 'field',
			field: 'product',
		} );
		expect( of( priced( 30000, 9700 ), 'upsell_above' )?.fix ).toMatchObject( { value: '291.00' } );
	} );

	it( 'is fine where it fits the cheapest or the dearest order that calls it up, and as a second piece', () => {
		const calledBy = [
			{ name: 'Small', price: 9700 },
			{ name: 'Large', price: 60000 },
		];
		expect( codes( upsell( { total: 3000 }, { calledBy, other: { id: 9, name: 'Less', price: 1500 } } ) ) ).toEqual(
			[]
		);
		expect(
			codes( upsell( { total: 3800, isSecondPiece: true }, { other: { id: 9, name: 'Less', price: 1500 } } ) )
		).toEqual( [] );
	} );
} );

describe( 'a downsell', () => {
	const after = ( total: number, price: number, minorUnit = 2, regular?: number ) =>
		upsell(
			{ total, minorUnit, regular: regular ?? total + 1, current: regular ?? total + 1 },
			{ role: 'downsell', other: { id: 9, name: 'Coaching', price } }
		);

	it.each( [
		[ 2, 3000, 10000, [] ],
		[ 2, 2999, 10000, [ 'downsell_outside' ] ],
		[ 2, 6000, 10000, [] ],
		[ 2, 6001, 10000, [ 'downsell_outside' ] ],
		[ 0, 30, 100, [] ],
		[ 0, 61, 100, [ 'downsell_outside' ] ],
		[ 3, 5999, 20000, [ 'downsell_outside' ] ],
	] )( 'with %i decimals of %i after one of %i', ( minorUnit, total, price, expected ) => {
		expect( codes( after( total, price, minorUnit ) ) ).toEqual( expected );
	} );

	it( 'is set to 45% by one click, or opened from its upsell', () => {
		expect( of( after( 15000, 19700 ), 'downsell_outside' ) ).toMatchObject( {
			number: 76,
			reason: '$150.00 is 76% of its upsell “Coaching”, $197.00. Downsells sell best between 30% and 60%.',
			fix: { kind: 'price', value: '88.65' },
		} );
		expect( of( after( 4700, 19700, 2, 6700 ), 'downsell_outside' )?.fix ).toMatchObject( { value: '59.10' } );
		expect( of( after( 15000, 90000, 2, 20000 ), 'downsell_outside' )?.fix ).toMatchObject( { field: 'product' } );
		const fromUpsell = upsell( {}, { other: { id: 9, name: 'Question Box', price: 500 } } );
		expect( of( fromUpsell, 'downsell_outside' ) ).toMatchObject( {
			reason: expect.stringMatching( /^Its downsell “Question Box”, \$5\.00, is 23% of \$22\.00\./ ),
			fix: { kind: 'screen', screen: 'offer', id: 9 },
		} );
	} );

	it( 'that has no price yet is not measured', () => {
		expect( codes( upsell( {}, { other: { id: 9, name: 'Draft', price: null } } ) ) ).toEqual( [] );
	} );
} );
