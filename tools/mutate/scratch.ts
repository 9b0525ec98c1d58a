import { cpSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { exists, root, run } from '../process';

/** A copy of the project, uncommitted changes too, that may be broken while somebody works in the real one. */
export async function makeScratch(): Promise< string > {
	const folder = mkdtempSync( path.join( tmpdir(), 'encore-mutate-' ) );
	const listed = await run( 'git', [ 'ls-files', '-z', '--cached', '--others', '--exclude-standard' ] );
	if ( listed.code !== 0 ) {
		throw new Error( `What belongs to the project is asked from git, which said: ${ listed.output }` );
	}
	const files = listed.output.split( '\0' ).filter( ( file ) => file !== '' && exists( file ) );
	for ( const file of [ ...files, ...( exists( 'plugin/build' ) ? [ 'plugin/build' ] : [] ) ] ) {
		cpSync( path.join( root, file ), path.join( folder, file ), { recursive: true } );
	}
	symlinkSync( path.join( root, 'node_modules' ), path.join( folder, 'node_modules' ) );
	// Composer's autoloader finds the classes beside its own folder: it must lie in the copy. Links where there can be.
	const vendor = [ path.join( root, 'vendor' ), path.join( folder, 'vendor' ) ] as const;
	if ( ( await run( 'cp', [ '-al', ...vendor ] ) ).code !== 0 ) {
		cpSync( ...vendor, { recursive: true } );
	}
	return folder;
}

export function removeScratch( folder: string ): void {
	rmSync( folder, { recursive: true, force: true } );
}
