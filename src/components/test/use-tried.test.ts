import { act, renderHook } from '@testing-library/react';

import type { BumpChoice } from '../../api/bump-choice';
import { useTried } from '../use-tried';

const PIECES: BumpChoice = {
	label: '',
	prompt: '',
	variation_id: 0,
	quantity: 1,
	changes_quantity: true,
	options: [],
	costs: [
		{
			least: 1,
			prices: [ 1, 2, 3 ].map( ( pieces ) => ( {
				amount: `${ pieces }00`,
				text: `$${ pieces }.00`,
				regular_text: '',
			} ) ),
			held: null,
			note: '',
		},
	],
};

describe( 'what is tried in the canvas', () => {
	it( 'begins without a tick (L1) and with what the server says', () => {
		const { result } = renderHook( () => useTried( PIECES ) );
		expect( result.current ).toMatchObject( { checked: false, problem: '', chosen: { quantity: 1 } } );
	} );

	it( 'outlives another price, and begins anew with another choice', () => {
		const { result, rerender } = renderHook( ( { choice } ) => useTried( choice ), {
			initialProps: { choice: PIECES },
		} );
		act( () => result.current.pick( { variation_id: 0, quantity: 3 } ) );
		act( () => result.current.tick( true ) );
		expect( result.current ).toMatchObject( { checked: true, chosen: { price: { text: '$3.00' } } } );
		rerender( { choice: { ...PIECES, costs: [ ...PIECES.costs ] } } );
		expect( result.current.chosen?.quantity ).toBe( 3 );
		rerender( { choice: { ...PIECES, quantity: 2 } } );
		expect( result.current ).toMatchObject( { checked: false, chosen: { quantity: 2 } } );
	} );
} );
