import {
	appendFileSync,
	closeSync,
	fdatasyncSync,
	fsyncSync,
	ftruncateSync,
	mkdirSync,
	openSync,
	readFileSync,
} from 'node:fs';
import { dirname } from 'node:path';

const NEWLINE = 0x0a;

/**
 * An append-only file of JSON lines. What `append` has returned from is on the disk, so that a kill loses nothing that
 * was answered; a line cut off by a kill was never answered and is dropped when the file is opened again.
 */
export class Journal< Entry > {
	private constructor(
		private readonly descriptor: number,
		private length: number
	) {}

	/**
	 * Opens the file, or begins it, and hands every entry written so far to `replay`, oldest first.
	 *
	 * @throws Error when a whole line cannot be read: books with a hole are not opened.
	 */
	static open< Entry >( path: string, replay: ( entry: Entry ) => void ): Journal< Entry > {
		mkdirSync( dirname( path ), { recursive: true } );
		const descriptor = openSync( path, 'a+' );
		syncFolder( dirname( path ) );

		const content = readFileSync( path );
		const length = content.lastIndexOf( NEWLINE ) + 1;
		if ( length < content.length ) {
			ftruncateSync( descriptor, length );
		}
		const lines = content.subarray( 0, length ).toString( 'utf8' );
		lines.split( '\n' ).forEach( ( line, index ) => {
			if ( line === '' ) {
				return;
			}
			try {
				replay( JSON.parse( line ) as Entry );
			} catch ( cause ) {
				closeSync( descriptor );
				throw new Error( `The journal cannot be read at line ${ index + 1 }.`, { cause } );
			}
		} );

		return new Journal< Entry >( descriptor, length );
	}

	append( entry: Entry ): void {
		const line = Buffer.from( JSON.stringify( entry ) + '\n', 'utf8' );
		try {
			appendFileSync( this.descriptor, line );
			fdatasyncSync( this.descriptor );
		} catch ( error ) {
			ftruncateSync( this.descriptor, this.length );
			throw error;
		}
		this.length += line.length;
	}

	close(): void {
		closeSync( this.descriptor );
	}
}

function syncFolder( path: string ): void {
	const folder = openSync( path, 'r' );
	fsyncSync( folder );
	closeSync( folder );
}
