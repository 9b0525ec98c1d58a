/// <reference types="jest" />

interface Page {
	state: Record< string, unknown > & { ended: boolean; closed: boolean; message: string; busy: string };
	callbacks: { watch: () => () => void };
}

const OPEN = { offer: { presentation: 'shown' }, next_url: '/offer' };
const OVER = { offer: null, next_url: '/thanks' };
let answer: object;
const mockRequest = jest.fn( async () => ( { ok: true as const, data: answer } ) );
jest.mock( '../../../src/api/page', () => ( { pageApi: () => ( { request: mockRequest } ) } ) );

/** The page of an offer with this many seconds left; no countdown is on it. */
function open( left: number ): Page {
	jest.resetModules();
	const interactivity = require( '@wordpress/interactivity' ) as {
		page: object;
		store: ( name: string, parts?: object ) => Page;
	};
	Object.assign( interactivity.page, { config: { order: 7, key: 'k', left, words: { over: 'Over.' } } } );
	require( '../view' );
	const page = interactivity.store( 'encore/offer' );
	Object.assign( page.state, {
		presentation: 'shown',
		thank_you_url: '/thanks',
		message: '',
		busy: '',
		ended: false,
	} );
	return page;
}

describe( 'L7, A2, A5: the end of an offer', () => {
	let stop: () => void;
	beforeEach( () => {
		jest.useFakeTimers( { now: 1_800_000_000_000 } );
		Object.defineProperty( performance, 'timeOrigin', { value: Date.now(), configurable: true } );
		Object.assign( performance, { getEntriesByType: () => [] } );
		answer = OPEN;
		mockRequest.mockClear();
	} );
	afterEach( () => {
		stop();
		jest.useRealTimers();
	} );

	test( 'test_L7_A2_without_a_countdown_too_the_page_says_that_it_is_over_once_the_server_does', async () => {
		const page = open( 70 );
		stop = page.callbacks.watch();
		await jest.advanceTimersByTimeAsync( 69_000 );
		expect( mockRequest ).not.toHaveBeenCalled();
		await jest.advanceTimersByTimeAsync( 1_000 );
		expect( mockRequest ).toHaveBeenCalledTimes( 1 );
		expect( page.state.ended ).toBe( false );
		answer = OVER;
		await jest.advanceTimersByTimeAsync( 9_000 );
		expect( mockRequest ).toHaveBeenCalledTimes( 1 );
		await jest.advanceTimersByTimeAsync( 1_000 );
		expect( page.state ).toMatchObject( { ended: true, message: 'Over.', thank_you_url: '/thanks' } );
		await jest.advanceTimersByTimeAsync( 60_000 );
		expect( mockRequest ).toHaveBeenCalledTimes( 2 );
	} );

	test( 'test_A5_while_an_answer_is_under_way_nobody_is_interrupted', async () => {
		const page = open( 30 );
		answer = OVER;
		page.state.busy = 'accept';
		stop = page.callbacks.watch();
		await jest.advanceTimersByTimeAsync( 60_000 );
		expect( mockRequest ).not.toHaveBeenCalled();
		expect( page.state.ended ).toBe( false );
	} );

	test( 'test_A5_in_a_background_tab_it_is_asked_once_when_it_is_seen_again', async () => {
		const page = open( 30 );
		stop = page.callbacks.watch();
		jest.setSystemTime( Date.now() + 3_600_000 );
		await jest.advanceTimersByTimeAsync( 1_000 );
		expect( mockRequest ).toHaveBeenCalledTimes( 1 );
		expect( page.state.ended ).toBe( false );
	} );
} );
