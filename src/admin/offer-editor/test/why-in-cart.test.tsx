import { render, screen } from '@testing-library/react';
import { act } from 'react';

import { api } from '../../../api';
import { WhyInCart } from '../WhyInCart';

jest.mock( '../../../api', () => ( { api: { request: jest.fn() } } ) );

const request = jest.mocked( api.request );

async function ask() {
	render( <WhyInCart id={ 7 } /> );
	await act( async () => screen.getByRole( 'button' ).click() );
	return screen.getByRole( 'status' ).textContent;
}

describe( 'why a cart does not show an offer', () => {
	it( 'is the sentence that the server answers', async () => {
		const text = 'Nothing in your cart calls the offer up.';
		request.mockResolvedValue( { ok: true, data: { shown: false, reason: 'not_called', text } } );
		expect( await ask() ).toBe( text );
		expect( request ).toHaveBeenCalledWith( '/offers/7/why' );
	} );

	it( 'says so where it cannot be asked', async () => {
		request.mockResolvedValue( { ok: false, status: 0, code: 'offline', message: '' } as never );
		expect( await ask() ).toBe( 'That cannot be asked now.' );
	} );
} );
