import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { root } from '../process';

const TABLE = 'docs/rules.md';
/** | id | rule | proven by | */
const ROW = /^\| ([A-Z]\d+) \|.*\| ([^|]+) \|$/;

/** Rules that no test names by their id, as a word of its own; what is not built yet says "later: why". */
export function breaches( folder: string ): string[] {
	const file = path.join( folder, TABLE );
	const rows = existsSync( file ) ? readFileSync( file, 'utf8' ).split( '\n' ) : [];
	const rules = rows.flatMap( ( line ) => {
		const [ , id, proof ] = ROW.exec( line ) ?? [];
		return id === undefined || proof === undefined ? [] : [ { id, proof } ];
	} );
	if ( rules.length === 0 ) {
		return [ `${ TABLE } has no rules.` ];
	}
	return rules.flatMap( ( { id, proof } ) => unproven( folder, id, proof ) );
}

function unproven( folder: string, id: string, proof: string ): string[] {
	const files = [ ...proof.matchAll( /`([^`]+)`/g ) ].map( ( [ , name = '' ] ) => name );
	if ( files.length === 0 ) {
		return proof.startsWith( 'later: ' ) ? [] : [ `${ TABLE }: ${ id } names no test, nor why it comes later.` ];
	}
	const word = new RegExp( `(?<!\\w)${ id }(?!\\w)` );
	return files.flatMap( ( name ) => {
		const file = path.join( folder, name );
		if ( ! existsSync( file ) ) {
			return [ `${ TABLE }: ${ name } of ${ id } is not there.` ];
		}
		return word.test( readFileSync( file, 'utf8' ) ) ? [] : [ `${ name } does not name ${ id }.` ];
	} );
}

if ( process.argv[ 1 ] === import.meta.filename ) {
	const found = breaches( root );
	for ( const breach of found ) {
		console.log( breach );
	}
	process.exitCode = found.length > 0 ? 1 : 0;
}
