import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { exists, root, run } from './process';

let answer: Promise< string > | undefined;

/** Installs PHPUnit, PHPStan and the rest into vendor/ where they are missing or old. Gives '' or the reason why not. */
export function phpTools(): Promise< string > {
	answer ??= install();
	return answer;
}

async function install(): Promise< string > {
	if ( ( await run( 'php', [ '--version' ] ) ).code !== 0 ) {
		return 'PHP is not installed';
	}
	const wanted = createHash( 'sha256' )
		.update( readFileSync( path.join( root, 'composer.json' ) ) )
		.digest( 'hex' );
	const stamp = path.join( root, 'vendor/.composer-json' );
	if ( exists( 'vendor/autoload.php' ) && exists( 'vendor/.composer-json' ) ) {
		if ( readFileSync( stamp, 'utf8' ) === wanted ) {
			return '';
		}
	}
	process.stdout.write( 'Installing the PHP tools (composer install)…\n' );
	const { code, output } = await run( 'composer', [ 'install', '--no-interaction', '--no-progress', '--quiet' ], {
		env: { COMPOSER_ALLOW_SUPERUSER: '1' },
	} );
	if ( code === 127 ) {
		return 'Composer is not installed';
	}
	if ( code !== 0 ) {
		return `composer install failed:\n${ output }`;
	}
	writeFileSync( stamp, wanted );
	return '';
}
