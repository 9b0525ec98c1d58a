import type { Gateway } from './gateway-plugin';

/** Gateways without a charge adapter, by the name of their suite. Their providers are stood in for by the tests themselves. */
export const GATEWAYS = {
	mollie: {
		slug: 'mollie-payments-for-woocommerce',
		variable: 'ENCORE_MOLLIE_PLUGIN',
		sandbox: 'mollie',
	},
} satisfies Record< string, Gateway >;
