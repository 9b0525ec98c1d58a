import { fireEvent, render, screen } from '@testing-library/react';

import { LogBook } from '../LogBook';

const mockRequest = jest.fn();
jest.mock( '../../../api', () => ( { api: { request: ( ...ask: unknown[] ) => mockRequest( ...ask ) } } ) );

const ENTRY = { at: '2026-11-30T12:00:00Z', level: 'error', message: 'No answer', id: '0123abcd' };

function open( data: object ) {
	mockRequest.mockReset().mockReturnValue( Promise.resolve( { ok: true, data: { url: '/logs', ...data } } ) );
	render( <LogBook /> );
}

describe( 'the log', () => {
	it( 'has each entry with its time, level and number, and finds one by the number a customer was told', async () => {
		open( { is_readable: true, entries: [ ENTRY, { ...ENTRY, id: 'ffff0000', message: 'Another' } ] } );
		expect( await screen.findByText( 'No answer' ) ).toBeTruthy();
		expect( screen.getAllByText( 'Error' ) ).toHaveLength( 2 );
		expect( document.querySelector( 'time' )?.dateTime ).toBe( '2026-11-30T12:00:00Z' );
		fireEvent.change( screen.getByLabelText( 'Find a number or a word' ), { target: { value: ' FFFF0000 ' } } );
		expect( screen.queryByText( 'No answer' ) ).toBeNull();
		expect( screen.getByText( 'Another' ) ).toBeTruthy();
		expect( screen.getByText( '1 entry found' ) ).toBeTruthy();
	} );

	it( 'says that nothing was logged', async () => {
		open( { is_readable: true, entries: [] } );
		expect( await screen.findByText( 'Nothing was logged.' ) ).toBeTruthy();
		expect( screen.queryByLabelText( /Find/ ) ).toBeNull();
	} );

	it( 'says that nothing is kept here, and where to switch it on', async () => {
		open( { is_readable: false, entries: [] } );
		expect( await screen.findByText( /keeps no log here/ ) ).toBeTruthy();
		expect( screen.queryByText( 'Nothing was logged.' ) ).toBeNull();
		expect( screen.getByRole( 'link' ).getAttribute( 'href' ) ).toBe( '/logs' );
	} );
} );
