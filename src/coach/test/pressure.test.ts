/// <reference types="jest" />
import { pressureIn, shamingIn, urgencyIn } from '../pressure';

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

describe( 'L3: the words of an offer', () => {
	test.each( [
		'Lose weight without hate.',
		'The lazy way to a clean kitchen. You pay the full price of one.',
		'Not another cable.',
		'Notes for those who do not like to waste paper.',
	] )( 'test_L3_what_a_product_is_good_for_is_fine: %s', ( text ) => {
		expect( shamingIn( text ) ).toBe( '' );
	} );

	test.each( [
		[ 'No, I hate saving money', 'hate' ],
		[ 'A bargain. No thanks, I’d rather pay more!', 'pay more' ],
		[ "Don't be <b>stupid</b>: take two.", 'stupid' ],
		[ 'You are missing out.', 'missing out' ],
	] )( 'test_L3_shaming_is_named: %s', ( text, word ) => {
		expect( shamingIn( text ) ).toBe( word );
	} );
} );

describe( 'L7: words that hurry', () => {
	test.each( [
		[ 'Only today!', 'Only today' ],
		[ 'This is your LAST CHANCE', 'LAST CHANCE' ],
		[ 'Hurry, it is <em>selling fast</em>.', 'Hurry' ],
		[ 'Only 3 left', 'Only 3 left' ],
		[ "Don't wait.", 'Don’t wait' ],
	] )( 'test_L7_are_found: %s', ( text, words ) => {
		expect( urgencyIn( text ) ).toBe( words );
	} );

	test.each( [ '', 'In today’s letter only', 'No need to rush', 'The last chapter', 'Turn left, only then stop' ] )(
		'test_L7_other_words_are_fine: %s',
		( text ) => {
			expect( urgencyIn( text ) ).toBe( '' );
		}
	);
} );
