import { invalid, unprocessable } from './refusal';

export interface Money {
	currency_code: string;
	value: string;
}

/** Those that PayPal takes without decimals. */
const WHOLE = [ 'HUF', 'JPY', 'TWD' ];

/** In the smallest piece of the currency. */
export function units( amount: unknown ): number {
	const { currency_code: currency, value } = ( amount ?? {} ) as Partial< Money >;
	if ( ! /^[A-Z]{3}$/.test( currency ?? '' ) || ! /^\d+(\.\d{1,2})?$/.test( value ?? '' ) ) {
		throw invalid( 'INVALID_PARAMETER_SYNTAX', 'An amount is a currency and a decimal number.' );
	}
	const [ whole = '0', rest = '' ] = ( value ?? '' ).split( '.' );
	if ( WHOLE.includes( currency ?? '' ) && Number( rest ) !== 0 ) {
		throw unprocessable( 'DECIMALS_NOT_SUPPORTED', 'Currency does not support decimals.' );
	}
	return Number( whole ) * 100 + Number( rest.padEnd( 2, '0' ) );
}

export function money( currency: string, amount: number ): Money {
	return { currency_code: currency, value: ( amount / 100 ).toFixed( 2 ) };
}

interface Item {
	unit_amount?: unknown;
	tax?: unknown;
	quantity?: unknown;
}

/** @throws Refusal where the parts do not add up to the whole, to the cent */
export function assertAddsUp( amount: Record< string, unknown >, items: unknown ): void {
	const total = units( amount );
	if ( total === 0 ) {
		throw unprocessable( 'CANNOT_BE_ZERO_OR_NEGATIVE', 'Must be greater than zero.' );
	}
	const parts = amount.breakdown as Record< string, unknown > | undefined;
	const list = Array.isArray( items ) ? ( items as Item[] ) : [];
	if ( parts === undefined ) {
		if ( list.length > 0 ) {
			throw invalid( 'MISSING_REQUIRED_PARAMETER', 'Items need a breakdown.' );
		}
		return;
	}
	const part = ( name: string ) => ( parts[ name ] === undefined ? 0 : units( parts[ name ] ) );
	const more = [ 'item_total', 'tax_total', 'shipping', 'handling', 'insurance' ].map( part );
	if ( sum( more ) - part( 'shipping_discount' ) - part( 'discount' ) !== total ) {
		throw unprocessable( 'AMOUNT_MISMATCH', 'Should equal the sum of its breakdown.' );
	}
	const each = ( name: 'unit_amount' | 'tax' ) =>
		sum(
			list.map( ( item ) => ( item[ name ] === undefined ? 0 : units( item[ name ] ) * Number( item.quantity ) ) )
		);
	if ( list.length > 0 && each( 'unit_amount' ) !== part( 'item_total' ) ) {
		throw unprocessable( 'ITEM_TOTAL_MISMATCH', 'Should equal the sum of (unit_amount * quantity) of all items.' );
	}
	if ( list.some( ( { tax } ) => tax !== undefined ) && each( 'tax' ) !== part( 'tax_total' ) ) {
		throw unprocessable( 'TAX_TOTAL_MISMATCH', 'Should equal the sum of (tax * quantity) of all items.' );
	}
}

function sum( amounts: number[] ): number {
	return amounts.reduce( ( all, one ) => all + one, 0 );
}
