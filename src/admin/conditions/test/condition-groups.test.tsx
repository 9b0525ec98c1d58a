import { fireEvent, render, screen } from '@testing-library/react';
import { useState } from 'react';

import { ConditionGroups } from '../ConditionGroups';
import { areFinished, condition, type Groups } from '../conditions';

jest.mock( '../../../woo/shop-search', () => ( { ShopSearch: () => <input aria-label="Search" /> } ) );
jest.mock( '../../offer-editor/use-found', () => ( { useFound: () => ( { chosen: [], remember: () => {} } ) } ) );

const REFUSED = { 'conditions.0.0.values': 'Choose at least one.' };

/** A form, with what its last save was told, and a field and a button beside. */
function Form( { problems = {}, begins = [] }: { problems?: Record< string, string >; begins?: Groups } ) {
	const [ groups, setGroups ] = useState( begins );
	return (
		<>
			<ConditionGroups id="c" path="conditions" problems={ problems } groups={ groups } onChange={ setGroups } />
			<input aria-label="Priority" />
			<button>Save</button>
		</>
	);
}

const click = ( name: string ) => fireEvent.click( screen.getByRole( 'button', { name } ) );
const told = () =>
	screen
		.getAllByRole( 'alert' )
		.map( ( { textContent } ) => textContent )
		.join( '' );
const leave = ( relatedTarget: Element ) => fireEvent.focusOut( screen.getByLabelText( 'Search' ), { relatedTarget } );

describe( 'a condition that is not finished', () => {
	it( 'is told nothing before it is left, and has the focus when it is added', () => {
		render( <Form /> );
		click( 'Add a condition' );
		const field = screen.getByLabelText( 'Condition' );
		expect( field.ownerDocument.activeElement ).toBe( field );
		expect( told() ).toBe( '' );
		screen.getByLabelText( 'Search' ).focus();
		expect( told() ).toBe( '' );
		leave( screen.getByRole( 'button', { name: 'Save' } ) );
		expect( told() ).toBe( '' );
		leave( screen.getByLabelText( 'Priority' ) );
		expect( told() ).toBe( 'Choose at least one.' );
	} );

	it( 'does not inherit what another one in its place was told', () => {
		render( <Form problems={ REFUSED } begins={ [ [ condition( 'product' ) ] ] } /> );
		expect( told() ).toBe( 'Choose at least one.' );
		click( 'Remove the condition: Products' );
		click( 'Add a condition' );
		expect( told() ).toBe( '' );
	} );

	it( 'is known, so that it is not saved by itself', () => {
		expect( areFinished( [ [ condition( 'logged_in' ) ] ] ) ).toBe( true );
		expect( areFinished( [ [ { ...condition( 'total' ), to: '5' } ], [ condition( 'product' ) ] ] ) ).toBe( false );
		expect( areFinished( [ [ condition( 'total' ) ] ] ) ).toBe( false );
		expect( areFinished( [ [ { ...condition( 'country' ), values: [ 'DE' ] } ] ] ) ).toBe( true );
	} );
} );
