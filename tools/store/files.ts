import { createHash } from 'node:crypto';
import {
	copyFileSync,
	existsSync,
	linkSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	renameSync,
	rmSync,
	statSync,
} from 'node:fs';
import path from 'node:path';

/** The project's own folder, found from where the command was called. */
export function projectRoot(): string {
	let folder = process.cwd();
	while ( ! existsSync( path.join( folder, 'tools/store/start.ts' ) ) ) {
		const parent = path.dirname( folder );
		if ( parent === folder ) {
			throw new Error( 'Run this inside the Encore project.' );
		}
		folder = parent;
	}
	return folder;
}

/** Every file below a folder, symbolic links to folders followed, relative and sorted. */
export function filesBelow( folder: string, inside = '' ): string[] {
	const found: string[] = [];
	for ( const entry of readdirSync( path.join( folder, inside ) ).sort() ) {
		const relative = path.join( inside, entry );
		if ( statSync( path.join( folder, relative ) ).isDirectory() ) {
			found.push( ...filesBelow( folder, relative ) );
		} else {
			found.push( relative );
		}
	}
	return found;
}

/**
 * Copies a tree that nobody writes to. Hard links make that nearly free; where they are refused (another disk) files are copied.
 */
export function linkTree( from: string, to: string ): void {
	mkdirSync( to, { recursive: true } );
	for ( const entry of readdirSync( from, { withFileTypes: true } ) ) {
		const source = path.join( from, entry.name );
		const target = path.join( to, entry.name );
		if ( entry.isDirectory() ) {
			linkTree( source, target );
		} else {
			linkOrCopy( source, target );
		}
	}
}

function linkOrCopy( source: string, target: string ): void {
	try {
		linkSync( source, target );
	} catch {
		copyFileSync( source, target );
	}
}

/** Lends a new folder beside the given path; whatever is left of it afterwards is removed. */
export async function withWorkshop< T >( beside: string, work: ( folder: string ) => Promise< T > | T ): Promise< T > {
	const parent = path.dirname( beside );
	mkdirSync( parent, { recursive: true } );
	const folder = mkdtempSync( path.join( parent, '.making-' ) );
	const clean = (): void => rmSync( folder, { recursive: true, force: true } );
	process.once( 'exit', clean );
	try {
		return await work( folder );
	} finally {
		process.removeListener( 'exit', clean );
		clean();
	}
}

/**
 * Builds a folder beside its final place and renames it when it is whole, so that an interruption leaves nothing half-made.
 * When two processes build the same folder the first one wins.
 */
export async function buildWhole(
	target: string,
	build: ( folder: string ) => Promise< void > | void
): Promise< void > {
	await withWorkshop( target, async ( folder ) => {
		await build( folder );
		renameUnlessThere( folder, target );
	} );
}

function renameUnlessThere( folder: string, target: string ): void {
	try {
		renameSync( folder, target );
	} catch ( error ) {
		if ( ! existsSync( target ) ) {
			throw error;
		}
	}
}

/** A short fingerprint of files' contents and of plain values. */
export function fingerprint( folders: string[], values: unknown ): string {
	const hash = createHash( 'sha256' ).update( JSON.stringify( values ) );
	for ( const folder of folders.filter( ( each ) => existsSync( each ) ) ) {
		for ( const file of filesBelow( folder ) ) {
			hash.update( file ).update( readFileSync( path.join( folder, file ) ) );
		}
	}
	return hash.digest( 'hex' ).slice( 0, 16 );
}

/** When the newest file below the folders was written, in milliseconds; 0 where there is none. */
export function newestChange( folders: string[] ): number {
	return Math.max(
		0,
		...folders
			.filter( ( folder ) => existsSync( folder ) )
			.flatMap( ( folder ) =>
				filesBelow( folder ).map( ( file ) => statSync( path.join( folder, file ) ).mtimeMs )
			)
	);
}
