import { OFFLINE, type Api } from '../../../api';
import type { Proposal } from '../../../api/types.generated';
import { DEFAULTS } from '../../offer-editor/settings';
import { create, partsOf, type Made } from '../create';
import { discountOf, questionOf, settingsOf, wordsOf, type Kind } from '../proposal';

function offer( product: number ) {
	return {
		product_id: product,
		name: `Product ${ product }`,
		src: '',
		percent_off: 10,
		price_text: '$9.00',
		regular_price_text: '$10.00',
		why: '',
		share: '',
		note: '',
		settings: { ...DEFAULTS, product_id: product, headline: `Take ${ product }` },
	};
}

function proposal( offers: Partial< Record< Kind, number > > ): Proposal {
	const of = ( kind: Kind ) => ( { offer: offers[ kind ] ? offer( offers[ kind ] ) : null, others: [], advice: '' } );
	return {
		product_id: 1,
		name: 'Course',
		src: '',
		price_text: '$97.00',
		link: '/course',
		bump: of( 'bump' ),
		upsell: of( 'upsell' ),
		downsell: of( 'downsell' ),
	};
}

/** Answers with ids from 11 on; the one of this number gets no answer. */
function shop( fails = -1 ) {
	const asked: [ path: string, body: Record< string, unknown > ][] = [];
	const api: Api = {
		request: async < T >( path: string, { body = {} }: { body?: object } = {} ) => {
			asked.push( [ path, { ...body } ] );
			return asked.length === fails
				? { ok: false, status: 0, code: OFFLINE, message: '' }
				: { ok: true, data: { id: Number( /\d+$/.exec( path )?.[ 0 ] ?? 10 + asked.length ) } as T };
		},
	};
	return { api, asked };
}

async function save( whole: Proposal, { api }: { api: Api }, made: Made = {} ) {
	let kept = made;
	const failure = await create( {
		api,
		proposal: whole,
		words: { upsell: { product: 3, headline: 'Own words', text: 'Short.' } },
		status: 'publish',
		made,
		onMade: ( now ) => ( kept = now ),
	} );
	return { failure, made: kept };
}

const WHOLE = proposal( { bump: 2, upsell: 3, downsell: 4 } );

test( 'what a shopper would meet first is saved last, and the funnel names what was saved', async () => {
	const desk = shop();
	const { failure, made } = await save( WHOLE, desk );
	expect( failure ).toBeUndefined();
	expect( made ).toEqual( { upsell: 11, downsell: 12, funnel: 13, bump: 14 } );
	expect( desk.asked.map( ( [ path ] ) => path ) ).toEqual( [ '/offers', '/offers', '/funnels', '/offers' ] );
	expect( desk.asked[ 2 ]?.[ 1 ] ).toMatchObject( {
		status: 'publish',
		meta: {
			encore_funnel: {
				trigger: { type: 'products', ids: [ 1 ] },
				first: 'upsell',
				steps: {
					upsell: { offer_id: 11, accepted: '', declined: 'downsell' },
					downsell: { offer_id: 12, accepted: '', declined: '' },
				},
			},
		},
	} );
	expect( desk.asked[ 0 ]?.[ 1 ] ).toMatchObject( {
		meta: { encore_offer: { headline: 'Own words', text: 'Short.' } },
	} );
} );

test( 'who tries again saves over what was saved, and nothing is there twice', async () => {
	const first = await save( WHOLE, shop( 3 ) );
	expect( first.failure ).toMatchObject( { code: OFFLINE } );
	expect( first.made ).toEqual( { upsell: 11, downsell: 12 } );
	const desk = shop();
	const second = await save( WHOLE, desk, first.made );
	expect( second.failure ).toBeUndefined();
	expect( desk.asked.map( ( [ path ] ) => path ) ).toEqual( [ '/offers/11', '/offers/12', '/funnels', '/offers' ] );
} );

test( 'what is left out is not saved: no downsell without an upsell, no funnel for a bump alone', () => {
	expect( partsOf( proposal( { bump: 2 } ) ) ).toEqual( [ 'bump' ] );
	expect( partsOf( proposal( { downsell: 4 } ) ) ).toEqual( [] );
	expect( partsOf( proposal( { upsell: 3 } ) ) ).toEqual( [ 'upsell', 'funnel' ] );
} );

test( 'a downsell that was saved and then left out is in no step', async () => {
	const desk = shop();
	await save( proposal( { upsell: 3 } ), desk, { upsell: 11, downsell: 12 } );
	expect( desk.asked[ 1 ]?.[ 1 ] ).toMatchObject( {
		meta: { encore_funnel: { steps: { upsell: { declined: '' } } } },
	} );
} );

test( 'a discount is a whole number of per cent', () => {
	expect( [ '0', '15', ' 100 ', '101', '-5', '7.5', '', 'ten' ].map( discountOf ) ).toEqual( [
		0,
		15,
		100,
		undefined,
		undefined,
		undefined,
		undefined,
		undefined,
	] );
} );

test( 'the question names what the owner has changed alone', () => {
	expect( questionOf( 7, {} ) ).toBe( '/proposals?product_id=7' );
	expect( questionOf( 7, { bump: { product: 0 }, upsell: { product: 9, off: '25' }, downsell: { off: 'x' } } ) ).toBe(
		'/proposals?product_id=7&bump_id=0&upsell_id=9&upsell_off=25'
	);
} );

test( 'words are those of the product that is offered', () => {
	const words = { product: 3, headline: 'Own words', text: '' };
	expect( wordsOf( offer( 3 ), words ) ).toBe( words );
	expect( wordsOf( offer( 4 ), words ).headline ).toBe( 'Take 4' );
	expect( settingsOf( offer( 4 ) ).headline ).toBe( 'Take 4' );
} );
