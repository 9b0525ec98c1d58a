import { __, sprintf } from '@wordpress/i18n';

import type { Advice, Field } from './advice';
import type { Facts } from './facts';
import { pressureIn, shamingIn, urgencyIn } from './pressure';
import { sentences } from './sentences';

const SENTENCES = 3;

export function length( { text }: Facts ): Advice[] {
	const number = sentences( text ).length;
	return number <= SENTENCES
		? []
		: [
				{
					code: 'too_many_sentences',
					level: 'hint',
					number,
					reason: sprintf(
						/* translators: %d: number of sentences. */
						__(
							'The text has %d sentences. Two or three are read; the others stand in the way.',
							'encore'
						),
						number
					),
					fix: { kind: 'field', field: 'text', label: __( 'Shorten the text', 'encore' ) },
				},
		  ];
}

/** Rule L3. */
export function shaming( facts: Facts ): Advice[] {
	const advice = ( word: string ): Advice => ( {
		code: 'shaming_words',
		level: 'problem',
		reason: sprintf(
			/* translators: %s: a word of the offer, "loser". */
			__(
				'“%s” sounds like blame or pressure. Say what the offer is good for; a “No thanks” is fine.',
				'encore'
			),
			word
		),
	} );
	const declining = pressureIn( facts.decline );
	return declining === '' ? found( facts, shamingIn, advice ) : [ advice( declining ) ];
}

/** Rule L7: what hurries a shopper must be so, and seen to be so. */
export function urgency( facts: Facts ): Advice[] {
	return facts.hasTrueEnd
		? []
		: found( facts, urgencyIn, ( words ) => ( {
				code: 'false_urgency',
				level: 'problem',
				reason: whyFalse( words, facts ),
		  } ) );
}

function whyFalse( words: string, { placement }: Facts ): string {
	return placement === 'post_purchase'
		? sprintf(
				/* translators: %s: words of the offer, "last chance". */
				__(
					'“%s” hurries, and nothing on the page says why. Put the block that counts the time left on it, give the offer an end under “Schedule”, or take the words out.',
					'encore'
				),
				words
		  )
		: sprintf(
				/* translators: %s: words of the offer, "last chance". */
				__(
					'“%s” is not true: the offer has no end and no limit. Give it one under “Schedule” or “Conditions”, or take the words out.',
					'encore'
				),
				words
		  );
}

function found(
	{ headline, text, page }: Facts,
	look: ( text: string ) => string,
	advice: ( word: string ) => Advice
): Advice[] {
	const places: [ Field | undefined, string ][] = [
		[ 'headline', headline ],
		[ 'text', text ],
		...page.map( ( words ): [ undefined, string ] => [ undefined, words ] ),
	];
	for ( const [ field, words ] of places ) {
		const word = look( words );
		if ( word !== '' ) {
			return [
				{ ...advice( word ), ...( field && { fix: { kind: 'field', field, label: labelOf( field ) } } ) },
			];
		}
	}
	return [];
}

function labelOf( field: Field ): string {
	return field === 'headline' ? __( 'Go to the headline', 'encore' ) : __( 'Go to the text', 'encore' );
}
