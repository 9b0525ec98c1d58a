import { fireEvent, render, screen, waitFor } from '@testing-library/react';

import { ImportFile } from '../ImportFile';

const mockRequest = jest.fn();
jest.mock( '../../../api', () => ( { api: { request: ( ...ask: unknown[] ) => mockRequest( ...ask ) } } ) );
jest.mock( '../../../woo/shop-search', () => ( {
	ShopSearch: ( { onChange }: { onChange: ( found: { id: number; name: string }[] ) => void } ) => (
		<button onClick={ () => onChange( [ { id: 34, name: 'Mug' } ] ) }>Choose the mug</button>
	),
} ) );

const POST = { key: 7, title: 'Upsell', state: 'new', edit_url: '', problems: [], left_out: [ 'product “Cup”' ] };
const PLAN = {
	offers: [ POST ],
	funnels: [],
	products: [ { key: 12, name: 'Cup', sku: '', product_id: 0, product_name: '' } ],
	warning: 'Amounts are in USD.',
};

/** Not where it is said aloud. */
const NOTICE = { selector: '.components-notice__content' };

function choose( text: string ) {
	const input = document.querySelector( 'input[type=file]' );
	const file = { name: 'encore.json', text: () => Promise.resolve( text ) };
	fireEvent.change( input as Element, { target: { files: [ file ] } } );
}

describe( 'an import', () => {
	beforeEach( () => mockRequest.mockReset() );

	it( 'shows what would be made before it makes anything, with what the owner has chosen', async () => {
		mockRequest.mockResolvedValue( { ok: true, data: PLAN } );
		render( <ImportFile /> );
		choose( '{"encore":1}' );
		expect( await screen.findByText( 'Nothing is written yet. It would make 1 offer.' ) ).toBeTruthy();
		expect( screen.getByText( 'Not in this shop, and left out: product “Cup”' ) ).toBeTruthy();
		expect( screen.getByText( 'Amounts are in USD.', NOTICE ) ).toBeTruthy();
		fireEvent.click( screen.getByText( 'Choose the mug' ) );
		await screen.findByText( 'Looking at the file …' );
		await screen.findByText( 'Nothing is written yet. It would make 1 offer.' );
		fireEvent.click( screen.getByRole( 'button', { name: 'Import 1 offer as drafts' } ) );
		await screen.findByText( 'Making drafts …' );
		await waitFor( () => expect( screen.queryByText( 'Making drafts …' ) ).toBeNull() );
		const asked = mockRequest.mock.calls.map( ( [ , { body } ] ) => [ body.dry_run, body.products ] );
		expect( asked ).toEqual( [
			[ true, {} ],
			[ true, { 12: 34 } ],
			[ false, { 12: 34 } ],
		] );
	} );

	it( 'says what is no export, and where a file is wrong', async () => {
		render( <ImportFile /> );
		choose( '[1]' );
		expect( await screen.findByText( /This is no export of Encore/, NOTICE ) ).toBeTruthy();
		expect( mockRequest ).not.toHaveBeenCalled();
		mockRequest.mockResolvedValue( { ok: false, message: 'Invalid', fields: { file: 'offers is missing.' } } );
		choose( '{"encore":1}' );
		expect( await screen.findByText( 'This file cannot be imported. offers is missing.', NOTICE ) ).toBeTruthy();
		expect( screen.queryByRole( 'button', { name: /as drafts/ } ) ).toBeNull();
	} );
} );
