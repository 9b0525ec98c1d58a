import { cleanup, fireEvent, render, screen } from '@testing-library/react';

import { OfferDialog } from '../OfferDialog';
import { DEFAULTS } from '../settings';
import { TogetherCanvas } from '../TogetherCanvas';

jest.mock( '../use-offer', () => ( {} ) );
jest.mock( '../use-product-image', () => ( { useProductImage: () => null } ) );
jest.mock( '../use-found', () => ( {
	useFound: ( _kind: string, ids: number[] ) => ( {
		chosen: ids.map( ( id ) => ( { id, name: `Product ${ id }` } ) ),
	} ),
} ) );
const COLOURS = {
	label: 'Colour',
	prompt: 'Choose first: Colour',
	variation_id: 0,
	quantity: 1,
	changes_quantity: true,
	options: [
		{ id: 51, name: 'Red', price_text: '$5.00', sold_out: false, cost: 0, image: null },
		{ id: 52, name: 'Blue', price_text: '$6.00', sold_out: false, cost: 1, image: null },
	],
	costs: [ 500, 600 ].map( ( cost ) => ( {
		least: 1,
		prices: [ 1, 2 ].map( ( pieces ) => ( {
			amount: String( pieces * cost ),
			text: `$${ ( pieces * cost ) / 100 }.00`,
			regular_text: '',
		} ) ),
		held: null,
		note: '',
	} ) ),
};
/** Product 5 has colours; product 8 has them, and a page. */
jest.mock( '../use-price-preview', () => ( {
	usePricePreview: ( { product_id: id, bundle }: { product_id: number; bundle: object[] }, isAskable: boolean ) => ( {
		isLoading: false,
		preview: isAskable && {
			total: { amount: String( id * 100 ) },
			total_text: bundle.length === 0 ? `${ id === 5 ? 'from ' : '' }$${ id }.00` : 'of the whole',
			regular_text: id === 4 ? '$8.00' : '',
			choice: id === 5 || id === 8 ? mockColours() : null,
		},
	} ),
} ) );
const mockColours = () => COLOURS;
jest.mock( '@woocommerce/settings', () => ( { getSetting: () => ( { symbol: '$', precision: 2 } ) } ), {
	virtual: true,
} );

const BUMP = {
	headline: 'Film',
	contents: '',
	text: '',
	image: null,
	quantity: 2,
	price_text: '$9.00',
	regular_price_text: '',
};

describe( 'what the canvas shows where there is no block', () => {
	it( 'is the dialog with both its answers', () => {
		render( <OfferDialog { ...BUMP } /> );
		expect( screen.getByRole( 'button', { name: 'Add to my cart: $9.00' } ) ).toBeTruthy();
		expect( screen.getByRole( 'button', { name: 'No thanks' } ) ).toBeTruthy();
		expect( screen.getByText( 'for 2' ) ).toBeTruthy();
	} );

	it( 'is the dialog with the choice that shoppers get, whose button says what is missing and then the price', () => {
		render( <OfferDialog { ...BUMP } choice={ COLOURS } price_text="from $5.00" quantity={ 1 } /> );
		const accept = screen.getByRole( 'button', { name: 'Choose first: Colour' } );
		fireEvent.click( accept );
		expect( screen.getByRole( 'status' ).textContent ).toBe( 'Choose first: Colour' );
		expect( accept.ownerDocument.activeElement ).toBe( screen.getByLabelText( 'Colour' ) );
		fireEvent.change( screen.getByLabelText( 'Colour' ), { target: { value: '52' } } );
		fireEvent.click( screen.getByRole( 'button', { name: 'One more' } ) );
		expect( screen.getByRole( 'button', { name: 'Add to my cart: $12.00' } ) ).toBeTruthy();
		expect( screen.getByRole( 'status' ).textContent ).toBe( '' );
	} );

	const beside = ( changed: Partial< typeof DEFAULTS > ) => {
		const settings = {
			...DEFAULTS,
			placement: 'product' as const,
			product_id: 3,
			bundle: [ { product_id: 4, quantity: 1 } ],
			trigger: { type: 'products' as const, ids: [ 9 ] },
			...changed,
		};
		render( <TogetherCanvas settings={ settings } problems={ {} } isPriced change={ () => undefined } /> );
	};

	it( 'is a list to pick from beside the product and its price, each at its own and none ticked (L1), with a button for all', () => {
		beside( {} );
		expect( screen.getByRole( 'group', { name: 'Frequently bought together' } ) ).toBeTruthy();
		expect( screen.getByText( 'This product: Product 9' ) ).toBeTruthy();
		expect( screen.getByText( '$9.00' ) ).toBeTruthy();
		expect( screen.getAllByRole( 'checkbox', { checked: false } ) ).toHaveLength( 2 );
		expect( screen.getByText( '$4.00' ) ).toBeTruthy();
		expect( screen.getByText( '$8.00' ) ).toBeTruthy();
		expect( screen.getByText( 'Selected: $9.00' ) ).toBeTruthy();
		expect( screen.getByRole( 'button', { name: 'Add all 3: $16.00' } ) ).toBeTruthy();
		fireEvent.click( screen.getByRole( 'checkbox', { name: /^Product 3/ } ) );
		expect( screen.getByText( 'Selected: $12.00' ) ).toBeTruthy();
		expect( screen.getByRole( 'button', { name: 'Add selected: $12.00' } ) ).toBeTruthy();
	} );

	it( 'has no price of a product that is not named, or whose variation is the shopper’s to choose', () => {
		beside( { trigger: { type: 'any', ids: [] } } );
		expect( screen.getByText( 'The product whose page it is' ) ).toBeTruthy();
		expect( screen.getByRole( 'button', { name: 'Add all 3: plus $7.00' } ) ).toBeTruthy();
		cleanup();
		beside( { trigger: { type: 'products', ids: [ 8 ] } } );
		expect( screen.queryByText( '$8.00', { ignore: 'del' } ) ).toBeNull();
		expect( screen.getByRole( 'button', { name: 'Add all 3: plus $7.00' } ) ).toBeTruthy();
	} );

	it( 'lets a choice in the list be tried: no tick before it, and the sums follow', () => {
		beside( { bundle: [ { product_id: 5, quantity: 1 } ] } );
		const box = screen.getByRole( 'checkbox', { name: /^Product 5/ } );
		expect( screen.getByRole( 'button', { name: 'Add all 3: from $17.00' } ) ).toBeTruthy();
		fireEvent.click( box );
		expect( screen.getByText( 'Choose first: Colour' ) ).toBeTruthy();
		expect( screen.getAllByRole( 'checkbox', { checked: false } ) ).toHaveLength( 2 );
		fireEvent.change( screen.getByLabelText( 'Colour' ), { target: { value: '52' } } );
		fireEvent.click( box );
		expect( screen.getByText( 'Selected: $15.00' ) ).toBeTruthy();
	} );
} );
