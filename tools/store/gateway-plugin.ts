import { cpSync, existsSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import path from 'node:path';

import { cacheFolder } from './cache';
import { projectRoot } from './files';

/** A gateway for WooCommerce, as its makers publish it: a folder with its main file. */
export interface GatewayPlugin {
	path: string;
	version: string;
}

/** Where a gateway's plugin is looked for, and what stands in for its provider. */
export interface Gateway {
	/** The plugin's name in the directory, of its folder and of its main file. */
	slug: string;
	/** The variable of the environment that names one folder. */
	variable: string;
	/** The folder of its stand-in, below tools/sandbox. */
	sandbox: string;
}

/** The one that the variable names, else those in the cache, newest first. */
export function gatewayPlugins( { slug, variable }: Gateway ): GatewayPlugin[] {
	const named = process.env[ variable ];
	if ( named ) {
		return found( slug, [ named ] );
	}
	const folder = cacheFolder( slug );
	const all = existsSync( folder ) ? readdirSync( folder ).map( ( version ) => path.join( folder, version ) ) : [];
	return found( slug, all ).sort( ( a, b ) => b.version.localeCompare( a.version, 'en', { numeric: true } ) );
}

/** Why there is none, for whoever wants to test with it. */
export function gatewayMissing( { slug, variable }: Gateway ): string {
	return `${ slug } is neither in ${ variable } nor in ${ cacheFolder( slug, '<version>' ) }`;
}

/** Puts the gateway into a shop, active, with its calls to the provider answered on this machine. */
export function addGateway( store: string, { slug, sandbox }: Gateway, plugin: GatewayPlugin ): void {
	const content = path.join( store, 'wp-content' );
	symlinkSync( plugin.path, path.join( content, 'plugins', slug ), 'junction' );
	cpSync( path.join( projectRoot(), 'tools/sandbox', sandbox, 'mu-plugin' ), path.join( content, 'mu-plugins' ), {
		recursive: true,
	} );
}

function found( slug: string, folders: string[] ): GatewayPlugin[] {
	return folders.flatMap( ( folder ) => {
		const main = path.join( folder, `${ slug }.php` );
		const header = existsSync( main ) ? readFileSync( main, 'utf8' ) : '';
		const version = /^\s*\*\s*Version:\s*([\w.-]+)/m.exec( header )?.[ 1 ];
		return version === undefined ? [] : [ { path: folder, version } ];
	} );
}
