/// <reference types="jest" />
import { advise, lookedAt } from '../advise';
import type { Facts } from '../facts';
import { sentences } from '../sentences';
import { given, upsell } from './given';

// Rules L3 and L7: words that shame, and words that hurry without a reason.

const codes = ( facts: Facts ) => advise( facts ).map( ( { code } ) => code );

describe( 'an offer of which nothing is to be said', () => {
	it( 'has no advice, and what was looked at is named', () => {
		expect( advise( given() ) ).toEqual( [] );
		expect( advise( upsell( {}, { other: { id: 9, name: 'Less', price: 990 } } ) ) ).toEqual( [] );
		expect( lookedAt( given() ) ).toContain( 'stock' );
		expect( lookedAt( upsell() ) ).toContain( 'payment methods' );
		expect( lookedAt( { ...given(), shop: undefined } as unknown as Facts ) ).toEqual( [ 'words' ] );
	} );
} );

describe( 'its words', () => {
	it.each( [
		[ '', 0 ],
		[ 'One', 1 ],
		[ 'One. Two! Three?', 3 ],
		[ 'One... two. “Three.” (Four.)', 3 ],
		[ 'E.g. this one, v1.2 at 3.50 a piece. And that', 2 ],
		[ 'A line\nanother\n\nand a third', 3 ],
		[ '一。二！三？', 3 ],
	] )( '%j has %i sentences', ( text, number ) => {
		expect( sentences( text ) ).toHaveLength( number );
	} );

	it( 'are at most three sentences', () => {
		expect( codes( given( { text: 'One. Two. Three.' } ) ) ).toEqual( [] );
		expect( advise( given( { text: 'One. Two. Three. Four' } ) ) ).toMatchObject( [
			{ code: 'too_many_sentences', level: 'hint', number: 4, fix: { kind: 'field', field: 'text' } },
		] );
	} );

	it( 'test_L3_do_not_shame, in the headline, the text and on its page', () => {
		const shaming = { code: 'shaming_words', level: 'problem' };
		expect( advise( given( { headline: 'Do not be a loser' } ) ) ).toMatchObject( [
			{ ...shaming, fix: { field: 'headline' } },
		] );
		expect( advise( given( { text: 'No, I hate saving money.' } ) ) ).toMatchObject( [
			{ ...shaming, fix: { field: 'text' } },
		] );
		const onPage = advise( given( { page: [ 'Fine', 'No, I am afraid of success' ] } ) );
		expect( onPage ).toMatchObject( [ shaming ] );
		expect( onPage[ 0 ] ).not.toHaveProperty( 'fix' );
		expect( advise( given( { decline: 'I don’t want to grow' } ) ) ).toMatchObject( [ shaming ] );
	} );

	it( 'test_L7_hurry_only_where_there_is_an_end', () => {
		const text = 'Last chance! Only 3 left.';
		expect( advise( given( { text } ) ) ).toMatchObject( [ { code: 'false_urgency', level: 'problem' } ] );
		expect( codes( given( { text, hasTrueEnd: true } ) ) ).toEqual( [] );
		const upsells = { ...upsell(), text: 'Last chance' };
		expect( advise( upsells )[ 0 ]?.reason ).toMatch(
			/^“Last chance” hurries, and nothing on the page says why\./
		);
	} );
} );

describe( 'its saving', () => {
	const course = { calledBy: [ { name: 'Course', price: 12000 } ] };

	it( 'is one only below the regular price; where it is called one it is a problem', () => {
		const regular = { ...course, total: 3900 };
		expect( advise( given( {}, regular ) ) ).toMatchObject( [
			{
				code: 'no_saving',
				level: 'hint',
				reason: expect.stringMatching( /^It costs \$39\.00, as it does in the shop\./ ),
				fix: { kind: 'discount', percent: 10 },
			},
		] );
		for ( const called of [ { text: 'Save now.' }, { headline: '20 % OFF' }, { isCalledSaving: true } ] ) {
			expect( advise( given( called, regular ) ) ).toMatchObject( [ { code: 'no_saving', level: 'problem' } ] );
		}
		expect( advise( given( { text: 'Safe and saved settings.' }, regular ) ) ).toMatchObject( [
			{ level: 'hint' },
		] );
		expect( advise( given( {}, { ...course, total: 4000 } ) )[ 0 ]?.reason ).toMatch(
			/^\$40\.00 is more than the \$39\.00 that the shop asks\./
		);
		expect( codes( given( {}, { ...course, total: 3899 } ) ) ).toEqual( [] );
		expect( advise( given( {}, { ...course, total: 3900, current: 2900 } ) )[ 0 ]?.reason ).toMatch(
			/^\$39\.00 is more than the \$29\.00 that the shop asks\./
		);
	} );

	it( 'may be one of several pieces', () => {
		expect(
			codes( given( { isCheaperByPieces: true, isCalledSaving: true }, { ...course, total: 3900 } ) )
		).toEqual( [] );
	} );

	it( 'is none while the shop sells it for the same', () => {
		const onSale = { ...course, current: 2900 };
		expect( advise( given( {}, { ...onSale, total: 2900 } ) ) ).toMatchObject( [
			{ code: 'same_in_shop', level: 'hint', fix: { kind: 'discount' } },
		] );
		expect( codes( given( {}, { ...onSale, total: 2899 } ) ) ).toEqual( [] );
	} );
} );

describe( 'its place', () => {
	it( 'a funnel, with a downsell, of at most two offers', () => {
		expect( codes( upsell( { funnels: [] } ) ) ).toEqual( [ 'no_funnel' ] );
		expect( advise( upsell( {}, { other: null } ) ) ).toMatchObject( [
			{
				code: 'no_downsell',
				reason: expect.stringContaining(
					'In “After the course” nothing follows a “No thanks”. Something smaller, at 30% to 60%'
				),
				fix: { kind: 'screen', screen: 'funnel', id: 8 },
			},
		] );
		expect( codes( upsell( {}, { role: 'thank_you', other: null } ) ) ).toEqual( [] );
		expect( advise( upsell( {}, { longest: 3 } ) ) ).toMatchObject( [
			{ code: 'too_many_offers', number: 3, reason: expect.stringContaining( 'Your shop shows at most 2' ) },
		] );
		expect( advise( upsell( { mostOffers: 3 }, { longest: 3 } ) )[ 0 ]?.reason ).toContain( 'After two most' );
	} );

	it( 'says each thing once, whatever the number of funnels', () => {
		const facts = upsell( {}, { other: null } );
		const funnels = [ ...( facts.shop?.funnels ?? [] ), ...( facts.shop?.funnels ?? [] ) ];
		expect( codes( upsell( { funnels } ) ) ).toEqual( [ 'no_downsell' ] );
	} );

	it( 'one bump at the checkout, as far as the shop shows more', () => {
		const otherBumps = [ { id: 7, name: 'Audio' } ];
		expect( advise( given( {}, { otherBumps } ) ) ).toMatchObject( [
			{ code: 'several_bumps', number: 2, fix: { screen: 'offer', id: 7 } },
		] );
		expect( codes( given( {}, { otherBumps, mostBumps: 1 } ) ) ).toEqual( [] );
		expect( codes( given( { placement: 'cart' }, { otherBumps } ) ) ).toEqual( [] );
	} );

	it( 'beside what it has something in common with, and with a picture', () => {
		expect( advise( given( {}, { hasInCommon: false } ) ) ).toMatchObject( [
			{ code: 'nothing_in_common', level: 'hint' },
		] );
		expect( codes( given( {}, { hasInCommon: null } ) ) ).toEqual( [] );
		expect( advise( given( {}, { hasPicture: false } ) ) ).toMatchObject( [
			{ code: 'no_picture', level: 'hint', fix: { kind: 'field', field: 'picture' } },
		] );
	} );
} );

describe( 'what keeps it from selling', () => {
	it.each( [ 'out_of_stock', 'one_only', 'product_missing' ] as const )(
		'its product: %s, first of all',
		( unsold ) => {
			const all = advise( given( {}, { unsold, hasPicture: false } ) );
			expect( all.map( ( { level } ) => level ) ).toEqual( [ 'problem', 'hint' ] );
			expect( all[ 0 ] ).toMatchObject( { code: 'cannot_be_sold', fix: { screen: 'product', id: 5 } } );
		}
	);

	it( 'gateways that cannot charge, after payment', () => {
		const none = { name: 'Stripe', way: 'none' } as const;
		const link = { name: 'Square', way: 'pay_link' } as const;
		const charge = ( ...methods: { name: string; way: 'none' | 'pay_link' | 'one_click' }[] ) =>
			advise( upsell( { methods } ) ).map( ( { code, level } ) => `${ code } ${ level }` );
		expect( charge( none ) ).toEqual( [ 'gateway_cannot_charge problem' ] );
		expect( charge() ).toEqual( [ 'gateway_cannot_charge problem' ] );
		expect( charge( none, link ) ).toEqual( [ 'gateway_cannot_charge hint' ] );
		expect( charge( link ) ).toEqual( [ 'no_one_click hint' ] );
		expect( charge( link, { name: 'Cards', way: 'one_click' } ) ).toEqual( [] );
		expect( codes( given( {}, { methods: [ none ] } ) ) ).toEqual( [] );
	} );
} );
