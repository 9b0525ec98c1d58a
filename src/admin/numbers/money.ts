import type { Money } from '../../api/types.generated';
import { text } from '../../components/currency';
import { shopCurrency } from '../../woo/shop-currency';

/** An amount as the shop writes its prices; in another currency, as the owner's language writes that. */
export function moneyText( { amount, currency, minor_unit: decimals }: Money ): string {
	const sign = amount.startsWith( '-' ) ? '−' : '';
	const shop = shopCurrency();
	const size = Math.abs( Number( amount ) );
	if ( shop.code !== '' && currency !== shop.code ) {
		const style = {
			style: 'currency',
			currency,
			minimumFractionDigits: decimals,
			maximumFractionDigits: decimals,
		} as const;
		return (
			sign +
			new Intl.NumberFormat( document.documentElement.lang || undefined, style ).format( size / 10 ** decimals )
		);
	}
	return sign + text( size, { ...shop, decimals } );
}
