import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { root } from '../process';

/** What the histories prove something about. */
const PROVED = [ 'plugin/src/Domain', 'plugin/src/Application', 'plugin/src/Preview', 'tests/unit/Application' ];
const FILE = path.join( root, 'node_modules/.cache/encore-prove.json' );

/** How far the histories of this code were played. */
export interface Progress {
	/** A hash of the code. */
	code: string;
	histories: number;
	seconds: number;
	/** How often each thing happened in them. */
	counts: Record< string, number >;
}

function hashOfCode(): string {
	const hash = createHash( 'sha256' );
	for ( const folder of PROVED ) {
		const files = readdirSync( path.join( root, folder ), { recursive: true, encoding: 'utf8' } );
		for ( const file of files.filter( ( name ) => name.endsWith( '.php' ) ).sort() ) {
			hash.update( file ).update( readFileSync( path.join( root, folder, file ) ) );
		}
	}
	return hash.digest( 'hex' ).slice( 0, 12 );
}

/** Where the last call stopped, or the beginning where the code is another one. */
export function readProgress(): Progress {
	const code = hashOfCode();
	if ( existsSync( FILE ) ) {
		const kept = JSON.parse( readFileSync( FILE, 'utf8' ) ) as Progress;
		if ( kept.code === code ) {
			return kept;
		}
	}
	return { code, histories: 0, seconds: 0, counts: {} };
}

export function keepProgress( progress: Progress ): void {
	mkdirSync( path.dirname( FILE ), { recursive: true } );
	writeFileSync( FILE, JSON.stringify( progress ) );
}
