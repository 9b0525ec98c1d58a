import { fireEvent, render, screen } from '@testing-library/react';

import type { BumpChoice } from '../../../src/api/bump-choice';
import type { OfferPreview } from '../../../src/api/types.generated';
import { Bump } from '../../../src/components/Bump';
import { BumpChoiceFields } from '../../../src/components/BumpChoiceFields';
import { read } from '../../../src/components/bump-choice';
import { choose, type Place } from '../choose';

const OFFER: OfferPreview = {
	id: 7,
	title: 'Workbook',
	headline: 'Add the Field Workbook',
	text: 'One exercise for each lesson.',
	image: { src: '/workbook.png', alt: '', width: 300, height: 300 },
	price: null,
	quantity: 1,
	product_name: 'Field Workbook',
	parts: [],
	contents: '',
	choice: null,
	price_text: '$27.00',
	regular_price_text: '$39.00',
	included: '',
	choose: '',
	variations: [],
	most: 1,
	pieces: [],
	picked: [],
	rank: 0,
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
	const PLACE: Place = { placement: 'checkout', blocks: [ 0 ], index: 0 };
	const shownIn = ( blocks: number[], offers: OfferPreview[], placement: Place[ 'placement' ] = 'checkout' ) =>
		blocks.map( ( id, index ) => {
			const named = ready( offers.find( ( offer ) => offer.id === id ) ?? null );
			const shown = choose( id, ready( offers ), named, { placement, blocks, index } );
			return shown.kind === 'offers' ? shown.offers.map( ( offer ) => offer.id ) : shown.kind;
		} );

	it( 'shows what a shopper sees at most, in that order', () => {
		const ranked = [ 2, 0, 1 ].map( ( rank, place ) => ( { ...OFFER, id: place + 1, rank } ) );
		expect( shownIn( [ 0 ], ranked ) ).toEqual( [ [ 3, 1 ] ] );
	} );

	it( 'shares them with the other blocks as the checkout does', () => {
		const ranked = [ 1, 2, 3, 0 ].map( ( rank, place ) => ( { ...OFFER, id: place + 1, rank } ) );
		expect( shownIn( [ 0, 0 ], ranked ) ).toEqual( [ [ 1 ], [ 2, 3 ] ] );
		expect( shownIn( [ 0, 2 ], ranked ) ).toEqual( [ [ 1, 3 ], [ 2 ] ] );
		expect( shownIn( [ 4, 0 ], ranked ) ).toEqual( [ [ 4 ], [ 1, 2 ] ] );
		expect( shownIn( [ 0, 0 ], ranked.slice( 0, 1 ) ) ).toEqual( [ [ 1 ], 'nothing left' ] );
		expect( shownIn( [ 0, 0 ], ranked, 'cart' ) ).toEqual( [ [ 1 ], [ 2 ] ] );
	} );

	it( 'shows one that shoppers do not see where they see none', () => {
		expect( shownIn( [ 0 ], [ { ...OFFER, problem: 'It is over.' } ] ) ).toEqual( [ [ OFFER.id ] ] );
	} );

	it( 'says what is missing', () => {
		expect( choose( 0, ready( [] ), NONE, PLACE ) ).toEqual( { kind: 'none' } );
		expect( choose( 7, ready( [] ), NONE, PLACE ) ).toEqual( { kind: 'missing' } );
		expect( choose( 7, ready( [] ), { state: 'loading' }, PLACE ) ).toEqual( { kind: 'loading' } );
		expect( choose( 0, { state: 'failed', message: 'No.' }, NONE, PLACE ) ).toEqual( {
			kind: 'failed',
			message: 'No.',
		} );
	} );

	it( 'shows picked offers up to the limit, as the checkout does', () => {
		const offers = [ 1, 2, 3, 4 ].map( ( id ) => ( { ...OFFER, id, rank: id < 3 ? id : 0 } ) );
		const blocks = [ 4, 3, 2 ];
		const kinds = blocks.map( ( id, index ) => {
			const named = offers.find( ( one ) => one.id === id ) ?? null;
			return choose( id, ready( offers ), ready( named ), { placement: 'checkout', blocks, index } ).kind;
		} );
		expect( kinds ).toEqual( [ 'offers', 'offers', 'nothing left' ] );
	} );

	it( 'shows the picked offer', () => {
		expect( choose( 7, ready( [] ), ready( OFFER ), PLACE ) ).toEqual( { kind: 'offers', offers: [ OFFER ] } );
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
