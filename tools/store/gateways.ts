import type { Gateway } from './gateway-plugin';

/** Gateways without a charge adapter, by the name of their suite. Their providers are stood in for by the tests themselves. */
export const GATEWAYS = {
	mollie: {
		slug: 'mollie-payments-for-woocommerce',
		variable: 'ENCORE_MOLLIE_PLUGIN',
		sandbox: 'mollie',
	},
	woopayments: {
		slug: 'woocommerce-payments',
		variable: 'ENCORE_WOOPAYMENTS_PLUGIN',
		sandbox: 'woopayments',
	},
	square: {
		slug: 'woocommerce-square',
		variable: 'ENCORE_SQUARE_PLUGIN',
		sandbox: 'square',
	},
	braintree: {
		slug: 'woocommerce-gateway-paypal-powered-by-braintree',
		variable: 'ENCORE_BRAINTREE_PLUGIN',
		sandbox: 'braintree',
	},
	klarna: {
		slug: 'klarna-payments-for-woocommerce',
		variable: 'ENCORE_KLARNA_PLUGIN',
		sandbox: 'klarna',
	},
} satisfies Record< string, Gateway >;

/** Not a gateway: a shop of several languages. */
export const POLYLANG = {
	slug: 'polylang',
	variable: 'ENCORE_POLYLANG_PLUGIN',
	sandbox: 'polylang',
} satisfies Gateway;
