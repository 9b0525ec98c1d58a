import { cpSync, existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { linkTree, projectRoot } from './files';
import type { WooCommerce } from './woocommerce-source';
import type { WordPress } from './wordpress';

/** Puts a store's files together: everything but its configuration and its database. */
export function layOut(
	store: string,
	wordpress: WordPress,
	woocommerce: WooCommerce | undefined,
	database: 'sqlite' | 'mariadb'
): void {
	linkTree( wordpress.core, store );
	const content = path.join( store, 'wp-content' );
	if ( woocommerce ) {
		// Linked file by file: WooCommerce takes its URLs from its real path in places.
		linkTree( woocommerce.path, path.join( content, 'plugins/woocommerce' ) );
	}
	cpSync( path.join( projectRoot(), 'tools/store/mu-plugins' ), path.join( content, 'mu-plugins' ), {
		recursive: true,
	} );
	linkTree( path.join( projectRoot(), 'tools/store/themes' ), path.join( content, 'themes' ) );
	mkdirSync( path.join( content, 'uploads' ), { recursive: true } );
	if ( database === 'sqlite' ) {
		addSqlite( content, wordpress.sqlite );
	}
}

function addSqlite( content: string, sqlite: string ): void {
	linkTree( sqlite, path.join( content, 'sqlite' ) );
	mkdirSync( path.join( content, 'database' ), { recursive: true } );
	const dropIn = readFileSync( path.join( sqlite, 'db.copy' ), 'utf8' )
		.replace( "'{SQLITE_IMPLEMENTATION_FOLDER_PATH}'", "__DIR__ . '/sqlite'" )
		.replaceAll( '{SQLITE_PLUGIN}', 'sqlite/load.php' );
	writeFileSync( path.join( content, 'db.php' ), dropIn );
}

/** The project's own plugins, by their folder's name in the store. */
export function ownPlugins(): [ name: string, folder: string ][] {
	const root = projectRoot();
	const all: [ string, string ][] = [
		[ 'encore', path.join( root, 'plugin' ) ],
		[ 'encore-sandbox', path.join( root, 'tools/sandbox/encore-sandbox' ) ],
	];
	return all.filter( ( [ name, folder ] ) => existsSync( path.join( folder, `${ name }.php` ) ) );
}

/** Links the project's plugins into a store, so that a changed line is served at once. */
export function linkOwnPlugins( store: string ): void {
	for ( const [ name, folder ] of ownPlugins() ) {
		const link = path.join( store, 'wp-content/plugins', name );
		if ( ! existsSync( link ) ) {
			symlinkSync( folder, link, 'junction' );
		}
	}
}
