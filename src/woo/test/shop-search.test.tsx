import { render } from '@testing-library/react';

import { ShopSearch } from '../shop-search';

const mockSearch = jest.fn();
jest.mock(
	'@woocommerce/components',
	() => ( {
		Search: ( props: { selected: unknown } ) => {
			mockSearch( props.selected );
			return <input />;
		},
	} ),
	{ virtual: true }
);

const COURSE = { id: 7, name: 'Course' };
const search = ( name: string ) => (
	<ShopSearch kind="products" chosen={ [ { ...COURSE, name } ] } onChange={ () => {} } label="Search products" />
);

/** WooCommerce's component empties its field where `selected` is another list than before. */
it( 'leaves what is typed alone while the form around it is drawn anew', () => {
	const { rerender } = render( search( 'Course' ) );
	rerender( search( 'Course' ) );
	rerender( search( 'The course' ) );
	const [ [ first ], [ second ], [ third ] ] = mockSearch.mock.calls;
	expect( first ).toEqual( [ { key: 7, label: 'Course' } ] );
	expect( second ).toBe( first );
	expect( third ).toEqual( [ { key: 7, label: 'The course' } ] );
} );
