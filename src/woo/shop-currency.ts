import { getSetting } from '@woocommerce/settings';

interface ShopCurrency {
	code?: string;
	priceFormat?: string;
	symbol?: string;
	precision?: number;
	decimalSeparator?: string;
	thousandSeparator?: string;
}

/** How it writes amounts, as WooCommerce tells its screens of it. */
export function shopCurrency() {
	const shop = ( getSetting( 'currency' ) ?? {} ) as ShopCurrency;
	return {
		code: shop.code ?? '',
		format: shop.priceFormat ?? '%1$s%2$s',
		symbol: shop.symbol ?? '',
		decimals: shop.precision ?? 2,
		point: shop.decimalSeparator ?? '.',
		thousands: shop.thousandSeparator ?? ',',
	};
}
