import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import path from 'node:path';

import { startStripe, type Fake } from '../sandbox/stripe/server';
import { cacheFolder } from './cache';
import { projectRoot } from './files';

const NAME = 'woocommerce-gateway-stripe';

/** How long a call that gets no answer stays open, in milliseconds. */
const SILENCE = 1000;

/** Stripe's gateway for WooCommerce, as its makers publish it: a folder with its main file. */
export interface StripePlugin {
	path: string;
	version: string;
}

/** The one that ENCORE_STRIPE_PLUGIN names, else those in the cache, newest first. */
export function stripePlugins(): StripePlugin[] {
	const named = process.env.ENCORE_STRIPE_PLUGIN;
	if ( named ) {
		return found( [ named ] );
	}
	const folder = cacheFolder( NAME );
	const all = existsSync( folder ) ? readdirSync( folder ).map( ( version ) => path.join( folder, version ) ) : [];
	return found( all ).sort( ( a, b ) => b.version.localeCompare( a.version, 'en', { numeric: true } ) );
}

/** Why there is none, for whoever wants to test with it. */
export function stripeMissing(): string {
	return `Stripe's gateway is neither in ENCORE_STRIPE_PLUGIN nor in ${ cacheFolder( NAME, '<version>' ) }`;
}

/** Puts the gateway into a shop, active, with its calls to Stripe answered on this machine. */
export function addStripe( store: string, plugin: StripePlugin ): void {
	const content = path.join( store, 'wp-content' );
	symlinkSync( plugin.path, path.join( content, 'plugins', NAME ), 'junction' );
	cpSync( path.join( projectRoot(), 'tools/sandbox/stripe/mu-plugin' ), path.join( content, 'mu-plugins' ), {
		recursive: true,
	} );
}

/** Its books lie beside the store. */
export function startStripeBeside( store: string, port: number ): Promise< Fake > {
	const dataDir = `${ store }-stripe`;
	mkdirSync( dataDir, { recursive: true } );
	return startStripe( { port, dataDir, silence: SILENCE } );
}

function found( folders: string[] ): StripePlugin[] {
	return folders.flatMap( ( folder ) => {
		const main = path.join( folder, `${ NAME }.php` );
		const header = existsSync( main ) ? readFileSync( main, 'utf8' ) : '';
		const version = /^\s*\*\s*Version:\s*([\w.-]+)/m.exec( header )?.[ 1 ];
		return version === undefined ? [] : [ { path: folder, version } ];
	} );
}
