import { fireEvent, render, screen } from '@testing-library/react';

import { Diagnostics } from '../Diagnostics';
import type { Check } from '../words';

const mockRequest = jest.fn();
jest.mock( '../../../api', () => ( { api: { request: ( ...ask: unknown[] ) => mockRequest( ...ask ) } } ) );

const GOOD: Check = {
	id: 'payments',
	state: 'good',
	label: 'One click',
	text: 'Stripe can.',
	todo: '',
	url: '',
	link: '',
};
const LATE: Check = {
	...GOOD,
	id: 'schedule',
	state: 'critical',
	label: 'Not scheduled',
	todo: 'Do it.',
	url: '/x',
	link: 'There',
};

function answer( ...checks: Check[] ) {
	return Promise.resolve( { ok: true, data: { checks, text: 'tables: good' } } );
}

describe( 'the state of the shop', () => {
	beforeEach( () => mockRequest.mockReset() );

	it( 'says that all is well, and offers nothing to mend', async () => {
		mockRequest.mockReturnValue( answer( GOOD ) );
		render( <Diagnostics /> );
		expect( await screen.findByText( /All is well/ ) ).toBeTruthy();
		expect( screen.queryByRole( 'button', { name: 'Put it in order' } ) ).toBeNull();
	} );

	it( 'has what is wrong first, with what to do, and mends it by a press', async () => {
		mockRequest.mockReturnValueOnce( answer( GOOD, LATE ) ).mockReturnValue( answer( GOOD ) );
		render( <Diagnostics /> );
		expect( await screen.findByText( '1 thing needs you.' ) ).toBeTruthy();
		expect( screen.getAllByRole( 'listitem' )[ 0 ]?.textContent ).toContain( 'Do it.' );
		expect( screen.getByRole( 'link', { name: 'There' } ).getAttribute( 'href' ) ).toBe( '/x' );
		fireEvent.click( screen.getByRole( 'button', { name: 'Put it in order' } ) );
		expect( await screen.findByText( /All is well/ ) ).toBeTruthy();
		expect( mockRequest.mock.calls ).toEqual( [
			[ '/diagnostics', { method: 'GET' } ],
			[ '/repairs', { method: 'POST' } ],
		] );
	} );

	it( 'says so where the shop does not answer, and asks again', async () => {
		mockRequest
			.mockReturnValueOnce( Promise.resolve( { ok: false, status: 0, message: '' } ) )
			.mockReturnValue( answer( GOOD ) );
		render( <Diagnostics /> );
		expect( ( await screen.findAllByText( /did not answer/ ) ).length ).toBeGreaterThan( 0 );
		fireEvent.click( screen.getByRole( 'button', { name: 'Try again' } ) );
		expect( await screen.findByText( /All is well/ ) ).toBeTruthy();
	} );

	it( 'copies the text, or selects it where the browser forbids that', async () => {
		mockRequest.mockReturnValue( answer( GOOD ) );
		const write = jest.fn().mockResolvedValueOnce( undefined ).mockRejectedValue( new Error( 'no' ) );
		Object.defineProperty( navigator, 'clipboard', { value: { writeText: write }, configurable: true } );
		render( <Diagnostics /> );
		const button = await screen.findByText( 'Copy' );
		fireEvent.click( button );
		expect( await screen.findByText( 'Copied.' ) ).toBeTruthy();
		expect( write ).toHaveBeenCalledWith( 'tables: good' );
		fireEvent.click( button );
		expect( await screen.findByText( /It is selected/ ) ).toBeTruthy();
	} );
} );
