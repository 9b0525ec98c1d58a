import { fireEvent, render, screen } from '@testing-library/react';

import { TryAgain } from '../TryAgain';

describe( 'what went wrong', () => {
	it( 'asks once more, and leaves the focus at the heading, for its button goes', () => {
		const again = jest.fn();
		render(
			<div className="wrap">
				<h1>Offers</h1>
				<TryAgain problem="The shop did not answer." onAgain={ again } />
			</div>
		);
		expect( screen.getAllByText( 'The shop did not answer.' ).length ).toBeGreaterThan( 0 );
		fireEvent.click( screen.getByRole( 'button', { name: 'Try again' } ) );
		expect( again ).toHaveBeenCalledTimes( 1 );
		const heading = screen.getByRole( 'heading' );
		expect( heading.ownerDocument.activeElement ).toBe( heading );
	} );

	it( 'is nothing where nothing did', () => {
		const { container } = render( <TryAgain problem="" onAgain={ () => {} } /> );
		expect( container.innerHTML ).toBe( '' );
	} );
} );
