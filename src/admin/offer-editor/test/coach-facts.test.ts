/// <reference types="jest" />
import type { CoachFacts, OfferSettings } from '../../../api/types.generated';
import { toFacts } from '../coach-facts';
import { NO_PAGE, pageWords, type Block } from '../page-words';
import { DEFAULTS } from '../settings';

const CURRENCY = { format: '%1$s%2$s', symbol: '$', decimals: 2, point: '.', thousands: ',' };
const yen = ( amount: string ) => ( { amount, currency: 'JPY', minor_unit: 0 } );
const said: CoachFacts = {
	product: { id: 5, name: 'Workbook' },
	total: yen( '1200' ),
	regular: yen( '1500' ),
	current: yen( '1500' ),
	entered: yen( '1100' ),
	pieces: 1,
	has_picture: true,
	unsold: '',
	called_by: [ { name: 'Course', price: yen( '9700' ) } ],
	is_second_piece: false,
	has_in_common: null,
	funnels: [
		{ id: 8, name: 'A', role: 'upsell', called_by: [], longest: 2, other: { id: 9, name: 'B', price: null } },
		{ id: 7, name: 'C', role: 'upsell', called_by: [], longest: 2, other: null },
	],
	other_bumps: [],
	most_bumps: 2,
	most_offers: 2,
	methods: [],
};
const of = ( settings: Partial< OfferSettings > = {}, page = NO_PAGE ) =>
	toFacts( { ...DEFAULTS, ...settings }, page, undefined, CURRENCY );
const condition = ( type: 'sold' | 'country' ) => ( { type, not: false, values: [], from: '', to: '9' } );

describe( 'what the coach is told', () => {
	it( 'is what the server said, in whole minor units of its currency', () => {
		const facts = toFacts( DEFAULTS, NO_PAGE, said, { ...CURRENCY, symbol: '¥' } );
		expect( facts.shop ).toMatchObject( {
			total: 1200,
			entered: 1100,
			minorUnit: 0,
			calledBy: [ { price: 9700 } ],
		} );
		expect( facts.shop?.funnels ).toMatchObject( [ { other: { id: 9, price: null } }, { other: null } ] );
		expect( facts.write( 9700 ) ).toBe( '¥9,700' );
		expect( of() ).not.toHaveProperty( 'shop' );
	} );

	it( 'test_L7_an_end_a_limit_or_a_countdown_makes_hurry_true', () => {
		expect( of().hasTrueEnd ).toBe( false );
		expect( of( { ends_at: '2026-12-01T00:00:00Z' } ).hasTrueEnd ).toBe( true );
		expect( of( { conditions: [ [ condition( 'country' ), condition( 'sold' ) ] ] } ).hasTrueEnd ).toBe( true );
		const either = [ [ condition( 'sold' ) ], [ condition( 'country' ) ] ];
		expect( of( { conditions: either } ).hasTrueEnd ).toBe( false );
		expect( of( {}, { ...NO_PAGE, hasCountdown: true } ).hasTrueEnd ).toBe( true );
	} );

	it( 'is which offers have no share, and which no fixed price', () => {
		const bundle = [ { product_id: 2, quantity: 1 } ];
		expect( of( { bundle, placement: 'product' } ).takesFixedPrice ).toBe( false );
		expect( of( { bundle, placement: 'product', whole: true } ).takesFixedPrice ).toBe( true );
		expect( of( { bundle } ).takesFixedPrice ).toBe( true );
		expect( of( { joins: 'replace' } ).isInstead ).toBe( true );
		expect( of( { joins: 'replace', placement: 'product' } ).isInstead ).toBe( false );
		expect( of( { price: { ...DEFAULTS.price, difference: true } } ).isInstead ).toBe( true );
	} );

	it( 'is what the owner wrote on its page, not what the page takes from the offer', () => {
		const block = ( name: string, attributes = {}, innerBlocks: Block[] = [] ): Block => ( {
			name,
			attributes,
			innerBlocks,
		} );
		const bound = { content: 'Headline', metadata: { bindings: { content: {} } } };
		expect(
			pageWords( [
				block( 'core/group', {}, [
					block( 'core/heading', bound ),
					block( 'core/paragraph', { content: 'Hurry' } ),
				] ),
				block( 'encore/countdown' ),
				block( 'encore/decline', { label: 'No, I hate it' } ),
			] )
		).toEqual( { texts: [ 'Hurry' ], decline: 'No, I hate it', hasCountdown: true } );
	} );
} );
