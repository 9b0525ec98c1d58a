import { __, sprintf } from '@wordpress/i18n';

import type { Fix } from './advice';
import type { Caller, Facts, ShopFacts } from './facts';

/** Shares in per cent, both ends inside. */
export interface Band {
	from: number;
	to: number;
}

/** Whole numbers alone: 40% of 97.00 is 3880 hundredths, to the last of them. */
export function isAbove( part: number, percent: number, whole: number ): boolean {
	return part * 100 > percent * whole;
}

export function isBelow( part: number, percent: number, whole: number ): boolean {
	return part * 100 < percent * whole;
}

export function isWithin( part: number, { from, to }: Band, whole: number ): boolean {
	return ! isBelow( part, from, whole ) && ! isAbove( part, to, whole );
}

export function shareOf( part: number, whole: number ): number {
	return Math.round( ( part * 100 ) / whole );
}

/** With as few decimals as tell it from the ends of its band: 40.2 is not 40. */
export function writtenShare( part: number, whole: number, { from, to }: Band ): string {
	const share = ( part * 100 ) / whole;
	const texts = [ 0, 1, 2, 4 ].map( ( decimals ) => share.toFixed( decimals ) );
	return (
		texts.find( ( text ) => share === Number( text ) || ! [ from, to ].includes( Number( text ) ) ) ?? texts[ 3 ]!
	);
}

/** "Online course, $97", or the middle order of the shop. */
export function writtenCaller( { name, price }: Caller, { write }: Facts ): string {
	return name === ''
		? /* translators: %s: an amount, "$84.00". */
		  sprintf( __( 'your middle order, %s', 'encore' ), write( price ) )
		: /* translators: 1: a product, 2: its price, "Online course, $97.00". */
		  sprintf( __( '%1$s, %2$s', 'encore' ), name, write( price ) );
}

/** A price of less than a third of the regular one is no price of that product. */
const LEAST = 3;

/**
 * One click to the first of these amounts that fits, that is a saving and that the product can bear; else to something that is worth
 * more or less. None where no fixed price says anything.
 */
export function setTo( amounts: number[], fits: ( total: number ) => boolean, facts: Facts ): { fix?: Fix } {
	const { shop } = facts;
	const values = amounts.flatMap( ( amount ) => valuesNear( amount, facts ) );
	if ( ! shop || values.length === 0 ) {
		return {};
	}
	const value = values.find(
		( { total } ) => fits( total ) && total < shop.regular && total * LEAST >= shop.regular
	);
	if ( ! value ) {
		return { fix: { kind: 'field', field: 'product', label: __( 'Choose another product', 'encore' ) } };
	}
	/* translators: %s: a price, "$29.10". */
	const label = sprintf( __( 'Set the price to %s', 'encore' ), facts.write( value.total ) );
	return { fix: { kind: 'price', value: value.decimal, label } };
}

export function partOf( whole: number, percent: number ): number {
	return ( whole * percent ) / 100;
}

/** What an owner may enter for shoppers to be shown about this, and what they then are shown; the nearest first. */
function valuesNear( total: number, { shop, takesFixedPrice }: Facts ): { decimal: string; total: number }[] {
	if ( ! shop || ! takesFixedPrice || shop.total <= 0 || shop.entered <= 0 ) {
		return [];
	}
	const value = ( total * shop.entered ) / shop.total / shop.pieces;
	return [ Math.round( value ), Math.floor( value ), Math.ceil( value ) ].map( ( near ) => ( {
		decimal: decimalOf( near, shop ),
		total: Math.round( ( near * shop.pieces * shop.total ) / shop.entered ),
	} ) );
}

function decimalOf( amount: number, { minorUnit }: ShopFacts ): string {
	const digits = String( amount ).padStart( minorUnit + 1, '0' );
	return minorUnit === 0 ? digits : `${ digits.slice( 0, -minorUnit ) }.${ digits.slice( -minorUnit ) }`;
}
