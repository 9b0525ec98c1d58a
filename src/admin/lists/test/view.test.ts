import { addressOf, lookedAt, lookedOf, pathOf, viewOf } from '../view';

const LIST = 'https://shop.example/wp-admin/edit.php?post_type=encore_offer';
const FIRST = lookedOf( LIST );

describe( 'what a list looks at', () => {
	it( 'begins with the newest, all of them', () => {
		expect( FIRST ).toEqual( {
			state: 'all',
			search: '',
			placement: '',
			orderBy: 'changed',
			isDescending: true,
			page: 1,
			perPage: 25,
		} );
		expect( addressOf( FIRST, LIST ) ).toBe( LIST );
	} );

	it( 'stands in the address, and is read from it again', () => {
		const looked = {
			...FIRST,
			state: 'off' as const,
			search: '50% & more',
			placement: 'cart',
			orderBy: 'kept',
			isDescending: false,
			page: 3,
		};
		const address = addressOf( looked, `${ LIST }&s=before&paged=9` );
		expect( lookedOf( address ) ).toEqual( looked );
		expect( addressOf( FIRST, address ) ).toBe( LIST );
	} );

	it.each( [ 'state=gone', 'orderby=password', 'paged=-1', 'paged=x', 's[]=a', 'order=sideways' ] )(
		'is as at first where an address asks for %s',
		( odd ) => {
			expect( lookedOf( `${ LIST }&${ odd }` ) ).toEqual( FIRST );
		}
	);

	it( 'is asked for by what it is', () => {
		const looked = { ...FIRST, placement: 'cart', search: 'cup' };
		expect( pathOf( 'offers', looked ) ).toBe(
			'/lists/offers?state=all&search=cup&placement=cart&orderby=changed&order=desc&page=1&per_page=25'
		);
		expect( pathOf( 'funnels', looked ) ).not.toContain( 'placement' );
	} );

	it( 'goes to the page that the table asks for, and to the first one where something else changes', () => {
		const looked = { ...FIRST, page: 2 };
		const view = viewOf( looked, 'offers', false, [] );
		expect( lookedAt( { ...view, page: 3 }, looked ).page ).toBe( 3 );
		expect( lookedAt( { ...view, search: 'cup' }, looked ) ).toEqual( { ...looked, search: 'cup', page: 1 } );
		const sorted = { ...view, sort: { field: 'kept', direction: 'asc' as const } };
		expect( lookedAt( sorted, looked ) ).toEqual( { ...looked, orderBy: 'kept', isDescending: false, page: 1 } );
		const filtered = { ...view, filters: [ { field: 'placement', operator: 'is' as const, value: 'cart' } ] };
		expect( lookedAt( filtered, looked ) ).toEqual( { ...looked, placement: 'cart', page: 1 } );
		expect( lookedAt( viewOf( { ...looked, placement: 'cart' }, 'offers', false, [] ), looked ).placement ).toBe(
			'cart'
		);
	} );

	it( 'is a table, and cards where the screen is narrow', () => {
		expect( viewOf( FIRST, 'offers', false, [] ).type ).toBe( 'table' );
		expect( viewOf( FIRST, 'offers', true, [] ).type ).toBe( 'grid' );
	} );
} );
