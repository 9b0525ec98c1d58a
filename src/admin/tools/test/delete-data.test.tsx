import { fireEvent, render, screen, waitFor } from '@testing-library/react';

import { DeleteData } from '../DeleteData';
import type { StoredData } from '../stored';

const mockRequest = jest.fn();
const mockDownload = jest.fn();
jest.mock( '../../../api', () => ( {
	api: { request: ( ...ask: unknown[] ) => mockRequest( ...ask ) },
	download: ( ...ask: unknown[] ) => mockDownload( ...ask ),
} ) );

const STORED: StoredData = {
	offers: 3,
	funnels: 1,
	charges: 2,
	is_saved: false,
	phrase: 'shop.example',
	under_way: { charges: 0, refunds: 0, mails: 0, cards: 0 },
	is_deleted: false,
};

function answers( ...data: Partial< StoredData >[] ) {
	mockRequest.mockReset();
	for ( const one of data ) {
		mockRequest.mockResolvedValueOnce( { ok: true, data: { ...STORED, ...one } } );
	}
	render( <DeleteData /> );
}

const button = () => screen.findByRole( 'button', { name: 'Delete all data' } );

describe( 'deleting all data', () => {
	it( 'can be pressed once the record is saved and the shop is named, and goes on until all is gone', async () => {
		URL.createObjectURL = jest.fn( () => 'blob:x' );
		URL.revokeObjectURL = jest.fn();
		const click = jest.spyOn( HTMLAnchorElement.prototype, 'click' ).mockImplementation( () => {} );
		mockDownload.mockResolvedValue( { ok: true, data: new Blob() } );
		answers(
			{},
			{ is_saved: true },
			{ charges: 0, offers: 1, is_saved: true },
			{ charges: 0, offers: 0, funnels: 0, is_saved: true, is_deleted: true }
		);
		expect( await screen.findByText( '3 offers, 1 funnel, 2 charges' ) ).toBeTruthy();
		const field = screen.getByLabelText( 'Write shop.example to say which shop you mean' );
		fireEvent.change( field, { target: { value: ' Shop.Example' } } );
		expect( ( await button() ).getAttribute( 'aria-disabled' ) ).toBe( 'true' );
		fireEvent.click( screen.getByRole( 'button', { name: 'Download the record' } ) );
		expect( await screen.findByText( 'Downloaded.' ) ).toBeTruthy();
		expect( mockDownload ).toHaveBeenCalledWith( '/charges/csv' );
		expect( click ).toHaveBeenCalledTimes( 1 );
		fireEvent.change( field, { target: { value: 'other.example' } } );
		expect( ( await button() ).getAttribute( 'aria-disabled' ) ).toBe( 'true' );
		fireEvent.change( field, { target: { value: 'shop.example' } } );
		expect( ( await button() ).getAttribute( 'aria-disabled' ) ).toBe( null );
		fireEvent.click( await button() );
		const told = await screen.findByText( /All of it is deleted/ );
		await waitFor( () => expect( told.ownerDocument.activeElement ).toBe( told ) );
		expect( mockRequest.mock.calls.slice( 2 ) ).toEqual( [
			[ '/deletions', { method: 'POST', body: { confirmation: 'shop.example' } } ],
			[ '/deletions', { method: 'POST', body: { confirmation: 'shop.example' } } ],
		] );
	} );

	it( 'says what is under way, and has no button to delete then', async () => {
		answers( { under_way: { charges: 1, refunds: 0, mails: 2, cards: 0 } } );
		expect( await screen.findByText( /1 charge of which it is not settled/ ) ).toBeTruthy();
		expect( screen.getByText( '2 mails that are still to be sent' ) ).toBeTruthy();
		expect( screen.queryByRole( 'button', { name: 'Delete all data' } ) ).toBeNull();
	} );

	it( 'asks for no record where nothing was charged, and says why nothing was deleted', async () => {
		answers( { charges: 0, is_saved: true } );
		expect( await screen.findByText( '3 offers, 1 funnel, nothing was charged' ) ).toBeTruthy();
		expect( screen.queryByRole( 'button', { name: 'Download the record' } ) ).toBeNull();
		mockRequest
			.mockResolvedValueOnce( { ok: false, status: 409, message: 'Something is under way.' } )
			.mockResolvedValue( { ok: true, data: STORED } );
		fireEvent.change( screen.getByRole( 'textbox' ), { target: { value: 'shop.example' } } );
		fireEvent.click( await button() );
		expect( ( await screen.findAllByText( 'Something is under way.' ) ).length ).toBeGreaterThan( 0 );
	} );
} );
