import type { Money } from '../../api/types.generated';
import { text } from '../../components/currency';
import { shopCurrency } from '../../woo/shop-currency';

/** An amount as the shop writes its prices. */
export function moneyText( { amount, minor_unit: decimals }: Money ): string {
	const sign = amount.startsWith( '-' ) ? '−' : '';
	return sign + text( Math.abs( Number( amount ) ), { ...shopCurrency(), decimals } );
}
