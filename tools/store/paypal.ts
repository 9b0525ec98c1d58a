import type { Gateway } from './gateway-plugin';

export const PAYPAL: Gateway = {
	slug: 'woocommerce-paypal-payments',
	variable: 'ENCORE_PAYPAL_PLUGIN',
	sandbox: 'paypal',
};
