import { render, screen } from '@testing-library/react';

import { OfferDialog } from '../OfferDialog';
import { DEFAULTS } from '../settings';
import { Together } from '../Together';

jest.mock( '../use-offer', () => ( {} ) );
jest.mock( '../use-product-image', () => ( { useProductImage: () => null } ) );
jest.mock( '../use-found', () => ( {
	useFound: ( _kind: string, ids: number[] ) => ( {
		chosen: ids.map( ( id ) => ( { id, name: `Product ${ id }` } ) ),
	} ),
} ) );
jest.mock( '../use-price-preview', () => ( {
	usePricePreview: ( { product_id: id, bundle }: { product_id: number; bundle: object[] } ) => ( {
		isLoading: false,
		preview: {
			total: { amount: String( id * 100 ) },
			regular: { amount: String( id * 200 ) },
			total_text: bundle.length === 0 ? `$${ id }.00` : 'of the whole',
			regular_text: `$${ id * 2 }.00`,
		},
	} ),
} ) );
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

	it( 'is a list to pick from, each at its own price and none ticked, with a button for all', () => {
		const settings = {
			...DEFAULTS,
			placement: 'product' as const,
			product_id: 3,
			bundle: [ { product_id: 4, quantity: 1 } ],
			trigger: { type: 'products' as const, ids: [ 9 ] },
		};
		render( <Together settings={ settings } problems={ {} } isPriced change={ () => undefined } /> );
		expect( screen.getByRole( 'group', { name: 'Frequently bought together' } ) ).toBeTruthy();
		expect( screen.getByText( 'This product: Product 9' ) ).toBeTruthy();
		expect( screen.getAllByRole( 'checkbox', { checked: false } ) ).toHaveLength( 2 );
		expect( screen.getByText( '$4.00' ) ).toBeTruthy();
		expect( screen.getByRole( 'button', { name: 'Add all 3: plus $7.00' } ) ).toBeTruthy();
	} );
} );
