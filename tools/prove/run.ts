import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { phpTools } from '../composer';
import { root, run } from '../process';
import { keepProgress, type Progress, readProgress } from './progress';
import { report } from './report';
import { proveInShop } from './shop';

const BATCH = 1000;
const KILLS = 200;
const RACERS = 20;
const PORT = 8900;
const COMMAND = [ 'vendor/bin/phpunit', '--testsuite', 'unit', '--filter', 'FunnelHistoriesTest' ];

async function playBatch( before: Progress, counts: string ): Promise< Progress > {
	const began = Date.now();
	const last = before.histories + BATCH;
	const { code, output } = await run( 'php', COMMAND, {
		env: { ENCORE_HISTORIES: `${ before.histories + 1 }-${ last }`, ENCORE_HISTORIES_COUNTS: counts },
	} );
	if ( code !== 0 ) {
		throw new Error( output );
	}
	const happened = JSON.parse( readFileSync( counts, 'utf8' ) ) as Record< string, number >;
	const sum = { ...before.counts };
	for ( const [ what, count ] of Object.entries( happened ) ) {
		sum[ what ] = ( sum[ what ] ?? 0 ) + count;
	}
	return { ...before, histories: last, seconds: before.seconds + ( Date.now() - began ) / 1000, counts: sum };
}

const wanted = Number( process.argv[ 2 ] ?? 20_000 );
if ( ! Number.isInteger( wanted ) || wanted < 1 ) {
	throw new Error( 'npm run prove -- NUMBER, the number of histories' );
}
const missing = await phpTools();
if ( missing !== '' ) {
	throw new Error( missing );
}
const folder = mkdtempSync( path.join( tmpdir(), 'encore-prove-' ) );
try {
	let progress = readProgress();
	while ( progress.histories < wanted ) {
		progress = await playBatch( progress, path.join( folder, 'counts.json' ) );
		keepProgress( progress );
		console.log( `${ progress.histories } of ${ wanted } histories, no promise broken` );
	}
	console.log( `${ KILLS } kills and ${ RACERS } parallel accepts, in a shop on MariaDB` );
	const shop = await proveInShop( KILLS, RACERS, PORT );
	writeFileSync( path.join( root, 'docs/proofs.md' ), report( progress, shop ) );
	console.log( 'The table is in docs/proofs.md.' );
} catch ( error ) {
	console.error( error instanceof Error ? error.message : error );
	process.exitCode = 1;
} finally {
	rmSync( folder, { recursive: true, force: true } );
}
