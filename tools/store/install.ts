import path from 'node:path';

import { projectRoot } from './files';
import { ownPlugins } from './layout';
import type { Php } from './php';
import { wordPressInCache } from './wordpress';

/** Runs WP-CLI in a store. */
export async function wp( php: Php, store: string, args: string[] ): Promise< string > {
	const where = php.kind === 'wasm' ? '/wordpress' : store;
	return php.run( store, wordPressInCache().wpCli, [ `--path=${ where }`, '--allow-root', '--no-color', ...args ] );
}

export interface ShopOptions {
	hpos: boolean;
	theme: string;
	/** Products, pages and people; without them only settings are made. */
	seed: boolean;
}

function seedFile( name: string ): string {
	return path.join( projectRoot(), 'tools/seed', name );
}

/** An empty database becomes a shop with WooCommerce, settings, products and people. */
export async function installShop( php: Php, store: string, options: ShopOptions ): Promise< void > {
	await wp( php, store, [
		'core',
		'install',
		'--url=http://127.0.0.1',
		'--title=Encore Demo',
		'--admin_user=admin',
		'--admin_password=admin',
		'--admin_email=admin@example.com',
		'--skip-email',
	] );
	// Before WooCommerce makes its pages: dated in another zone they would be of tomorrow.
	await wp( php, store, [ 'option', 'update', 'timezone_string', 'America/Los_Angeles' ] );
	await wp( php, store, [ 'plugin', 'activate', 'woocommerce' ] );
	// What a new shop gets with its first visit to the dashboard (mails in their new look, products kept in memory) would
	// else be switched on in the middle of whatever visits it first.
	await wp( php, store, [ 'eval', 'WC_Install::newly_installed();' ] );
	await wp( php, store, [
		'eval-file',
		'--use-include',
		seedFile( 'seed.php' ),
		`hpos=${ options.hpos ? 'yes' : 'no' }`,
		`theme=${ options.theme }`,
		`content=${ options.seed ? 'yes' : 'no' }`,
	] );
}

/** One product with an offer in every place, for who wants to click through all of them. */
export async function fillPlaces( php: Php, store: string ): Promise< void > {
	await wp( php, store, [ 'eval-file', '--use-include', seedFile( 'places.php' ) ] );
}

/** Activates the project's plugins and writes the offers; says what is missing. */
export async function installEncore( php: Php, store: string, offers: boolean ): Promise< string[] > {
	const names = ownPlugins().map( ( [ name ] ) => name );
	if ( names.length > 0 ) {
		await wp( php, store, [ 'plugin', 'activate', ...names ] );
	}
	if ( offers ) {
		await wp( php, store, [ 'eval-file', '--use-include', seedFile( 'offers.php' ) ] );
	}
	return [ 'encore', 'encore-sandbox' ].filter( ( name ) => ! names.includes( name ) );
}
