import { __, sprintf } from '@wordpress/i18n';

import type { Money, ReportTotals } from '../../api/types.generated';

export type Totals = ReportTotals[ 'current' ];
export type Kind = Totals[ 'kinds' ][ number ];

/** "12.5%", as the owner's language writes it; a dash where nothing was shown. */
export function rateText( rate: number | null ): string {
	return rate === null ? '–' : percentText( rate );
}

/** 0.125 is "12.5%". */
function percentText( share: number ): string {
	const how = { style: 'percent', maximumFractionDigits: 1 } as const;
	return new Intl.NumberFormat( document.documentElement.lang || undefined, how ).format( share );
}

/** Whole per cent more than before, less where it is negative; null where there was nothing before. */
export function changeOf( now: number, before: number ): number | null {
	return before === 0 ? null : Math.round( ( ( now - before ) / Math.abs( before ) ) * 100 );
}

export function amountOf( money: Money | null | undefined ): number {
	return Number( money?.amount ?? 0 );
}

/** In words, for it stands without a colour too. */
export function changeText( change: number | null ): string {
	if ( change === null ) {
		return '';
	}
	if ( change === 0 ) {
		return __( 'as before', 'encore' );
	}
	return change > 0
		? /* translators: %s: per cent, "12%". */
		  sprintf( __( '%s more than before', 'encore' ), percentText( change / 100 ) )
		: /* translators: %s: per cent, "12%". */
		  sprintf( __( '%s less than before', 'encore' ), percentText( -change / 100 ) );
}

/** Of one step of a funnel. */
export function stepName( kind: Kind[ 'kind' ] ): string {
	return (
		{ upsell: __( 'Upsell', 'encore' ), downsell: __( 'Downsell', 'encore' ) }[ kind as string ] ?? kindName( kind )
	);
}

export function kindName( kind: Kind[ 'kind' ] ): string {
	return {
		bump: __( 'Order bumps', 'encore' ),
		product: __( 'Beside products', 'encore' ),
		added_to_cart: __( 'After adding to the cart', 'encore' ),
		cart: __( 'In the cart', 'encore' ),
		upsell: __( 'Upsells', 'encore' ),
		downsell: __( 'Downsells', 'encore' ),
	}[ kind ];
}
