import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { root } from '../process';
import type { Break } from './break';
import { breaks } from './breaks';
import { closeShop, missingFor, runSuite } from './suite';

/** What was found out of each suite without a break. */
const sound = new Map< string, boolean >();

async function isSound( { suite }: Break ): Promise< boolean > {
	const key = JSON.stringify( suite );
	if ( ! sound.has( key ) ) {
		const { code, output } = await runSuite( suite );
		sound.set( key, code === 0 );
		if ( code !== 0 ) {
			console.error( output );
		}
	}
	return sound.get( key ) === true;
}

/** Nothing where the suite turned red for the break and for nothing else. */
async function problemOf( one: Break ): Promise< string > {
	const file = path.join( root, one.file );
	if ( ! existsSync( file ) ) {
		return 'the file does not exist';
	}
	const text = readFileSync( file, 'utf8' );
	const found = text.split( one.search ).length - 1;
	if ( found !== 1 ) {
		return `the text to break stands there ${ found } times`;
	}
	if ( ! ( await isSound( one ) ) ) {
		return 'the suite is red without the break';
	}
	try {
		writeFileSync(
			file,
			text.replace( one.search, () => one.replace )
		);
		const { code } = await runSuite( one.suite );
		if ( code === 127 ) {
			return 'the suite could not be run';
		}
		return code === 0 ? 'SURVIVED' : '';
	} finally {
		writeFileSync( file, text );
	}
}

const wanted = process.argv[ 2 ] ?? '';
const chosen = breaks.filter( ( { name } ) => name.includes( wanted ) );
const skipped: string[] = [];
let survived = 0;
try {
	for ( const one of chosen ) {
		const missing = missingFor( one.suite );
		if ( missing !== '' ) {
			skipped.push( `${ one.name }: ${ missing }` );
			continue;
		}
		const began = Date.now();
		const problem = await problemOf( one );
		const seconds = ( ( Date.now() - began ) / 1000 ).toFixed( 1 ).padStart( 5 );
		const verdict = problem === '' ? 'red' : 'BAD';
		console.log(
			`${ verdict }  ${ seconds } s  ${ one.layer.padEnd( 12 ) } ${ one.name }${ problem && `: ${ problem }` }`
		);
		survived += problem === '' ? 0 : 1;
	}
} finally {
	await closeShop();
}
skipped.forEach( ( why ) => console.log( `skipped  ${ why }` ) );
console.log(
	`${ chosen.length - skipped.length - survived } red, ${ survived } not noticed, ${ skipped.length } skipped`
);
process.exitCode = survived > 0 ? 1 : 0;
