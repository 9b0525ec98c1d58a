import { useSelect } from '@wordpress/data';
import { cartStore, paymentStore } from '@woocommerce/block-data';
import { getSetting } from '@woocommerce/settings';

/** The payment method that the pay button stands for; empty while an express button pays, which has its own. */
export function usePaymentMethod(): string {
	return useSelect( ( from ) => {
		const payment = from( paymentStore );
		const isExpress = payment.isExpressPaymentStarted() || payment.isExpressPaymentMethodActive();
		return isExpress ? '' : payment.getActivePaymentMethod();
	}, [] );
}

/** Whether there is anything to pay; until the page's script has read the cart, there is. */
export function useIsPayment(): boolean {
	return useSelect( ( from ) => {
		const cart = from( cartStore );
		return ! cart.hasFinishedResolution( 'getCartData', [] ) || cart.getCartData().needsPayment;
	}, [] );
}

/** What the server gave the page under this name. */
export function settingOf( name: string ): unknown {
	return getSetting( name );
}
