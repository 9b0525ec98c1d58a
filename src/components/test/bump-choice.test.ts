import type { BumpChoice } from '../../api/bump-choice';
import { read } from '../bump-choice';

const price = ( text: string ) => ( { amount: '0', text, regular_text: '' } );
const option = ( id: number, cost: number ) => ( {
	id,
	name: `C${ id }`,
	price_text: '',
	sold_out: false,
	cost,
	image: null,
} );
const CHOICE: BumpChoice = {
	label: 'Colour',
	prompt: '',
	variation_id: 1,
	quantity: 3,
	changes_quantity: true,
	options: [ option( 1, 0 ), option( 2, 1 ) ],
	costs: [
		{ least: 1, prices: [ price( '$1' ), price( '$2' ), price( '$3' ), price( '$4' ) ], held: null, note: '' },
		{ least: 1, prices: [ price( '$10' ), price( '$20' ) ], held: price( '$30' ), note: '' },
	],
};

it( 'keeps the pieces that are chosen for another variation whose prices end before', () => {
	expect( read( CHOICE ) ).toMatchObject( { quantity: 3, most: 4, price: { text: '$3' } } );
	const other = read( CHOICE, { variation_id: 2, quantity: 3 } );
	expect( other ).toMatchObject( { quantity: 3, most: 3, price: { text: '$30' } } );
} );

it( 'lets nobody choose what has no price', () => {
	const other = read( CHOICE, { variation_id: 2, quantity: 4 } );
	expect( other ).toMatchObject( { quantity: 2, most: 2, price: { text: '$20' } } );
} );
