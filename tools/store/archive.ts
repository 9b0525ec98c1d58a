import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync, inflateRawSync } from 'node:zlib';

/** Where an archive's entry goes, relative to the target folder; undefined leaves it out. */
export type Placement = ( entry: string ) => string | undefined;

function write( folder: string, relative: string, content: Buffer ): void {
	const target = path.resolve( folder, relative );
	if ( ! target.startsWith( path.resolve( folder ) + path.sep ) ) {
		throw new Error( `The archive wants to write outside its folder: ${ relative }` );
	}
	mkdirSync( path.dirname( target ), { recursive: true } );
	writeFileSync( target, content );
}

function text( block: Buffer, from: number, length: number ): string {
	const field = block.subarray( from, from + length );
	const end = field.indexOf( 0 );
	return field.subarray( 0, end === -1 ? length : end ).toString( 'utf8' );
}

/** Unpacks a .tgz as npm packs it: plain files, names in the ustar fields. */
export function unpackTarball( archive: Buffer, folder: string, placement: Placement ): void {
	const tar = gunzipSync( archive );
	let offset = 0;
	while ( offset + 512 <= tar.length && tar[ offset ] !== 0 ) {
		const header = tar.subarray( offset, offset + 512 );
		const size = parseInt( text( header, 124, 12 ).trim(), 8 );
		const name = path.posix.join( text( header, 345, 155 ), text( header, 0, 100 ) );
		const relative = placement( name );
		const isFile = header[ 156 ] === 0x30 || header[ 156 ] === 0;
		if ( relative !== undefined && isFile ) {
			write( folder, relative, tar.subarray( offset + 512, offset + 512 + size ) );
		}
		offset += 512 + Math.ceil( size / 512 ) * 512;
	}
}

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;

/** Unpacks a zip of less than 4 GB, whose files are stored or deflated. */
export function unpackZip( file: string, folder: string, placement: Placement ): void {
	const zip = readFileSync( file );
	let end = zip.length - 22;
	while ( end >= 0 && zip.readUInt32LE( end ) !== END_OF_DIRECTORY ) {
		end--;
	}
	if ( end < 0 ) {
		throw new Error( `${ file } is not a whole zip file.` );
	}
	let entry = zip.readUInt32LE( end + 16 );
	for ( let left = zip.readUInt16LE( end + 10 ); left > 0; left-- ) {
		if ( zip.readUInt32LE( entry ) !== DIRECTORY_ENTRY ) {
			throw new Error( `${ file } has a damaged directory.` );
		}
		const nameLength = zip.readUInt16LE( entry + 28 );
		const name = zip.toString( 'utf8', entry + 46, entry + 46 + nameLength );
		const relative = name.endsWith( '/' ) ? undefined : placement( name );
		if ( relative !== undefined ) {
			write( folder, relative, zipContent( zip, entry ) );
		}
		entry += 46 + nameLength + zip.readUInt16LE( entry + 30 ) + zip.readUInt16LE( entry + 32 );
	}
}

function zipContent( zip: Buffer, entry: number ): Buffer {
	const method = zip.readUInt16LE( entry + 10 );
	const size = zip.readUInt32LE( entry + 20 );
	const local = zip.readUInt32LE( entry + 42 );
	const start = local + 30 + zip.readUInt16LE( local + 26 ) + zip.readUInt16LE( local + 28 );
	const packed = zip.subarray( start, start + size );
	return method === 0 ? packed : inflateRawSync( packed );
}
