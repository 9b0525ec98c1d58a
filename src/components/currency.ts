/** How the shop writes an amount. */
export interface Currency {
	/** "%1$s%2$s": the symbol and the amount. */
	format: string;
	symbol: string;
	decimals: number;
	point: string;
	thousands: string;
}

/** @param amount in minor units */
export function text( amount: number, { format, symbol, decimals, point, thousands }: Currency ): string {
	const [ whole = '', part ] = ( amount / 10 ** decimals ).toFixed( decimals ).split( '.' );
	const number = whole.replace( /\B(?=(\d{3})+$)/g, thousands ) + ( part ? point + part : '' );
	return format.replace( '%1$s', () => symbol ).replace( '%2$s', () => number );
}
