import { wait } from '../payment-wait';

const page = { root: '/wp-json/encore/v1', nonce: 'n', locale: 'en_US', order: 7, key: 'wc_order_1' };
const fetched = jest.fn();
const lead = jest.fn();

/** What the server says, one after the other; the last of them again and again. */
function says( ...states: string[] ) {
	fetched.mockImplementation( () => {
		const state = states.length > 1 ? states.shift() : states[ 0 ];
		return state === undefined
			? Promise.reject( new TypeError( 'Failed to fetch' ) )
			: Promise.resolve( {
					ok: true,
					status: 200,
					json: () => Promise.resolve( { state, next_url: '/thanks' } ),
			  } );
	} );
}

async function waited() {
	const done = wait( page, lead );
	await jest.advanceTimersByTimeAsync( 10_000 );
	await done;
}

beforeEach( () => {
	jest.useFakeTimers();
	fetched.mockReset();
	lead.mockReset();
	Object.defineProperty( globalThis, 'fetch', { value: fetched, configurable: true } );
	AbortSignal.timeout = () => new AbortController().signal;
} );
afterEach( () => jest.useRealTimers() );

it( 'has the page come anew once the payment is there, and asks no more', async () => {
	says( 'coming', 'coming', 'done' );
	await waited();
	expect( fetched ).toHaveBeenCalledTimes( 3 );
	expect( fetched.mock.calls[ 0 ][ 0 ] ).toBe( '/wp-json/encore/v1/orders/7/offer?key=wc_order_1' );
	expect( lead.mock.calls ).toEqual( [ [ '/thanks' ] ] );
} );

it.each( [ [ 'coming' ], [] ] )( 'gives up after five seconds and leads nowhere: %s', async ( ...states ) => {
	says( ...states );
	await waited();
	expect( fetched.mock.calls.length ).toBeLessThanOrEqual( 8 );
	expect( fetched.mock.calls.length ).toBeGreaterThan( 5 );
	expect( lead ).not.toHaveBeenCalled();
} );
