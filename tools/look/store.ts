import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { storeFolder } from '../store/cache';
import { writeConfig } from '../store/config';
import { buildWhole, fingerprint, projectRoot } from '../store/files';
import { wp } from '../store/install';
import { layOut, linkOwnPlugins } from '../store/layout';
import type { Php } from '../store/php';
import { WORDPRESS_VERSION, wordPressInCache } from '../store/wordpress';

const RECIPE = 'recipe.json';

function here( ...parts: string[] ): string {
	return path.join( projectRoot(), 'tools/look', ...parts );
}

function configure( store: string, php: Php, url: string ): void {
	writeConfig( store, {
		url,
		provider: 'http://127.0.0.1:1',
		scheduledTasks: false,
		sharedMemory: php.kind === 'native',
	} );
}

/** What makes the look: only such a store has it. */
function copyLook( store: string ): void {
	const plugins = path.join( store, 'wp-content/mu-plugins' );
	rmSync( path.join( plugins, 'encore-look' ), { recursive: true, force: true } );
	mkdirSync( path.join( plugins, 'encore-look' ), { recursive: true } );
	cpSync( here( 'encore-look.php' ), path.join( plugins, 'encore-look.php' ) );
	cpSync( here( 'shop' ), path.join( plugins, 'encore-look/shop' ), { recursive: true } );
	cpSync( here( 'shop-search.js' ), path.join( plugins, 'encore-look/shop-search.js' ) );
}

async function install( store: string, php: Php ): Promise< void > {
	await wp( php, store, [
		'core',
		'install',
		'--url=http://127.0.0.1',
		'--title=Encore without WooCommerce',
		'--admin_user=admin',
		'--admin_password=admin',
		'--admin_email=admin@example.com',
		'--skip-email',
	] );
	await wp( php, store, [ 'eval-file', '--use-include', here( 'seed.php' ) ] );
}

/** A store of WordPress, the plugin's own parts and the sample; made again when the sample or the tables may have changed. */
export async function prepareLook( php: Php, url: string, fresh: boolean ): Promise< string > {
	const store = storeFolder( `look-${ php.kind }` );
	const sources = [ 'tools/look', 'tools/seed', 'tools/store', 'plugin/src' ];
	const recipe = fingerprint(
		sources.map( ( folder ) => path.join( projectRoot(), folder ) ),
		[ WORDPRESS_VERSION ]
	);
	const file = path.join( store, RECIPE );
	if ( fresh || ! existsSync( file ) || readFileSync( file, 'utf8' ) !== recipe ) {
		rmSync( store, { recursive: true, force: true } );
		await buildWhole( store, async ( folder ) => {
			layOut( folder, wordPressInCache(), undefined, 'sqlite' );
			copyLook( folder );
			configure( folder, php, 'http://127.0.0.1' );
			if ( php.kind === 'native' ) {
				linkOwnPlugins( folder );
			}
			await install( folder, php );
			writeFileSync( path.join( folder, RECIPE ), recipe );
		} );
	}
	configure( store, php, url );
	return store;
}

/** What somebody reads who has started one. */
export function lookWords( url: string, store: string, missing: string ): string {
	return [
		'',
		'  This is a look without WooCommerce: WordPress, with Encore on a sample in memory.',
		'',
		`  Page      ${ url }/`,
		`  Admin     ${ url }/wp-admin/edit.php?post_type=encore_offer&page=encore-home   admin / admin`,
		`  Files     ${ store }   (errors: wp-content/debug.log)`,
		'  Works     offers with their editor, price and coach; funnels as list and picture; the quick funnel;',
		'            a walkthrough of any funnel as a shopper, to the thank-you page and back',
		"  Missing   the shop's pages, offers before payment in them, gateways, orders, refunds, mails, settings",
		'',
		...missing.split( '\n' ).map( ( line ) => `  ${ line }`.trimEnd() ),
		'',
		'  Ctrl-C stops it. A fresh sample: npm start -- --reset',
		'',
	].join( '\n' );
}
