import { changed, condition, kinds, weekdays, withCondition, withGroup, without, type Groups } from '../conditions';

const TWO: Groups = [
	[ { ...condition( 'total' ), from: '10' }, condition( 'logged_in' ) ],
	[ condition( 'first_order' ) ],
];

describe( 'conditions', () => {
	it( 'are added to a group, or begin another one', () => {
		expect( withGroup( [] ) ).toEqual( [ [ condition( 'product' ) ] ] );
		expect( withCondition( TWO, 1 )[ 1 ] ).toEqual( [ condition( 'first_order' ), condition( 'product' ) ] );
		expect( withCondition( TWO, 1 )[ 0 ] ).toEqual( TWO[ 0 ] );
	} );

	it( 'are changed in place, and begin anew as another type', () => {
		expect( changed( TWO, 0, 0, { to: '20' } )[ 0 ]?.[ 0 ] ).toEqual( {
			...condition( 'total' ),
			from: '10',
			to: '20',
		} );
		expect( changed( TWO, 0, 0, { type: 'pieces' } )[ 0 ]?.[ 0 ] ).toEqual( condition( 'pieces' ) );
		expect( changed( TWO, 0, 0, { type: 'total' } ) ).toEqual( TWO );
	} );

	it( 'take their group along when the last one goes', () => {
		expect( without( TWO, 1, 0 ) ).toEqual( [ TWO[ 0 ] ] );
		expect( without( TWO, 0, 1 ) ).toEqual( [ [ { ...condition( 'total' ), from: '10' } ], TWO[ 1 ] ] );
	} );

	it( 'have a name and a way to be entered, each', () => {
		const labels = Object.values( kinds() ).map( ( { label } ) => label );
		expect( new Set( labels ).size ).toBe( labels.length );
		expect( weekdays().map( ( { value } ) => value ) ).toEqual( [ '1', '2', '3', '4', '5', '6', '7' ] );
	} );
} );
