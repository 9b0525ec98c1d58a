import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { newestChange, projectRoot } from './files';
import { npm } from './processes';

function hasBuildScript( root: string ): boolean {
	const file = path.join( root, 'package.json' );
	const manifest = existsSync( file )
		? ( JSON.parse( readFileSync( file, 'utf8' ) ) as { scripts?: Record< string, string > } )
		: {};
	return manifest.scripts?.build !== undefined;
}

/** Whether the plugin's scripts and styles are missing or older than what they are made of. */
export function needsBuild(): boolean {
	const root = projectRoot();
	const sources = newestChange( [ 'blocks', 'src' ].map( ( folder ) => path.join( root, folder ) ) );
	const built = newestChange( [ path.join( root, 'plugin/build' ) ] );
	return sources > built && hasBuildScript( root );
}

export async function build(): Promise< void > {
	await npm( [ 'run', 'build' ], projectRoot() );
}
