import { rmSync } from 'node:fs';

import { startPayPal } from '../sandbox/paypal/server';
import { storeFolder } from './cache';
import type { DatabaseServer } from './config';
import { addGateway, type Gateway, type GatewayPlugin } from './gateway-plugin';
import { wp } from './install';
import { PAYPAL } from './paypal';
import { choosePhp } from './php';
import { freePort } from './processes';
import { startSandbox, type Provider } from './sandbox';
import { serve, type Server } from './server';
import { createStore } from './template';
import { STRIPE, startStripeBeside } from './stripe';
import { cachedWooCommerce } from './woocommerce-source';
import { fetchWordPress } from './wordpress';

export interface StoreOptions {
	/** Letters, digits and dashes; a store of that name is replaced. */
	name: string;
	database: 'sqlite' | 'mariadb';
	/** A version in the cache. */
	woocommerce: string;
	hpos: boolean;
	theme?: string;
	/** The four stacks with their offers; true unless said otherwise. */
	seed?: boolean;
	/** The first one to try. */
	port?: number;
	mariadb?: DatabaseServer;
	/** How many requests PHP answers at once. */
	workers?: number;
	/** Stripe's gateway, with what stands in for its API. */
	stripe?: GatewayPlugin;
	/** PayPal's gateway, with what stands in for its API. */
	paypal?: GatewayPlugin;
	/** Other gateways, whose providers the tests themselves stand in for. */
	gateways?: { of: Gateway; plugin: GatewayPlugin }[];
	/** A provider that runs already; otherwise start() starts one of the store's own. */
	provider?: string;
}

export interface Store {
	path: string;
	url: string;
	/** Where the sandbox gateway's provider listens while the store is started. */
	provider: string;
	/** For PHPUnit, which boots the store's WordPress. */
	environment: NodeJS.ProcessEnv;
	/** Runs WP-CLI and gives what it printed. */
	wp: ( args: string[] ) => Promise< string >;
	start: () => Promise< void >;
	stop: () => Promise< void >;
}

/** A real shop for a test: copied from an installed template in about a second. Needs native PHP. */
export async function makeStore( options: StoreOptions ): Promise< Store > {
	const { name, database, hpos, mariadb } = options;
	if ( database === 'mariadb' && ! mariadb ) {
		throw new Error( `Store ${ name }: MariaDB needs its host, port, user and password.` );
	}
	await fetchWordPress();
	const php = choosePhp( 'native' );
	const folder = storeFolder( name );
	// Its provider's books name orders that are gone with it.
	[ folder, `${ folder }-provider`, `${ folder }-stripe` ].forEach( ( old ) =>
		rmSync( old, { recursive: true, force: true } )
	);

	const port = await freePort( options.port ?? 8300 );
	const providerPort = await freePort( port + 1 );
	const url = `http://127.0.0.1:${ port }`;
	const provider = options.provider ?? `http://127.0.0.1:${ providerPort }`;
	const stripePort = options.stripe === undefined ? 0 : await freePort( providerPort + 1 );
	const stripe = `http://127.0.0.1:${ stripePort }`;
	const paypalPort = options.paypal === undefined ? 0 : await freePort( providerPort + 2 );
	const paypal = `http://127.0.0.1:${ paypalPort }`;
	const server = database === 'mariadb' ? mariadb : undefined;
	await createStore(
		folder,
		{
			php,
			woocommerce: cachedWooCommerce( options.woocommerce ),
			hpos,
			theme: options.theme ?? 'twentytwentyfive',
			seed: options.seed ?? true,
			...( server && { mariadb: server } ),
		},
		{
			url,
			provider,
			scheduledTasks: false,
			...( options.stripe && { stripe } ),
			...( options.paypal && { paypal } ),
		}
	);
	if ( options.stripe !== undefined ) {
		addGateway( folder, STRIPE, options.stripe );
	}
	if ( options.paypal !== undefined ) {
		addGateway( folder, PAYPAL, options.paypal );
	}
	for ( const { of, plugin } of options.gateways ?? [] ) {
		addGateway( folder, of, plugin );
	}

	let running: Server | undefined;
	let sandbox: Provider | undefined;
	let standIns: Provider[] = [];
	return {
		path: folder,
		url,
		provider,
		environment: {
			ENCORE_STORE: folder,
			ENCORE_STORE_URL: url,
			ENCORE_PROVIDER: provider,
			...( options.stripe && { ENCORE_STRIPE: stripe, ENCORE_STRIPE_VERSION: options.stripe.version } ),
			...( options.paypal && { ENCORE_PAYPAL: paypal } ),
		},
		wp: ( args ) => wp( php, folder, args ),
		async start() {
			if ( options.provider === undefined ) {
				sandbox = await startSandbox( providerPort, folder, url );
			}
			if ( options.stripe !== undefined ) {
				standIns.push( await startStripeBeside( folder, stripePort ) );
			}
			if ( options.paypal !== undefined ) {
				standIns.push( await startPayPal( paypalPort, 1000 ) );
			}
			running = await serve( php.kind, folder, port, options.workers );
		},
		async stop() {
			await running?.stop();
			await sandbox?.stop();
			await Promise.all( standIns.map( ( one ) => one.stop() ) );
			running = undefined;
			sandbox = undefined;
			standIns = [];
		},
	};
}
