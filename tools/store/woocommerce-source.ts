import { cpSync, existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { unpackZip } from './archive';
import { cacheFolder } from './cache';
import { buildWhole } from './files';
import { PlainError } from './progress';

const WOOCOMMERCE_VERSION = '11.0.1';

const DOWNLOAD = `https://downloads.wordpress.org/plugin/woocommerce.${ WOOCOMMERCE_VERSION }.zip`;

export interface WooCommerce {
	/** The plugin's folder, with woocommerce.php in it. */
	path: string;
	version: string;
	/** Where it came from, in words. */
	origin: string;
}

/** There is none on this machine, and it could not be downloaded: a message that says how to get it. */
export class NoWooCommerce extends PlainError {}

function versionOf( folder: string ): string {
	const main = path.join( folder, 'woocommerce.php' );
	const header = existsSync( main ) ? readFileSync( main, 'utf8' ) : '';
	const version = /^\s*\*\s*Version:\s*([\w.-]+)/m.exec( header )?.[ 1 ];
	if ( ! version ) {
		throw new PlainError( `There is no WooCommerce in ${ folder }: woocommerce.php with a version is missing.` );
	}
	return version;
}

/** The versions in the cache, newest first. */
export function cachedVersions(): string[] {
	const folder = cacheFolder( 'woocommerce' );
	if ( ! existsSync( folder ) ) {
		return [];
	}
	return readdirSync( folder )
		.filter( ( version ) => existsSync( path.join( folder, version, 'woocommerce.php' ) ) )
		.sort( ( a, b ) => b.localeCompare( a, 'en', { numeric: true } ) );
}

export function cachedWooCommerce( version: string ): WooCommerce {
	const folder = cacheFolder( 'woocommerce', version );
	return { path: folder, version: versionOf( folder ), origin: 'the cache' };
}

/** Copies a folder or a zip into the cache, under its version. */
export async function addToCache( source: string ): Promise< WooCommerce > {
	if ( ! existsSync( source ) ) {
		throw new PlainError( `There is nothing at ${ source }.` );
	}
	if ( statSync( source ).isDirectory() ) {
		versionOf( source );
	}
	const staging = cacheFolder( 'woocommerce', `.incoming-${ process.pid }` );
	try {
		await buildWhole( staging, ( folder ) => {
			if ( statSync( source ).isDirectory() ) {
				cpSync( source, folder, { recursive: true, dereference: true } );
			} else {
				unpackZip( source, folder, ( entry ) => /^[^/]+\/(.+)$/.exec( entry )?.[ 1 ] );
			}
			versionOf( folder );
		} );
		const version = versionOf( staging );
		const target = cacheFolder( 'woocommerce', version );
		if ( ! existsSync( target ) ) {
			await buildWhole( target, ( folder ) => cpSync( staging, folder, { recursive: true } ) );
		}
		return cachedWooCommerce( version );
	} finally {
		rmSync( staging, { recursive: true, force: true } );
	}
}

/**
 * WOOCOMMERCE_PATH, else the newest version in the cache, else the plugin directory's download. The path `none` means that there is
 * none. Throws NoWooCommerce.
 */
export async function findWooCommerce(): Promise< WooCommerce > {
	const given = process.env.WOOCOMMERCE_PATH;
	if ( given === 'none' ) {
		throw new NoWooCommerce( noWooCommerce( 'WOOCOMMERCE_PATH is none' ) );
	}
	if ( given && existsSync( given ) && statSync( given ).isDirectory() ) {
		return { path: path.resolve( given ), version: versionOf( given ), origin: 'WOOCOMMERCE_PATH' };
	}
	if ( given ) {
		return { ...( await addToCache( given ) ), origin: 'WOOCOMMERCE_PATH' };
	}
	const newest = cachedVersions()[ 0 ];
	return newest === undefined ? download() : cachedWooCommerce( newest );
}

async function download(): Promise< WooCommerce > {
	const zip = await fetchZip();
	const file = cacheFolder( `.woocommerce-${ process.pid }.zip` );
	try {
		writeFileSync( file, zip );
		return { ...( await addToCache( file ) ), origin: 'the WordPress plugin directory' };
	} finally {
		rmSync( file, { force: true } );
	}
}

async function fetchZip(): Promise< Buffer > {
	try {
		const response = await fetch( DOWNLOAD, { signal: AbortSignal.timeout( 180_000 ) } );
		if ( ! response.ok ) {
			throw new Error( `the server answered ${ response.status }` );
		}
		return Buffer.from( await response.arrayBuffer() );
	} catch ( error ) {
		const { message, cause } = error as Error;
		throw new NoWooCommerce( noWooCommerce( `download: ${ cause instanceof Error ? cause.message : message }` ) );
	}
}

function noWooCommerce( why: string ): string {
	return [
		`WooCommerce was not found (${ why }). A whole shop needs it; there are three ways:`,
		'',
		'  1. Name a folder or a zip of it:       WOOCOMMERCE_PATH=/path/to/woocommerce npm start',
		'  2. Put a copy into the cache for good: npm run woocommerce -- /path/to/woocommerce.zip',
		`     (it is kept in ${ cacheFolder( 'woocommerce', '<version>' ) })`,
		`  3. Connect to the internet and run the command again: version ${ WOOCOMMERCE_VERSION } is then`,
		'     downloaded from the WordPress plugin directory.',
	].join( '\n' );
}
