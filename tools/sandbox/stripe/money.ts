import { invalid } from './refusal';

const THREE_DECIMALS = 'bhd jod kwd omr tnd'.split( ' ' );
/** Without decimals, and yet counted in hundredths. */
const HUNDREDS = [ 'isk', 'ugx' ];

/** The smallest charge in a few currencies; what is not here has 50. */
const SMALLEST: Record< string, number > = { gbp: 30, sek: 300, nok: 300, dkk: 250, aed: 200, mxn: 1000, hkd: 400 };

/** @throws Refusal where the API does not take such an amount */
export function assertAmount( amount: number, currency: string ): void {
	if ( ! /^[a-z]{3}$/.test( currency ) ) {
		throw invalid( `Invalid currency: ${ currency }.`, undefined, 'currency' );
	}
	if ( amount < 1 ) {
		throw invalid( 'This value must be greater than or equal to 1.', 'parameter_invalid_integer', 'amount' );
	}
	if ( amount > 99_999_999 ) {
		throw invalid( 'Amount must be no more than 999,999.99.', 'amount_too_large', 'amount' );
	}
	if ( THREE_DECIMALS.includes( currency ) && amount % 10 !== 0 ) {
		throw invalid( 'Invalid amount: the last digit must be 0.', 'parameter_invalid_integer', 'amount' );
	}
	if ( HUNDREDS.includes( currency ) && amount % 100 !== 0 ) {
		throw invalid( 'Invalid amount.', 'invalid_charge_amount_no_decimal_compatible', 'amount' );
	}
}

export function assertLargeEnough( amount: number, currency: string ): void {
	if ( amount < ( SMALLEST[ currency ] ?? 50 ) ) {
		throw invalid( 'Amount must be larger.', 'amount_too_small', 'amount' );
	}
}
