import { existsSync, readFileSync, utimesSync } from 'node:fs';
import path from 'node:path';

import { filesBelow, newestChange, projectRoot } from './files';
import { npm } from './processes';

function built(): string {
	return path.join( projectRoot(), 'plugin/build' );
}

function hasBuildScript(): boolean {
	const file = path.join( projectRoot(), 'package.json' );
	const manifest = existsSync( file )
		? ( JSON.parse( readFileSync( file, 'utf8' ) ) as { scripts?: Record< string, string > } )
		: {};
	return manifest.scripts?.build !== undefined;
}

/** Whether the plugin's scripts and styles are missing or older than what they are made of. */
export function needsBuild(): boolean {
	const sources = newestChange( [ 'blocks', 'src' ].map( ( folder ) => path.join( projectRoot(), folder ) ) );
	return sources > newestChange( [ built() ] ) && hasBuildScript();
}

export async function build(): Promise< void > {
	const begun = new Date();
	await npm( [ 'run', 'build' ], projectRoot() );
	// webpack leaves a file alone whose content is the same; one file's time says that the build is current.
	const file = filesBelow( built() )[ 0 ];
	if ( file !== undefined ) {
		utimesSync( path.join( built(), file ), begun, begun );
	}
}
