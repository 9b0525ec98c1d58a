import { mkdirSync } from 'node:fs';

import { startStripe, type Fake } from '../sandbox/stripe/server';
import type { Gateway } from './gateway-plugin';

export const STRIPE: Gateway = {
	slug: 'woocommerce-gateway-stripe',
	variable: 'ENCORE_STRIPE_PLUGIN',
	sandbox: 'stripe',
};

/** How long a call that gets no answer stays open, in milliseconds. */
const SILENCE = 1000;

/** Its books lie beside the store. */
export function startStripeBeside( store: string, port: number ): Promise< Fake > {
	const dataDir = `${ store }-stripe`;
	mkdirSync( dataDir, { recursive: true } );
	return startStripe( { port, dataDir, silence: SILENCE } );
}
