import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';

import { unpackTarball } from './archive';
import { cacheFolder } from './cache';
import { buildWhole } from './files';
import { npm } from './processes';
import { PlainError } from './progress';

export const WORDPRESS_VERSION = '7.1.1';

const PACKAGE = 'wp-studio@1.22.0';
const INTEGRITY = 'sha512-boMtahkhgWDKKyNTBA1uTK5ghnAmxXhDY6KeQCO9FmcI3/o+YOSq8JwYW5ZYnxHCxH14Jf/mD6CJTBvTWl2Ytw==';

/** What the package holds for us, and where it goes in the cache. */
const PARTS: [ from: string, to: string ][] = [
	[ 'package/dist/cli/wp-files/latest/wordpress/', 'wordpress/' ],
	[ 'package/dist/cli/wp-files/sqlite-database-integration/', 'sqlite/' ],
	[ 'package/dist/cli/wp-files/wp-cli/', 'wp-cli/' ],
];

export interface WordPress {
	/** WordPress itself, without configuration. */
	core: string;
	/** The SQLite integration, with its drop-in `db.copy`. */
	sqlite: string;
	wpCli: string;
}

/** WordPress, its SQLite drop-in and WP-CLI, unpacked in the cache. */
export function wordPressInCache(): WordPress {
	const folder = cacheFolder( 'wordpress', WORDPRESS_VERSION );
	return {
		core: path.join( folder, 'wordpress' ),
		sqlite: path.join( folder, 'sqlite' ),
		wpCli: path.join( folder, 'wp-cli/wp-cli.phar' ),
	};
}

export function hasWordPress(): boolean {
	return existsSync( cacheFolder( 'wordpress', WORDPRESS_VERSION ) );
}

export async function fetchWordPress(): Promise< WordPress > {
	if ( ! hasWordPress() ) {
		await buildWhole( cacheFolder( 'wordpress', WORDPRESS_VERSION ), async ( folder ) => {
			unpackTarball( await download( folder ), folder, ( entry ) => {
				const part = PARTS.find( ( [ from ] ) => entry.startsWith( from ) );
				return part && part[ 1 ] + entry.slice( part[ 0 ].length );
			} );
		} );
	}
	return wordPressInCache();
}

/** The verified package; its file in the folder is gone again. */
async function download( folder: string ): Promise< Buffer > {
	try {
		// The package is pinned by its hash: a copy that npm has kept is as good as a new one.
		const options = [ '--silent', '--prefer-offline', '--fetch-retries=1', '--pack-destination', folder ];
		await npm( [ 'pack', PACKAGE, ...options ], folder );
	} catch ( error ) {
		throw new PlainError(
			`WordPress could not be downloaded: npm could not fetch ${ PACKAGE }.\n` +
				`Check the connection and run the command again.\n\n${ ( error as Error ).message }`
		);
	}
	const name = readdirSync( folder ).find( ( file ) => file.endsWith( '.tgz' ) );
	const tarball = name === undefined ? undefined : readFileSync( path.join( folder, name ) );
	rmSync( path.join( folder, name ?? '.download' ), { force: true } );
	return verify( tarball );
}

function verify( tarball: Buffer | undefined ): Buffer {
	const found = tarball && createHash( 'sha512' ).update( tarball ).digest( 'base64' );
	if ( ! tarball || `sha512-${ found }` !== INTEGRITY ) {
		throw new PlainError( `${ PACKAGE } is not the package that is expected here. Nothing was installed.` );
	}
	return tarball;
}
