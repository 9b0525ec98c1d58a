import { idsOf } from '../called-up-by';
import { EMPTY, MOST_ITEMS, questionOf, withProducts } from '../scene';

const cart = { ...EMPTY, items: [ { id: 7, name: 'Course', quantity: '2' } ] };

test( 'an invented cart is asked for with its address, a past order by its number alone', () => {
	expect( questionOf( { ...cart, place: 'DE', postcode: '10115', funnel: 3, course: 'asks' } ) ).toEqual( {
		funnel_id: 3,
		course: 'asks',
		order_id: 0,
		items: [ { product_id: 7, quantity: 2 } ],
		place: 'DE',
		postcode: '10115',
		account: false,
	} );
	expect( questionOf( { ...cart, bought: 'order', order: ' #1042 ' } ) ).toEqual( {
		funnel_id: 0,
		course: 'succeeds',
		order_id: 1042,
	} );
} );

test( 'what is missing is said before the shop is asked', () => {
	expect( questionOf( EMPTY ) ).toMatch( /shopper buys/ );
	expect( questionOf( { ...cart, bought: 'order', order: 'last one' } ) ).toMatch( /past order/ );
	for ( const quantity of [ '0', '1.5', '', '100' ] ) {
		expect( questionOf( { ...cart, items: [ { id: 7, name: 'Course', quantity } ] } ) ).toMatch( /whole number/ );
	}
} );

test( 'products that stay keep their pieces, and there are no more than are asked for at once', () => {
	const many = Array.from( { length: 9 }, ( _, id ) => ( { id, name: `Product ${ id }` } ) );
	expect( withProducts( cart.items, [ ...cart.items, { id: 8, name: 'Case' } ] ) ).toEqual( [
		{ id: 7, name: 'Course', quantity: '2' },
		{ id: 8, name: 'Case', quantity: '1' },
	] );
	expect( withProducts( [], many ) ).toHaveLength( MOST_ITEMS );
} );

test( 'a funnel that names products says with which to begin', () => {
	const meta = ( trigger: unknown ) => ( { encore_funnel: { trigger } } );
	expect( idsOf( meta( { type: 'products', ids: [ 7, '8', 9 ] } ) ) ).toEqual( [ 7, 9 ] );
	expect( idsOf( meta( { type: 'categories', ids: [ 7 ] } ) ) ).toEqual( [] );
	expect( idsOf( undefined ) ).toEqual( [] );
} );
