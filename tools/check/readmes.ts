import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { root } from '../process';

const MOST_LINES = 20;
/** Folders whose own folders say what they are for as well. */
const PARENTS = [ 'src', 'tools', 'tests' ];
const SINGLE = [ 'plugin', 'plugin/src', 'plugin/src/Application', 'plugin/src/WooCommerce', 'blocks', 'docs' ];

/** Folders that do not say what they are for, one sentence each. */
export function breaches( folder: string ): string[] {
	return [ ...SINGLE, ...PARENTS, ...PARENTS.flatMap( ( parent ) => foldersIn( folder, parent ) ) ]
		.filter( ( name ) => existsSync( path.join( folder, name ) ) )
		.flatMap( ( name ) => {
			const file = path.join( folder, name, 'README.md' );
			if ( ! existsSync( file ) ) {
				return [ `${ name } has no README.md.` ];
			}
			const lines = readFileSync( file, 'utf8' ).trimEnd().split( '\n' ).length;
			return lines > MOST_LINES
				? [ `${ name }/README.md has ${ lines } lines; ${ MOST_LINES } are the most.` ]
				: [];
		} );
}

function foldersIn( folder: string, parent: string ): string[] {
	const full = path.join( folder, parent );
	const entries = existsSync( full ) ? readdirSync( full, { withFileTypes: true } ) : [];
	return entries
		.filter( ( entry ) => entry.isDirectory() && entry.name !== 'node_modules' )
		.map( ( entry ) => `${ parent }/${ entry.name }` );
}

if ( process.argv[ 1 ] === import.meta.filename ) {
	const found = breaches( root );
	for ( const breach of found ) {
		console.log( breach );
	}
	process.exitCode = found.length > 0 ? 1 : 0;
}
