import { oneAtATime } from '../one-at-a-time';

interface Sent {
	path: string;
	answer: ( value: string ) => void;
	fail: () => void;
}

function server() {
	const sent: Sent[] = [];
	const middleware = oneAtATime();
	const send = ( path: string ) =>
		middleware( { path }, ( { path: to = '' } ) => {
			return new Promise( ( answer, reject ) => {
				sent.push( { path: to, answer, fail: () => reject( new Error( 'lost' ) ) } );
			} );
		} );
	return { sent, send, paths: () => sent.map( ( { path } ) => path ) };
}

beforeEach( () => jest.useFakeTimers() );
afterEach( () => jest.useRealTimers() );

const settled = () => jest.advanceTimersByTimeAsync( 0 );

it( 'sends the next request of the cart when the one before is answered', async () => {
	const { sent, send, paths } = server();
	const first = send( '/wc/store/v1/batch' );
	void send( '/wc/store/v1/cart/extensions' );
	await settled();
	expect( paths() ).toEqual( [ '/wc/store/v1/batch' ] );
	sent[ 0 ]?.answer( 'address' );
	expect( await first ).toBe( 'address' );
	await settled();
	expect( paths() ).toEqual( [ '/wc/store/v1/batch', '/wc/store/v1/cart/extensions' ] );
} );

it( 'goes on after one that failed, and its caller hears of it', async () => {
	const { sent, send, paths } = server();
	const first = send( '/wc/store/v1/cart/extensions' ).catch( ( { message }: Error ) => message );
	void send( '/wc/store/v1/checkout' );
	await settled();
	sent[ 0 ]?.fail();
	expect( await first ).toBe( 'lost' );
	await settled();
	expect( paths() ).toHaveLength( 2 );
} );

it( 'waits for a request that hangs no longer than twenty seconds', async () => {
	const { send, paths } = server();
	void send( '/wc/store/v1/batch' );
	void send( '/wc/store/v1/cart/extensions' );
	await jest.advanceTimersByTimeAsync( 19_999 );
	expect( paths() ).toHaveLength( 1 );
	await jest.advanceTimersByTimeAsync( 1 );
	expect( paths() ).toHaveLength( 2 );
} );

it( 'holds nothing else up', async () => {
	const { send, paths } = server();
	void send( '/wc/store/v1/cart' );
	void send( '/encore/v1/presentations' );
	void send( '/wc/store/v1/products' );
	await settled();
	expect( paths() ).toHaveLength( 3 );
} );
