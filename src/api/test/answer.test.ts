import { toFailure, toNoAnswer } from '../answer';
import { pageApi } from '../page';

describe( 'a failure', () => {
	it( 'keeps status, code, message and the fields that are wrong', () => {
		const body = {
			code: 'invalid_settings',
			message: 'Wrong.',
			data: { status: 400, fields: { 'price.value': 'Enter a number.' } },
		};
		expect( toFailure( body ) ).toEqual( {
			ok: false,
			status: 400,
			code: 'invalid_settings',
			message: 'Wrong.',
			fields: { 'price.value': 'Enter a number.' },
		} );
	} );

	it.each( [ null, 'x', 12, [], { data: 'x', code: 1, message: {} } ] )( 'is made of anything: %j', ( body ) => {
		expect( toFailure( body, 502 ) ).toEqual( {
			ok: false,
			status: 502,
			code: 'unknown',
			message: '',
		} );
	} );

	it( 'tells a request given up from one without an answer', () => {
		expect( toNoAnswer( { name: 'AbortError' } ).code ).toBe( 'aborted' );
		expect( toNoAnswer( new TypeError( 'Failed to fetch' ) ).code ).toBe( 'offline' );
	} );
} );

describe( 'the page transport', () => {
	const fetched = jest.fn();
	beforeEach( () => {
		fetched.mockReset();
		Object.defineProperty( globalThis, 'fetch', {
			value: fetched,
			configurable: true,
			writable: true,
		} );
	} );

	function answers( status: number, body: unknown ) {
		fetched.mockResolvedValue( {
			ok: status < 400,
			status,
			json: () => Promise.resolve( body ),
		} );
	}

	it( 'sends the nonce and gives the data', async () => {
		answers( 200, { a: 1 } );
		const answer = await pageApi( {
			root: '/wp-json/encore/v1',
			nonce: 'n',
			locale: 'de_DE',
		} ).request( '/x?y=1', { method: 'POST', body: { b: 2 } } );
		expect( answer ).toEqual( { ok: true, data: { a: 1 } } );
		const [ address, options ] = fetched.mock.calls[ 0 ];
		expect( address ).toBe( '/wp-json/encore/v1/x?y=1' );
		expect( options.headers ).toMatchObject( { 'X-WP-Nonce': 'n', 'X-Encore-Locale': 'de_DE' } );
		expect( options.body ).toBe( '{"b":2}' );
	} );

	it( 'works with plain permalinks', async () => {
		answers( 200, {} );
		await pageApi( { root: '/?rest_route=/encore/v1', nonce: '', locale: '' } ).request( '/x?y=1' );
		expect( fetched.mock.calls[ 0 ][ 0 ] ).toBe( '/?rest_route=/encore/v1/x&y=1' );
	} );

	it( 'gives a failure as a value, also when the body is no JSON', async () => {
		fetched.mockResolvedValue( {
			ok: false,
			status: 500,
			json: () => Promise.reject( new Error( 'no' ) ),
		} );
		expect( await pageApi( { root: '', nonce: '', locale: '' } ).request( '/x' ) ).toMatchObject( {
			ok: false,
			status: 500,
		} );
		fetched.mockRejectedValue( new TypeError() );
		expect( await pageApi( { root: '', nonce: '', locale: '' } ).request( '/x' ) ).toMatchObject( {
			ok: false,
			code: 'offline',
		} );
	} );
} );
