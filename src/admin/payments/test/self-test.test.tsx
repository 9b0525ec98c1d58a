import { fireEvent, render, screen } from '@testing-library/react';

import type { Answer } from '../../../api';
import { SelfTestPanel } from '../SelfTestPanel';

const mockRequest = jest.fn();
jest.mock( '../../../api', () => ( { api: { request: ( ...ask: unknown[] ) => mockRequest( ...ask ) } } ) );

function open( answer: Promise< Answer< unknown > > ) {
	mockRequest.mockReset().mockReturnValue( answer );
	render(
		<SelfTestPanel id="stripe" title="Stripe">
			Settings
		</SelfTestPanel>
	);
	return screen.getByRole( 'button', { name: 'Check Stripe' } );
}

describe( 'the check of a gateway', () => {
	it( 'shows that it runs, asks once, and says what was found and what to do', async () => {
		let done: ( answer: Answer< unknown > ) => void = () => {};
		const button = open( new Promise( ( resolve ) => ( done = resolve ) ) );
		fireEvent.click( button );
		fireEvent.click( button );
		expect( screen.getByRole( 'status' ).textContent ).toContain( 'Checking' );
		expect( mockRequest.mock.calls ).toEqual( [ [ '/gateways/stripe/test', { method: 'POST' } ] ] );
		done( {
			ok: true,
			data: { passed: false, checks: [ { state: 'failed', text: 'No keys.', todo: 'Connect Stripe.' } ] },
		} );
		expect( await screen.findByText( 'Connect Stripe.' ) ).toBeTruthy();
		expect( screen.getByRole( 'status' ).textContent ).toContain( 'needs your attention' );
		expect( screen.queryByText( /Checking/ ) ).toBeNull();
	} );

	it( 'says so where the shop does not answer', async () => {
		fireEvent.click( open( Promise.resolve( { ok: false, status: 0, code: 'offline', message: '' } ) ) );
		expect( await screen.findByText( /The shop did not answer/ ) ).toBeTruthy();
	} );
} );
