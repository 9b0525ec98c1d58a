import { existsSync } from 'node:fs';
import path from 'node:path';

import { cacheFolder } from './cache';
import { buildWhole, projectRoot } from './files';
import { npm, run } from './processes';
import { wordPressInCache } from './wordpress';

const VERSION = '3.1.53';

export const PLAYGROUND_WORDS =
	'PHP in WebAssembly: 3–4 s a page. With PHP 8.1+ and its pdo_sqlite extension on this machine a page takes 0.2 s\n' +
	'     (Debian, Ubuntu: apt install php-cli php-sqlite3 php-gd php-mbstring php-xml php-curl · macOS: brew install php)';

/** PHP in WebAssembly weighs too much for everybody's node_modules: it is fetched into the cache when it is needed. */
export async function fetchPlayground(): Promise< string > {
	const folder = cacheFolder( 'playground', VERSION );
	if ( ! existsSync( folder ) ) {
		await buildWhole( folder, async ( making ) => {
			await npm(
				[
					'install',
					`@wp-playground/cli@${ VERSION }`,
					'--prefix',
					making,
					'--no-audit',
					'--no-fund',
					'--silent',
				],
				making
			);
		} );
	}
	return path.join( folder, 'node_modules/@wp-playground/cli/wp-playground.js' );
}

/** A store inside WebAssembly lies where Playground expects WordPress; the project's parts are mounted into it. */
function places( store: string ): [ here: string, inside: string ][] {
	const root = projectRoot();
	const plugins = '/wordpress/wp-content/plugins';
	const all: [ string, string ][] = [
		[ store, '/wordpress' ],
		[ path.join( root, 'plugin' ), `${ plugins }/encore` ],
		[ path.join( root, 'tools/sandbox/encore-sandbox' ), `${ plugins }/encore-sandbox` ],
		[ path.join( root, 'tools/seed' ), '/seed' ],
		[ path.join( root, 'tools/look' ), '/look' ],
		[ path.dirname( wordPressInCache().wpCli ), '/wp-cli' ],
	];
	return all.filter( ( [ here ] ) => existsSync( here ) );
}

export function mounts( store: string ): string[] {
	return places( store ).flatMap( ( [ here, inside ] ) => [ '--mount-before-install', `${ here }:${ inside }` ] );
}

/** The WordPress in the store is ready: nothing is to be downloaded or installed by Playground. */
export const AS_IT_IS = [
	'--wordpress-install-mode',
	'do-not-attempt-installing',
	'--skip-sqlite-setup',
	'--php',
	'8.3',
	'--verbosity',
	'quiet',
];

export async function runInPlayground( store: string, script: string, args: string[] ): Promise< string > {
	const inside = [ script, ...args ].map( ( word ) => {
		const place = places( store ).find( ( [ here ] ) => word.includes( here ) );
		return place ? word.replace( place[ 0 ], place[ 1 ] ) : word;
	} );
	return run(
		process.execPath,
		[ await fetchPlayground(), 'php', ...mounts( store ), ...AS_IT_IS, '--', ...inside ],
		{ cwd: store }
	);
}
