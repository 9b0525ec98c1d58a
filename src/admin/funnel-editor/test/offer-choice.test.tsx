import { render, screen } from '@testing-library/react';

import { focusOnProblem } from '../../offer-editor/focus-on-problem';
import { OfferChoice } from '../OfferChoice';
import type { Offers } from '../use-offers';

const OFFER = { id: 7, title: 'A second set', price_text: '$45.00', product_name: 'Set', problem: '', image: null };
const offers = { isLoading: false, hasFailed: false, list: [ OFFER ] } as unknown as Offers;

function choice( problem: string | undefined ) {
	return (
		<OfferChoice
			id="encore-upsell"
			label="Upsell"
			none="Choose an offer"
			offers={ offers }
			chosen={ 0 }
			problem={ problem }
			onChoose={ () => {} }
		/>
	);
}

beforeAll( () => {
	Element.prototype.scrollIntoView = () => {};
} );

describe( 'the choice of an offer', () => {
	it( 'is described by what is wrong with it, and focused', () => {
		render( choice( 'Choose an offer.' ) );
		const select = screen.getByLabelText( 'Upsell' );
		const message = document.getElementById( select.getAttribute( 'aria-describedby' ) ?? '' );
		expect( message?.textContent ).toBe( 'Choose an offer.' );
		expect( select.getAttribute( 'aria-invalid' ) ).toBe( 'true' );
		focusOnProblem( document );
		expect( select.ownerDocument.activeElement ).toBe( select );
	} );

	it( 'is described by nothing once that is mended', () => {
		const { rerender } = render( choice( 'Choose an offer.' ) );
		rerender( choice( undefined ) );
		expect( screen.getByLabelText( 'Upsell' ).hasAttribute( 'aria-describedby' ) ).toBe( false );
	} );
} );
