import { fireEvent, render, screen } from '@testing-library/react';

import type { BumpChoice } from '../../../src/api/bump-choice';
import type { OfferPreview } from '../../../src/api/types.generated';
import { Bump } from '../../../src/components/Bump';
import { BumpChoiceFields } from '../../../src/components/BumpChoiceFields';
import { read } from '../../../src/components/bump-choice';
import { choose } from '../choose';

const OFFER: OfferPreview = {
	id: 7,
	title: 'Workbook',
	enabled: true,
	headline: 'Add the Field Workbook',
	text: 'One exercise for each lesson.',
	image: { src: '/workbook.png', alt: '', width: 300, height: 300 },
	quantity: 1,
	price: { amount: '2700', currency: 'USD', minor_unit: 2 },
	product_name: 'Field Workbook',
	parts: [],
	contents: '',
	choice: null,
	price_text: '$27.00',
	regular_price_text: '$39.00',
	choose: '',
	variations: [],
	most: 1,
	pieces: [],
	problem: '',
};

it( 'is one checkbox, named by headline and price, and the whole card ticks it', () => {
	const onAnswer = jest.fn();
	const { container } = render( <Bump bump={ OFFER } checked={ false } onAnswer={ onAnswer } /> );
	const checkbox = screen.getByRole( 'checkbox', {
		name: 'Add the Field Workbook Regular price: $39.00 Your price: $27.00',
		description: 'One exercise for each lesson.',
	} );
	expect( checkbox ).toHaveProperty( 'checked', false );
	const text = container.querySelector( '.encore-bump__text' );
	if ( text ) {
		fireEvent.click( text );
	}
	expect( onAnswer ).toHaveBeenCalledWith( true, undefined );
} );

it( 'never ticks itself: only what it is told counts (L1)', () => {
	render( <Bump bump={ OFFER } checked={ false } /> );
	fireEvent.click( screen.getByRole( 'checkbox' ) );
	expect( screen.getByRole( 'checkbox' ) ).toHaveProperty( 'checked', false );
} );

it( 'shows the words of a failure and describes the checkbox by them', () => {
	render( <Bump bump={ OFFER } checked={ false } problem="This is sold out." /> );
	expect( screen.getByRole( 'checkbox', { description: 'This is sold out.' } ) ).toBeTruthy();
} );

it( 'gives both copies of the order summary ids of their own', () => {
	const { container } = render(
		<>
			<Bump bump={ OFFER } checked={ false } />
			<Bump bump={ OFFER } checked={ false } />
		</>
	);
	const ids = Array.from( container.querySelectorAll( '[id]' ), ( { id } ) => id );
	expect( new Set( ids ).size ).toBe( ids.length );
} );

it( 'strikes nothing through at the regular price, and says how many pieces the price is for', () => {
	const { container } = render(
		<Bump bump={ { ...OFFER, regular_price_text: '', quantity: 3 } } checked={ false } />
	);
	expect( container.querySelector( 'del' ) ).toBeNull();
	expect( container.querySelector( '.encore-bump__price' )?.textContent ).toBe( '$27.00 for 3' );
} );

describe( 'the preview in the editor', () => {
	const ready = < T, >( value: T ) => ( { state: 'ready', value } ) as const;
	const NONE = ready( null );

	it( 'shows an offer that shoppers see before one that they do not', () => {
		const late = { ...OFFER, id: 6, problem: 'It is over.' };
		expect( choose( 0, ready( [ late, OFFER ] ), NONE ) ).toEqual( { kind: 'offer', offer: OFFER } );
		expect( choose( 0, ready( [ late ] ), NONE ) ).toEqual( { kind: 'offer', offer: late } );
	} );

	it( 'says what is missing', () => {
		expect( choose( 0, ready( [] ), NONE ) ).toEqual( { kind: 'none' } );
		expect( choose( 7, ready( [] ), NONE ) ).toEqual( { kind: 'missing' } );
		expect( choose( 7, ready( [] ), { state: 'loading' } ) ).toEqual( { kind: 'loading' } );
		expect( choose( 0, { state: 'failed', message: 'No.' }, NONE ) ).toEqual( { kind: 'failed', message: 'No.' } );
	} );

	it( 'shows the picked offer', () => {
		expect( choose( 7, ready( [] ), ready( OFFER ) ) ).toEqual( { kind: 'offer', offer: OFFER } );
	} );
} );

it( 'takes the most there can be where more pieces are typed', () => {
	const prices = [ '20', '30', '45' ].map( ( amount ) => ( { amount, text: `$${ amount }`, regular_text: '' } ) );
	const choice: BumpChoice = {
		label: '',
		prompt: '',
		variation_id: 0,
		quantity: 1,
		changes_quantity: true,
		options: [],
		costs: [ { least: 1, prices, held: null, note: '' } ],
	};
	const onPick = jest.fn();
	render(
		<BumpChoiceFields
			id="bump"
			choice={ choice }
			chosen={ read( choice ) }
			disabled={ false }
			onPick={ onPick }
			selectRef={ null }
		/>
	);
	const number = screen.getByRole( 'spinbutton', { name: 'Quantity' } );
	fireEvent.change( number, { target: { value: '9' } } );
	expect( onPick ).not.toHaveBeenCalled();
	fireEvent.blur( number );
	expect( onPick ).toHaveBeenCalledWith( { variation_id: 0, quantity: 3 } );
} );

it( 'A2 says of the field what is missing, and goes there', () => {
	const choice: BumpChoice = {
		label: 'Colour',
		prompt: 'Choose a colour first',
		variation_id: 0,
		quantity: 1,
		changes_quantity: false,
		options: [ { id: 7, name: 'Sand', cost: 0, price_text: '', sold_out: false, image: null } ],
		costs: [ { least: 1, prices: [ { amount: '20', text: '$20', regular_text: '' } ], held: null, note: '' } ],
	};
	const onMissing = jest.fn();
	const box = ( problem: string ) => (
		<Bump bump={ { ...OFFER, choice } } checked={ false } problem={ problem } onMissing={ onMissing } />
	);
	const { rerender } = render( box( '' ) );
	const field = screen.getByLabelText( 'Colour' );
	expect( field.getAttribute( 'aria-invalid' ) ).toBe( 'false' );
	fireEvent.click( screen.getByRole( 'checkbox' ) );
	expect( onMissing ).toHaveBeenCalledWith( 'Choose a colour first' );
	expect( field.ownerDocument.activeElement ).toBe( field );
	rerender( box( 'Choose a colour first' ) );
	expect( field.getAttribute( 'aria-invalid' ) ).toBe( 'true' );
	const words = document.getElementById( field.getAttribute( 'aria-describedby' ) ?? '' );
	expect( words?.textContent ).toBe( 'Choose a colour first' );
} );
