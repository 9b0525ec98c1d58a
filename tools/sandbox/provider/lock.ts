import { mkdirSync, readdirSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { PlainError } from '../../store/progress';

const held = new Set< string >();

/**
 * One provider per folder. Each process puts a file of its own there before it looks for others: two that start at once
 * see each other, and what a killed process left behind stands in nobody's way.
 */
export class FolderLock {
	private constructor(
		private readonly folder: string,
		private readonly file: string
	) {}

	/** @throws PlainError when a provider is at work there. */
	static take( dataDir: string ): FolderLock {
		mkdirSync( dataDir, { recursive: true } );
		const folder = realpathSync( dataDir );
		if ( held.has( folder ) ) {
			throw taken( folder, process.pid );
		}
		const own = fileOf( folder, process.pid );
		writeFileSync( own, '' );
		for ( const pid of others( folder ) ) {
			if ( isAlive( pid ) ) {
				rmSync( own, { force: true } );
				throw taken( folder, pid );
			}
			rmSync( fileOf( folder, pid ), { force: true } );
		}
		held.add( folder );
		return new FolderLock( folder, own );
	}

	release(): void {
		rmSync( this.file, { force: true } );
		held.delete( this.folder );
	}
}

function fileOf( folder: string, pid: number ): string {
	return join( folder, `provider-${ pid }.lock` );
}

function others( folder: string ): number[] {
	return readdirSync( folder )
		.map( ( name ) => Number( /^provider-(\d+)\.lock$/.exec( name )?.[ 1 ] ) )
		.filter( ( pid ) => pid > 0 && pid !== process.pid );
}

function isAlive( pid: number ): boolean {
	try {
		process.kill( pid, 0 );
		return true;
	} catch ( error ) {
		// A process of somebody else is alive, too.
		return ( error as NodeJS.ErrnoException ).code === 'EPERM';
	}
}

function taken( folder: string, pid: number ): PlainError {
	const file = fileOf( folder, pid );
	return new PlainError(
		`Process ${ pid } keeps the books in ${ folder }. Stop it, or name another folder; if it is no provider, delete ${ file }.`
	);
}
