/// <reference types="jest" />
import metadata from '../block.json';

interface Page {
	state: {
		time_left: string;
		announcement: string;
		counting: boolean;
		ended: boolean;
		closed: boolean;
	};
	callbacks: { count: () => () => void };
}

/** The page came from the server this long ago. */
const AGO = 2000;

function open( left: number ): Page {
	jest.resetModules();
	const interactivity = require( '@wordpress/interactivity' ) as {
		page: object;
		store: ( name: string, parts: object ) => Page;
	};
	Object.assign( interactivity.page, {
		context: { left },
		config: { words: { left: '%s left', last_minute: 'Less than a minute.' } },
	} );
	require( '../view' );
	const page = interactivity.store( 'encore/offer', {} );
	Object.assign( page.state, { time_left: '', announcement: '', counting: false, ended: false, closed: false } );
	return page;
}

describe( 'L7, A5: the countdown', () => {
	let stop: () => void;
	beforeEach( () => {
		jest.useFakeTimers( { now: 1_800_000_000_000 } );
		Object.defineProperty( performance, 'timeOrigin', { value: Date.now() - AGO - 500, configurable: true } );
		Object.assign( performance, { getEntriesByType: () => [ { responseStart: 500 } ] } );
	} );
	afterEach( () => {
		stop();
		jest.useRealTimers();
	} );

	test( 'test_L7_it_counts_to_what_the_server_said_since_the_page_came_and_has_nothing_to_set', () => {
		const page = open( 900 );
		stop = page.callbacks.count();
		expect( page.state ).toMatchObject( { counting: true, time_left: '14:58 left', announcement: '' } );
		jest.advanceTimersByTime( 14_000 );
		expect( page.state.time_left ).toBe( '14:44 left' );
		expect( metadata.attributes ).toEqual( {} );
	} );

	test( 'test_A2_its_last_minute_is_announced_and_it_stops_at_nothing', () => {
		const page = open( 70 );
		stop = page.callbacks.count();
		jest.advanceTimersByTime( 9_000 );
		expect( page.state.announcement ).toBe( 'Less than a minute.' );
		jest.advanceTimersByTime( 60_000 );
		expect( page.state.time_left ).toBe( '0:00 left' );
	} );

	test( 'test_A5_while_an_answer_is_under_way_nothing_is_said', () => {
		const page = open( 30 );
		page.state.closed = true;
		stop = page.callbacks.count();
		jest.advanceTimersByTime( 60_000 );
		expect( page.state ).toMatchObject( { time_left: '0:00 left', announcement: '' } );
	} );

	test.each( [ 0, 4_000_000_000_000 ] )( 'test_A5_a_device_whose_clock_says_%s_counts_the_same', ( now ) => {
		jest.setSystemTime( now );
		Object.defineProperty( performance, 'timeOrigin', { value: now - AGO - 500, configurable: true } );
		const page = open( 900 );
		stop = page.callbacks.count();
		expect( page.state.time_left ).toBe( '14:58 left' );
		jest.advanceTimersByTime( 600_000 );
		expect( page.state.time_left ).toBe( '4:58 left' );
	} );
} );
