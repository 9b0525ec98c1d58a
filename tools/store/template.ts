import { cpSync, existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';

import { cacheFolder } from './cache';
import { writeConfig, type Config, type DatabaseServer } from './config';
import { buildWhole, fingerprint, projectRoot, withWorkshop } from './files';
import { installEncore, installShop, type ShopOptions } from './install';
import { layOut, linkOwnPlugins, ownPlugins } from './layout';
import { databaseName, dropDatabase, dumpDatabase, emptyDatabase, loadDatabase } from './mariadb';
import type { Php } from './php';
import type { WooCommerce } from './woocommerce-source';
import { WORDPRESS_VERSION, wordPressInCache } from './wordpress';

export type StoreConfig = Omit< Config, 'mariadb' | 'sharedMemory' >;

export interface Blueprint extends ShopOptions {
	php: Php;
	woocommerce: WooCommerce;
	/** Absent: SQLite. */
	mariadb?: DatabaseServer;
}

/** What an installed shop consists of beside the files that every store shares. */
const DATA = [ 'database', 'uploads' ];

const INSTALLING: StoreConfig = {
	url: 'http://127.0.0.1',
	provider: 'http://127.0.0.1:1',
	scheduledTasks: false,
};

function sources(): string[] {
	return [ 'tools/seed', 'tools/store' ].map( ( folder ) => path.join( projectRoot(), folder ) );
}

function pluginSources(): string[] {
	return ownPlugins().flatMap( ( [ name, folder ] ) =>
		name === 'encore' ? [ path.join( folder, 'src' ) ] : [ folder ]
	);
}

function templateFolder( blueprint: Blueprint, layer: string, extra: string[] ): string {
	const { php, woocommerce, mariadb, hpos, theme, seed } = blueprint;
	const values = [
		WORDPRESS_VERSION,
		woocommerce.version,
		woocommerce.origin,
		!! mariadb,
		hpos,
		theme,
		seed,
		php.kind,
	];
	return cacheFolder( 'templates', `${ layer }-${ fingerprint( [ ...sources(), ...extra ], values ) }` );
}

function content( store: string ): string {
	return path.join( store, 'wp-content' );
}

function copyData( from: string, to: string ): void {
	for ( const name of DATA.filter( ( each ) => existsSync( path.join( from, each ) ) ) ) {
		cpSync( path.join( from, name ), path.join( to, name ), { recursive: true } );
	}
}

function configure( store: string, blueprint: Blueprint, config: StoreConfig, database: string ): void {
	const { mariadb, php } = blueprint;
	writeConfig( store, {
		...config,
		sharedMemory: php.kind === 'native',
		...( mariadb && { mariadb: { ...mariadb, name: database } } ),
	} );
}

/** Installs one layer of a shop in a store that is thrown away, and keeps its data. */
async function keepData(
	blueprint: Blueprint,
	target: string,
	below: string | undefined,
	install: ( store: string ) => Promise< unknown >
): Promise< void > {
	const { mariadb, woocommerce, php } = blueprint;
	if ( existsSync( target ) ) {
		return;
	}
	await withWorkshop( target, async ( store ) => {
		const database = databaseName( path.basename( store ) );
		layOut( store, wordPressInCache(), woocommerce, mariadb ? 'mariadb' : 'sqlite' );
		if ( php.kind === 'native' ) {
			linkOwnPlugins( store );
		}
		configure( store, blueprint, INSTALLING, database );
		await pourData( blueprint, below, store, database );
		await install( store );
		await buildWhole( target, async ( data ) => {
			copyData( content( store ), data );
			if ( mariadb ) {
				await dumpDatabase( mariadb, database, path.join( data, 'dump.sql' ) );
				await dropDatabase( mariadb, database );
			}
		} );
	} );
}

async function pourData(
	blueprint: Blueprint,
	data: string | undefined,
	store: string,
	database: string
): Promise< void > {
	const { mariadb } = blueprint;
	if ( mariadb ) {
		await emptyDatabase( mariadb, database );
	}
	if ( data !== undefined ) {
		copyData( data, content( store ) );
	}
	if ( mariadb && data !== undefined ) {
		await loadDatabase( mariadb, database, path.join( data, 'dump.sql' ) );
	}
}

/** Templates of an older plugin or seed are of no use for long. */
function forgetOldTemplates(): void {
	const folder = cacheFolder( 'templates' );
	for ( const name of existsSync( folder ) ? readdirSync( folder ) : [] ) {
		const age = Date.now() - statSync( path.join( folder, name ) ).mtimeMs;
		if ( age > 7 * 24 * 3600 * 1000 ) {
			rmSync( path.join( folder, name ), { recursive: true, force: true } );
		}
	}
}

/** The installed shop to copy from. The lower layer has no line of Encore, so a change of the plugin does not cost a new WooCommerce. */
async function template( blueprint: Blueprint ): Promise< string > {
	const { php, seed } = blueprint;
	forgetOldTemplates();
	const shop = templateFolder( blueprint, 'shop', [] );
	const encore = templateFolder( blueprint, 'encore', pluginSources() );
	await keepData( blueprint, shop, undefined, ( store ) => installShop( php, store, blueprint ) );
	await keepData( blueprint, encore, shop, ( store ) => installEncore( php, store, seed ) );
	return encore;
}

/** A fresh store in a folder that does not exist yet. */
export async function createStore( store: string, blueprint: Blueprint, config: StoreConfig ): Promise< void > {
	const { mariadb, php, woocommerce } = blueprint;
	const data = await template( blueprint );
	const database = databaseName( path.basename( store ) );
	await buildWhole( store, async ( folder ) => {
		layOut( folder, wordPressInCache(), woocommerce, mariadb ? 'mariadb' : 'sqlite' );
		configure( folder, blueprint, config, database );
		await pourData( blueprint, data, folder, database );
		if ( php.kind === 'native' ) {
			linkOwnPlugins( folder );
		}
	} );
}

/** An existing store at another address. */
export function configureStore( store: string, blueprint: Blueprint, config: StoreConfig ): void {
	configure( store, blueprint, config, databaseName( path.basename( store ) ) );
}
