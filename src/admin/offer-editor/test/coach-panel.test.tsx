import { fireEvent, render, screen } from '@testing-library/react';

import type { Advice } from '../../../coach/advice';
import { CoachLine, CoachPanel, summary } from '../CoachPanel';
import { goToField } from '../mend';
import { DEFAULTS } from '../settings';
import type { Coached } from '../use-coach';

jest.mock( '../mend', () => ( { ...jest.requireActual( '../mend' ), goToField: jest.fn(), goToCoach: jest.fn() } ) );
jest.mock( '@wordpress/editor', () => ( { store: {} } ) );

const hint: Advice = {
	code: 'bump_above',
	level: 'hint',
	reason: '$49.00 is 51% of Course, $97.00.',
	fix: { kind: 'price', value: '29.10', label: 'Set the price to $29.10' },
};
const problem: Advice = { code: 'shaming_words', level: 'problem', reason: '“loser” sounds like blame.' };

const coached = ( changed: Partial< Coached > = {} ): Coached => ( {
	advice: [],
	lookedAt: [ 'price', 'words' ],
	isLoading: false,
	knowsShop: true,
	hasProduct: true,
	...changed,
} );

function show( changed: Partial< Coached > ) {
	const change = jest.fn();
	const price = {
		...DEFAULTS.price,
		type: 'percent' as const,
		value: '5',
		least: '3',
		breaks: [ { from: 2, value: '9' } ],
	};
	render(
		<CoachPanel
			plugin="encore-offer"
			coached={ coached( changed ) }
			settings={ { ...DEFAULTS, price } }
			problems={ {} }
			isPriced
			change={ change }
		/>
	);
	return change;
}

describe( 'the coach', () => {
	it( 'says what, why and how bad it is', () => {
		show( { advice: [ problem, hint ] } );
		const items = screen.getAllByRole( 'listitem' ).map( ( item ) => item.textContent );
		expect( items[ 0 ] ).toMatch( /^Problem“loser”/ );
		expect( items[ 1 ] ).toMatch( /^Hint\$49\.00 is 51%/ );
	} );

	it( 'sets a price with one click, and keeps the focus beside it', () => {
		const change = show( { advice: [ hint ] } );
		fireEvent.click( screen.getByRole( 'button', { name: 'Set the price to $29.10' } ) );
		expect( change ).toHaveBeenCalledWith( {
			price: { ...DEFAULTS.price, type: 'fixed', value: '29.10', base: 'regular', least: '0', breaks: [] },
		} );
		const coach = screen.getByRole( 'group', { name: 'Coach' } );
		expect( coach.ownerDocument.activeElement ).toBe( coach );
	} );

	it( 'takes something off what the shop asks now', () => {
		const fix = { kind: 'discount', percent: 10, label: 'Take 10% off' } as const;
		const change = show( { advice: [ { ...hint, fix } ] } );
		fireEvent.click( screen.getByRole( 'button', { name: 'Take 10% off' } ) );
		expect( change ).toHaveBeenCalledWith( {
			price: expect.objectContaining( { type: 'percent', value: '10', base: 'current', breaks: [] } ),
		} );
	} );

	it( 'leads to a field, and to other screens in a tab of their own', () => {
		const field = { kind: 'field', field: 'picture', label: 'Choose a picture' } as const;
		const funnel = { kind: 'screen', screen: 'funnel', id: 8, label: 'Open the funnel' } as const;
		const change = show( {
			advice: [
				{ ...hint, code: 'no_picture', fix: field },
				{ ...hint, code: 'no_downsell', fix: funnel },
			],
		} );
		fireEvent.click( screen.getByRole( 'button', { name: 'Choose a picture' } ) );
		expect( goToField ).toHaveBeenCalledWith( 'encore-offer', 'picture' );
		expect( change ).not.toHaveBeenCalled();
		const link = screen.getByRole( 'link', { name: /Open the funnel.*\(opens in a new tab\)/ } );
		expect( link.getAttribute( 'href' ) ).toBe( 'post.php?post=8&action=edit' );
		expect( link.getAttribute( 'target' ) ).toBe( '_blank' );
	} );

	it( 'is one quiet line where nothing is to be said', () => {
		show( {} );
		expect( screen.queryByRole( 'list' ) ).toBeNull();
		expect( screen.getByText( 'All right. Looked at: price, words.' ) ).toBeTruthy();
	} );

	it( 'shows the last answer while the next is on its way, and says what went wrong', () => {
		show( { advice: [ hint ], isLoading: true, error: 'The shop cannot be asked now.' } );
		expect( screen.getByText( '$49.00 is 51% of Course, $97.00.' ) ).toBeTruthy();
		expect( screen.getByText( 'The shop cannot be asked now.' ) ).toBeTruthy();
		expect( screen.getByRole( 'group' ).getAttribute( 'aria-busy' ) ).toBe( 'true' );
	} );

	it( 'test_A2_announces_a_changed_count_and_nothing_else', () => {
		show( { advice: [ problem, hint ] } );
		expect( screen.getByRole( 'status' ).textContent ).toBe( '1 problem, 1 hint' );
		expect( summary( coached( { advice: [ hint, { ...hint, code: 'no_picture' } ] } ) ) ).toBe( '2 hints' );
		expect( summary( coached() ) ).toBe( 'all right' );
		expect( summary( coached( { knowsShop: false } ) ) ).toBe( '' );
	} );

	it( 'says at the top of the form how much there is to read', () => {
		render( <CoachLine plugin="encore-offer" coached={ coached( { hasProduct: false, knowsShop: false } ) } /> );
		expect( screen.getByRole( 'button' ).textContent ).toBe( 'Coachwaits for a product' );
	} );
} );
