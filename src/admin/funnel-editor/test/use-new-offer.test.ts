import { renderHook } from '@testing-library/react';

import type { OfferPreview } from '../../../api/types.generated';
import { useNewOffer } from '../use-new-offer';

const offer = ( id: number ) => ( { id, title: `Offer ${ id }` } ) as OfferPreview;

function open( chosen: number, ...ids: number[] ) {
	const onChoose = jest.fn();
	const { result, rerender } = renderHook( ( { list } ) => useNewOffer( list, chosen, onChoose ), {
		initialProps: { list: ids.map( offer ) },
	} );
	const readAgain = ( ...now: number[] ) => rerender( { list: now.map( offer ) } );
	return { onChoose, goAndCreate: () => result.current(), readAgain };
}

describe( 'an offer created from a funnel', () => {
	it( 'is chosen where it was missing', () => {
		const { onChoose, goAndCreate, readAgain } = open( 0, 3 );
		goAndCreate();
		readAgain( 3 );
		expect( onChoose ).not.toHaveBeenCalled();
		readAgain( 3, 8 );
		expect( onChoose ).toHaveBeenCalledWith( 8, 'Offer 8' );
		readAgain( 3, 8, 9 );
		expect( onChoose ).toHaveBeenCalledTimes( 1 );
	} );

	it( 'is not chosen where nobody asked for one, or another was chosen meanwhile', () => {
		const unasked = open( 0 );
		unasked.readAgain( 8 );
		const taken = open( 3, 3 );
		taken.goAndCreate();
		taken.readAgain( 3, 8 );
		expect( unasked.onChoose ).not.toHaveBeenCalled();
		expect( taken.onChoose ).not.toHaveBeenCalled();
	} );
} );
