/// <reference types="jest" />
import { pressureIn } from '../pressure';

describe( 'L3: the words of the button that declines', () => {
	test.each( [ '', 'No thanks', 'No, thank you', 'Continue to my order', 'Close', 'Not today, <em>thanks</em>' ] )(
		'test_L3_neutral_words_are_fine: %s',
		( label ) => {
			expect( pressureIn( label ) ).toBe( '' );
		}
	);

	test.each( [
		[ 'No, I HATE saving money', 'hate' ],
		[ "No thanks, I don't want to grow", 'don’t want' ],
		[ 'I’ll <strong>pay  full</strong> price later', 'full price' ],
		[ 'No, I am fine with missing out.', 'missing out' ],
	] )( 'test_L3_shaming_words_are_named: %s', ( label, word ) => {
		expect( pressureIn( label ) ).toBe( word );
	} );
} );
