import { __ } from '@wordpress/i18n';

import { sentences } from './sentences';

/** Words that call whoever says no a fool, wherever they stand. */
function blame(): string[] {
	return listed(
		/* translators: Words, parted by commas, that shame a shopper, wherever they stand. Not to be translated word by word: put here how it is done in your language. */
		__( 'stupid, foolish, fool, loser, losers, missing out, miss out', 'encore' )
	);
}

/** Words that shame only in the mouth of whoever says no: "No, I hate saving money". Elsewhere they may be the product's own. */
function refusal(): string[] {
	return listed(
		/* translators: Words, parted by commas, that shame or press a shopper who says no ("No, I hate saving money"). Not to be translated word by word: put here how it is done in your language. */
		__(
			'hate, dumb, lazy, afraid, regret, waste, lose, full price, pay more, pay full, give up, do not care, don’t care, do not want, don’t want, do not need, don’t need, do not like, don’t like, rather',
			'encore'
		)
	);
}

/** Words that hurry. They are fine where the offer really ends. */
function hurry(): string[] {
	return listed(
		/* translators: Words, parted by commas, that hurry a shopper; # stands for a number ("only 3 left"). Not to be translated word by word: put here how it is done in your language. */
		__(
			'hurry, hurry up, only today, today only, last chance, final chance, act now, act fast, now or never, final hours, ends soon, ending soon, ends today, ends tonight, before it is too late, before it’s too late, limited time, while stocks last, while supplies last, selling fast, selling out, almost gone, nearly gone, running out, only # left, just # left, don’t wait, do not wait',
			'encore'
		)
	);
}

/** How a shopper's no begins. */
function no(): string[] {
	return listed(
		/* translators: Words, parted by commas, with which a shopper's refusal begins: "No, I hate saving money". */
		__( 'no, nope, no thanks', 'encore' )
	);
}

/** The first word in the label of a button that declines which shames or hurries, or nothing (rule L3). */
export function pressureIn( label: string ): string {
	return firstOf( [ ...blame(), ...refusal(), ...hurry() ], plain( label ) );
}

/** The first shaming word in what an offer says, or nothing. */
export function shamingIn( text: string ): string {
	for ( const said of sentences( unmarked( text ) ).map( plain ) ) {
		const isRefusal = no().some( ( word ) => said.startsWith( word ) && has( said, word ) );
		const found = firstOf( isRefusal ? [ ...blame(), ...refusal() ] : blame(), said );
		if ( found !== '' ) {
			return found;
		}
	}
	return '';
}

/** The first words that hurry, as they are written there, or nothing. */
export function urgencyIn( text: string ): string {
	const said = plain( text );
	const word = firstOf( hurry(), said );
	return word === '' ? '' : pattern( word ).exec( spaced( text ) )?.[ 0 ] ?? word;
}

function listed( words: string ): string[] {
	return words
		.split( ',' )
		.map( plain )
		.filter( ( word ) => word !== '' );
}

function firstOf( words: string[], said: string ): string {
	return words.find( ( word ) => has( said, word ) ) ?? '';
}

function has( said: string, word: string ): boolean {
	return pattern( word ).test( said );
}

/** As a word of its own: "lose" does not lie in "close". */
function pattern( word: string ): RegExp {
	const quoted = word.replace( /[.*+?^${}()|[\]\\]/g, '\\$&' ).replace( '#', '\\p{N}+' );
	return new RegExp( `(?<![\\p{L}\\p{N}])${ quoted }(?![\\p{L}\\p{N}])`, 'iu' );
}

function unmarked( text: string ): string {
	return text.replace( /<[^>]*>/g, ' ' );
}

function plain( text: string ): string {
	return spaced( text ).toLocaleLowerCase();
}

/** Apostrophes are typed in two ways. */
function spaced( text: string ): string {
	return unmarked( text ).replace( /'/g, '’' ).replace( /\s+/g, ' ' ).trim();
}
