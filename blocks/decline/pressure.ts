import { __ } from '@wordpress/i18n';

/** Words that shame or press whoever says no, as a shop's language has them. */
function words(): string[] {
	return __(
		/* translators: Words, parted by commas, that shame or press a shopper who says no ("No, I hate saving money"). Not to be translated word by word: put here how it is done in your language. */
		'hate, stupid, foolish, dumb, lazy, afraid, regret, waste, lose, loser, missing out, miss out, last chance, full price, pay more, pay full, give up, do not care, don’t care, do not want, don’t want, do not need, don’t need, do not like, don’t like, rather',
		'encore'
	)
		.split( ',' )
		.map( plain )
		.filter( ( word ) => word !== '' );
}

/** The first such word in what is written there, or nothing. */
export function pressureIn( label: string ): string {
	const said = plain( label.replace( /<[^>]*>/g, ' ' ) );
	return words().find( ( word ) => has( said, word ) ) ?? '';
}

/** As a word of its own: "lose" does not lie in "close". */
function has( said: string, word: string ): boolean {
	const quoted = word.replace( /[.*+?^${}()|[\]\\]/g, '\\$&' );
	return new RegExp( `(?<![\\p{L}\\p{N}])${ quoted }(?![\\p{L}\\p{N}])`, 'u' ).test( said );
}

/** Apostrophes are typed in two ways. */
function plain( text: string ): string {
	return text.toLocaleLowerCase().replace( /'/g, '’' ).replace( /\s+/g, ' ' ).trim();
}
