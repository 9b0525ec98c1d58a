import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** A small project of the given files, gone when the work is done. */
export async function withFiles< T >(
	files: Record< string, string >,
	work: ( folder: string ) => T | Promise< T >
): Promise< T > {
	const folder = mkdtempSync( path.join( tmpdir(), 'encore-check-' ) );
	try {
		for ( const [ name, text ] of Object.entries( files ) ) {
			mkdirSync( path.dirname( path.join( folder, name ) ), { recursive: true } );
			writeFileSync( path.join( folder, name ), text );
		}
		return await work( folder );
	} finally {
		rmSync( folder, { recursive: true, force: true } );
	}
}
