import type { Advice, Level } from '../../../coach/advice';
import { nextSteps } from '../coaching';

const say = ( code: Advice[ 'code' ], level: Level = 'hint' ): Advice => ( { code, level, reason: code } );

test( 'problems come first, then the first word of each offer, the most shown one before', () => {
	const offers = [
		{ id: 1, title: 'One', advice: [ say( 'bump_above' ), say( 'no_picture' ) ] },
		{ id: 2, title: 'Two', advice: [ say( 'no_saving' ), say( 'too_many_sentences' ) ] },
		{ id: 3, title: 'Three', advice: [ say( 'cannot_be_sold', 'problem' ), say( 'nothing_in_common' ) ] },
	];
	expect( nextSteps( offers ).map( ( { id, advice } ) => `${ id } ${ advice.code }` ) ).toEqual( [
		'3 cannot_be_sold',
		'1 bump_above',
		'2 no_saving',
	] );
} );

test( 'the same is said once', () => {
	const offers = [ 1, 2 ].map( ( id ) => ( { id, title: '', advice: [ say( 'downsell_outside' ) ] } ) );
	expect( nextSteps( offers ).map( ( { id } ) => id ) ).toEqual( [ 1 ] );
} );

test( 'an offer says a second thing where others have nothing more to say', () => {
	const offers = [
		{ id: 1, title: 'One', advice: [ say( 'bump_above' ), say( 'no_picture' ) ] },
		{ id: 2, title: 'Two', advice: [] },
	];
	expect( nextSteps( offers ).map( ( { advice } ) => advice.code ) ).toEqual( [ 'bump_above', 'no_picture' ] );
	expect( nextSteps( [] ) ).toEqual( [] );
} );
