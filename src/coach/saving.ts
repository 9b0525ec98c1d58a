import { __, sprintf } from '@wordpress/i18n';

import type { Advice, Fix } from './advice';
import type { Facts, ShopFacts } from './facts';

/** What the click takes off. */
const PERCENT = 10;

/** A price is a reason to say yes now where it is less than what waits in the shop. */
export function saving( facts: Facts ): Advice[] {
	const { shop, isInstead, isCheaperByPieces } = facts;
	if ( ! shop || isInstead || isCheaperByPieces || shop.total <= 0 ) {
		return [];
	}
	if ( shop.total >= shop.regular ) {
		return [ none( shop, facts ) ];
	}
	return shop.total >= shop.current ? [ same( shop, facts ) ] : [];
}

function none( { total, regular, current }: ShopFacts, { isCalledSaving, headline, text, write }: Facts ): Advice {
	const isCalled = isCalledSaving || savingIn( `${ headline } ${ text }` );
	const inShop = write( Math.min( current, regular ) );
	const said =
		total > Math.min( current, regular )
			? sprintf(
					/* translators: 1: a price, 2: a lower one. */
					__( '%1$s is more than the %2$s that the shop asks.', 'encore' ),
					write( total ),
					inShop
			  )
			: /* translators: %s: a price. */
			  sprintf( __( 'It costs %s, as it does in the shop.', 'encore' ), inShop );
	const so = isCalled
		? __( 'So it is no saving, and must not be called one.', 'encore' )
		: __( 'A small saving is a reason to take it now.', 'encore' );
	return {
		code: 'no_saving',
		level: isCalled ? 'problem' : 'hint',
		reason: `${ said } ${ so }`,
		fix: takeOff(),
	};
}

function same( { total, current }: ShopFacts, { write }: Facts ): Advice {
	const said = sprintf(
		/* translators: 1: a price, 2: what the shop asks. */
		__( 'It costs %1$s, and the shop sells it for %2$s to everybody now.', 'encore' ),
		write( total ),
		write( current )
	);
	return {
		code: 'same_in_shop',
		level: 'hint',
		reason: `${ said } ${ __( 'The same price must not wait there afterwards.', 'encore' ) }`,
		fix: takeOff(),
	};
}

function takeOff(): Fix {
	return {
		kind: 'discount',
		percent: PERCENT,
		/* translators: %d: per cent. */
		label: sprintf( __( 'Take %d%% off the shop’s price', 'encore' ), PERCENT ),
	};
}

/** Whether the words promise one. */
function savingIn( words: string ): boolean {
	/* translators: Words, parted by commas, that promise a lower price. Not to be translated word by word: put here how it is said in your language. */
	return __( 'save, saving, savings, discount, cheaper, % off, sale price, special price, half price', 'encore' )
		.split( ',' )
		.some( ( word ) => has( words.toLocaleLowerCase(), word.trim().toLocaleLowerCase() ) );
}

function has( words: string, word: string ): boolean {
	const quoted = word.replace( /[.*+?^${}()|[\]\\]/g, '\\$&' );
	return word !== '' && new RegExp( `(?<!\\p{L})${ quoted }(?!\\p{L})`, 'u' ).test( words );
}
