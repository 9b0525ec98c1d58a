import { spawnSync } from 'node:child_process';

import { cacheFolder } from './cache';
import { run } from './processes';
import { PlainError } from './progress';
import { PLAYGROUND_WORDS, runInPlayground } from './playground';

export type PhpKind = 'native' | 'wasm';

export interface Php {
	kind: PhpKind;
	/** What it is, and how to get a faster one. */
	words: string;
	/** Runs a script in a store; the script's path and arguments are paths of this machine. */
	run: ( store: string, script: string, args: string[] ) => Promise< string >;
}

const PROBE = 'echo PHP_VERSION, " ", (int) ( PHP_VERSION_ID >= 80100 && extension_loaded( "pdo_sqlite" ) );';

/** The version of a usable PHP on the PATH. */
function nativeVersion(): string | undefined {
	const probe = spawnSync( 'php', [ '-r', PROBE ], { encoding: 'utf8' } );
	const [ version, usable ] = ( probe.stdout ?? '' ).trim().split( ' ' );
	return probe.status === 0 && usable === '1' ? version : undefined;
}

/** Settings under which a store's PHP runs, on the command line and as a server. */
export const PHP_SETTINGS = [
	'-d',
	'memory_limit=512M',
	'-d',
	'display_errors=0',
	'-d',
	'log_errors=1',
	'-d',
	'opcache.enable=1',
	'-d',
	'opcache.memory_consumption=192',
	'-d',
	'opcache.max_accelerated_files=20000',
	'-d',
	'opcache.revalidate_freq=0',
	'-d',
	'upload_max_filesize=32M',
	'-d',
	'post_max_size=32M',
];

function nativePhp( version: string ): Php {
	return {
		kind: 'native',
		words: `PHP ${ version } of this machine`,
		run: ( store, script, args ) =>
			run( 'php', [ ...PHP_SETTINGS, script, ...args ], {
				cwd: store,
				env: {
					...process.env,
					WP_CLI_CACHE_DIR: cacheFolder( 'wp-cli' ),
					WP_CLI_DISABLE_AUTO_CHECK_UPDATE: '1',
				},
			} ),
	};
}

/** The machine's own PHP where it is good enough, else PHP in WebAssembly. */
export function choosePhp( wished?: PhpKind ): Php {
	const version = wished === 'wasm' ? undefined : nativeVersion();
	if ( version !== undefined ) {
		return nativePhp( version );
	}
	if ( wished === 'native' ) {
		throw new PlainError(
			'There is no PHP 8.1 or newer with pdo_sqlite on the PATH. Install one, or use --php wasm.'
		);
	}
	return { kind: 'wasm', words: PLAYGROUND_WORDS, run: runInPlayground };
}
