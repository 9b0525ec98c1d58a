import { act, renderHook } from '@testing-library/react';

import { api } from '../../../api';
import { DEFAULTS, type OfferSettings } from '../settings';
import { usePricePreview } from '../use-price-preview';

jest.mock( '../../../api', () => ( { ABORTED: 'aborted', api: { request: jest.fn() } } ) );

const request = jest.mocked( api.request );
const of = ( quantity: number ) => ( { ...DEFAULTS, product_id: 1, quantity } );
const text = ( said: string ) => ( { ok: true as const, data: { text: said } } );

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

describe( 'what the shopper pays', () => {
	it( 'is asked once typing pauses', async () => {
		request.mockResolvedValue( text( 'The shopper pays $2.' ) );
		const { result, rerender } = renderHook( ( { pieces } ) => usePricePreview( of( pieces ), true ), {
			initialProps: { pieces: 1 },
		} );
		expect( result.current.isLoading ).toBe( true );
		await pause( 200 );
		rerender( { pieces: 2 } );
		await pause( 300 );
		expect( request ).toHaveBeenCalledTimes( 1 );
		expect( result.current ).toMatchObject( { isLoading: false, preview: { text: 'The shopper pays $2.' } } );
	} );

	it( 'is the answer to the latest question, whichever comes last', async () => {
		const answers: ( ( said: string ) => void )[] = [];
		request.mockImplementation(
			() => new Promise( ( resolve ) => answers.push( ( said ) => resolve( text( said ) as never ) ) )
		);
		const { result, rerender } = renderHook( ( { pieces } ) => usePricePreview( of( pieces ), true ), {
			initialProps: { pieces: 1 },
		} );
		await pause( 300 );
		rerender( { pieces: 2 } );
		await pause( 300 );
		answers[ 1 ]?.( 'second' );
		await pause( 0 );
		answers[ 0 ]?.( 'first' );
		await pause( 0 );
		expect( result.current.preview?.text ).toBe( 'second' );
	} );

	it( 'says why there is none', async () => {
		request.mockResolvedValue( { ok: false, status: 400, code: 'invalid_settings', message: 'Gone.' } );
		const { result } = renderHook( () => usePricePreview( of( 1 ), true ) );
		await pause( 300 );
		expect( result.current ).toEqual( { isLoading: false, error: 'Gone.' } );
	} );

	it( 'is asked with what leaves the cart for it, once that is named', async () => {
		request.mockResolvedValue( text( '' ) );
		const upgrade = { ...of( 1 ), joins: 'replace' as const, most: 3 };
		const named = { ...upgrade, trigger: { type: 'products' as const, ids: [ 5 ] } };
		const { rerender } = renderHook( ( { settings } ) => usePricePreview( settings, true ), {
			initialProps: { settings: upgrade as typeof named | typeof upgrade },
		} );
		await pause( 300 );
		rerender( { settings: named } );
		await pause( 300 );
		const [ before, after ] = request.mock.calls.map( ( [ , options ] ) => options?.body );
		expect( before ).not.toHaveProperty( 'joins' );
		expect( before ).toHaveProperty( 'most', 0 );
		expect( after ).toMatchObject( { joins: 'replace', trigger: { type: 'products', ids: [ 5 ] }, most: 0 } );
	} );

	it( 'is asked with what sending it costs, after payment alone', async () => {
		request.mockResolvedValue( text( '' ) );
		const sent = { ...of( 1 ), shipping: { type: 'flat' as const, amount: '4.90' } };
		const { rerender } = renderHook( ( { settings } ) => usePricePreview( settings, true ), {
			initialProps: { settings: sent as OfferSettings },
		} );
		await pause( 300 );
		rerender( { settings: { ...sent, placement: 'post_purchase' } } );
		await pause( 300 );
		const [ before, after ] = request.mock.calls.map( ( [ , options ] ) => options?.body );
		expect( before ).not.toHaveProperty( 'shipping' );
		expect( after ).toHaveProperty( 'shipping', { type: 'flat', amount: '4.90' } );
	} );

	it( 'is not asked without a product', async () => {
		renderHook( () => usePricePreview( of( 1 ), false ) );
		await pause( 1000 );
		expect( request ).not.toHaveBeenCalled();
	} );
} );
