import { render, screen } from '@testing-library/react';

import type { OfferPreview } from '../../../src/api/types.generated';
import { examples } from '../examples';
import { Picked } from '../picked';

jest.mock( '@woocommerce/settings', () => ( { getSetting: () => ( { symbol: '$', precision: 2 } ) } ), {
	virtual: true,
} );

const part = ( id: number, name: string, cents: number ): OfferPreview[ 'picked' ][ number ] => ( {
	product_id: id,
	name,
	src: '',
	quantity: 1,
	price: { amount: String( cents ), currency: 'USD', minor_unit: 2 },
	price_text: `$${ cents / 100 }.00`,
	regular_price_text: '',
	choice: null,
} );

const OFFER: OfferPreview = {
	id: 7,
	title: 'Goes with it',
	headline: '',
	text: '',
	image: null,
	price: null,
	quantity: 1,
	price_text: '$21.00',
	regular_price_text: '',
	included: '',
	product_name: 'Case + Brush',
	parts: [],
	contents: '',
	choice: null,
	choose: '',
	variations: [],
	most: 1,
	pieces: [],
	picked: [ part( 3, 'Case', 1200 ), part( 4, 'Brush', 900 ) ],
	rank: 1,
	problem: '',
};

it( 'draws what is picked one by one as the list that shoppers tick: none is ticked (L1), and one button takes all', () => {
	render( <Picked { ...OFFER } /> );
	expect( screen.getByRole( 'group', { name: 'Frequently bought together' } ) ).toBeTruthy();
	expect( screen.getByText( 'The product whose page it is' ) ).toBeTruthy();
	expect( screen.getAllByRole( 'checkbox', { checked: false } ) ).toHaveLength( 2 );
	expect( screen.getByRole( 'checkbox', { name: 'Case $12.00' } ) ).toBeTruthy();
	expect( screen.getByText( 'Added: $0.00' ) ).toBeTruthy();
	expect( screen.getByRole( 'button', { name: 'Add all 3: plus $21.00' } ) ).toBeTruthy();
} );

it( 'shows the first of those that shoppers see, in their order, else why there is none', () => {
	const ranked = [ 2, 4, 0, 1, 3 ].map( ( rank, place ) => ( { ...OFFER, id: place + 1, rank } ) );
	expect( examples( ranked ).shown.map( ( { id } ) => id ) ).toEqual( [ 4, 1, 5 ] );
	expect( examples( [ { ...OFFER, rank: 0, problem: 'It is over.' } ] ) ).toEqual( {
		shown: [],
		words: 'Shoppers do not see “Goes with it”. It is over.',
	} );
} );
