import { act, renderHook } from '@testing-library/react';

import { api } from '../../../api';
import { DEFAULTS, type OfferSettings } from '../settings';
import { useCoach } from '../use-coach';

jest.mock( '../../../api', () => ( { ABORTED: 'aborted', api: { request: jest.fn() } } ) );
jest.mock( '@wordpress/block-editor', () => ( { store: {} } ) );
jest.mock( '@wordpress/data', () => ( { useSelect: () => [] } ) );
jest.mock( '../../../woo/shop-currency', () => ( {
	shopCurrency: () => ( { format: '%1$s%2$s', symbol: '$', decimals: 2, point: '.', thousands: ',' } ),
} ) );

const request = jest.mocked( api.request );
const money = ( amount: string ) => ( { amount, currency: 'USD', minor_unit: 2 } );
const said = ( total: string ) => ( {
	ok: true as const,
	data: {
		product: { id: 5, name: 'Workbook' },
		total: money( total ),
		regular: money( '6000' ),
		current: money( '6000' ),
		entered: money( total ),
		pieces: 1,
		has_picture: true,
		unsold: '',
		called_by: [ { name: 'Course', price: money( '9700' ) } ],
		is_second_piece: false,
		has_in_common: true,
		funnels: [],
		other_bumps: [],
		most_bumps: 2,
		most_offers: 2,
		methods: [],
	},
} );

beforeEach( () => {
	jest.useFakeTimers();
	request.mockReset();
} );
afterEach( () => jest.useRealTimers() );

async function pause( milliseconds: number ) {
	await act( async () => {
		await jest.advanceTimersByTimeAsync( milliseconds );
	} );
}

function coach( first: Partial< OfferSettings >, isPriced = true ) {
	return renderHook(
		( changed: Partial< OfferSettings > ) =>
			useCoach( 7, {
				settings: { ...DEFAULTS, product_id: 5, ...changed },
				problems: {},
				isPriced,
				change: jest.fn(),
			} ),
		{ initialProps: first }
	);
}

const codes = ( { result }: ReturnType< typeof coach > ) => result.current.advice.map( ( { code } ) => code );

describe( 'what would make an offer better', () => {
	it( 'is asked of the shop once typing pauses, with what is not saved', async () => {
		request.mockResolvedValue( said( '4900' ) );
		const trigger = { type: 'products' as const, ids: [ 9 ] };
		const shown = coach( { trigger, image_id: 3 } );
		expect( shown.result.current ).toMatchObject( { isLoading: true, knowsShop: false } );
		await pause( 300 );
		expect( request ).toHaveBeenCalledTimes( 1 );
		expect( request.mock.calls[ 0 ]?.[ 1 ]?.body ).toMatchObject( {
			offer_id: 7,
			product_id: 5,
			trigger,
			image_id: 3,
		} );
		expect( codes( shown ) ).toEqual( [ 'bump_above' ] );
	} );

	it( 'stays while the next answer is on its way; words are judged at once, without a question', async () => {
		request.mockResolvedValueOnce( said( '4900' ) );
		const shown = coach( {} );
		await pause( 300 );
		shown.rerender( { text: 'Hurry!' } );
		await pause( 1000 );
		expect( request ).toHaveBeenCalledTimes( 1 );
		expect( codes( shown ) ).toEqual( [ 'false_urgency', 'bump_above' ] );
		request.mockResolvedValueOnce( said( '2900' ) );
		shown.rerender( { quantity: 2 } );
		await pause( 200 );
		expect( codes( shown ) ).toEqual( [ 'bump_above' ] );
		expect( shown.result.current.isLoading ).toBe( true );
		await pause( 100 );
		expect( codes( shown ) ).toEqual( [] );
	} );

	it( 'says what went wrong, and asks again when somebody comes back to the tab', async () => {
		request.mockResolvedValueOnce( { ok: false, status: 0, code: 'offline', message: '' } );
		const shown = coach( {} );
		await pause( 300 );
		expect( shown.result.current ).toMatchObject( {
			error: 'The shop cannot be asked now, so only the words were looked at.',
		} );
		request.mockResolvedValueOnce( said( '4900' ) );
		await act( async () => void document.dispatchEvent( new Event( 'visibilitychange' ) ) );
		await pause( 300 );
		expect( codes( shown ) ).toEqual( [ 'bump_above' ] );
	} );

	it( 'asks nothing before there is a price', async () => {
		const shown = coach( { headline: 'Last chance' }, false );
		await pause( 1000 );
		expect( request ).not.toHaveBeenCalled();
		expect( codes( shown ) ).toEqual( [ 'false_urgency' ] );
	} );
} );
