import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { phpTools } from '../composer';
import { root, run } from '../process';
import type { Break } from './break';
import { breaks } from './breaks';

/** Holds the original of the file that is broken just now: after a kill the next run puts it back. */
const RESCUE = path.join( root, 'node_modules/.cache/encore-mutate.json' );

function putBack(): void {
	if ( existsSync( RESCUE ) ) {
		const { file, text } = JSON.parse( readFileSync( RESCUE, 'utf8' ) ) as { file: string; text: string };
		writeFileSync( file, text );
		rmSync( RESCUE );
	}
}

async function red( one: Break ): Promise< string > {
	const file = path.join( root, one.file );
	if ( ! existsSync( file ) ) {
		return 'the file does not exist';
	}
	const text = readFileSync( file, 'utf8' );
	const found = text.split( one.search ).length - 1;
	if ( found !== 1 ) {
		return `the text to break stands there ${ found } times`;
	}
	const [ program, ...args ] = one.command;
	const sound = await run( program, args );
	if ( sound.code !== 0 ) {
		return 'the suite is red without the break';
	}
	mkdirSync( path.dirname( RESCUE ), { recursive: true } );
	writeFileSync( RESCUE, JSON.stringify( { file, text } ) );
	try {
		writeFileSync(
			file,
			text.replace( one.search, () => one.replace )
		);
		const broken = await run( program, args );
		if ( broken.code === 127 ) {
			return `${ program } could not be run`;
		}
		return broken.code === 0 ? 'SURVIVED' : '';
	} finally {
		putBack();
	}
}

putBack();
process.on( 'exit', putBack );
for ( const signal of [ 'SIGINT', 'SIGTERM' ] as const ) {
	process.on( signal, () => process.exit( 1 ) );
}

const missing = await phpTools();
if ( missing !== '' ) {
	throw new Error( missing );
}
const wanted = process.argv[ 2 ];
let failed = 0;
for ( const one of breaks.filter( ( each ) => wanted === undefined || each.name.includes( wanted ) ) ) {
	const began = Date.now();
	const problem = await red( one );
	const seconds = ( ( Date.now() - began ) / 1000 ).toFixed( 1 ).padStart( 5 );
	console.log(
		`${ problem === '' ? 'red' : 'BAD' }  ${ seconds } s  ${ one.layer.padEnd( 12 ) } ${ one.name }${
			problem && `: ${ problem }`
		}`
	);
	failed += problem === '' ? 0 : 1;
}
console.log( failed === 0 ? 'Every break was noticed.' : `${ failed } of ${ breaks.length } breaks were not noticed.` );
process.exitCode = failed > 0 ? 1 : 0;
