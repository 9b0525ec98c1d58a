import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { phpTools } from '../composer';
import { root, run } from '../process';
import { keepProgress, type Progress, readProgress } from './progress';

const BATCH = 1000;
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

function report( { code, histories, seconds, counts }: Progress ): string {
	const number = ( value: number ) => Math.round( value ).toLocaleString( 'en-US' );
	const rows = Object.entries( { histories, ...counts, 'promises broken': 0 } );
	return [
		'# Long proofs',
		'',
		"Written by `npm run prove`. Random histories of two tabs and the shop's cron on the funnel: their requests take turns at every",
		'port, are cut off there, fail there and are made again, while prices, stock and the order change and time goes by, a minute or',
		'longer than any lease. The provider, with idempotency keys or without, declines, has the shopper confirm, loses answers before',
		'and after the capture, and captures up to twenty hours late. After each step:',
		'',
		'- an acceptance is charged at most once, and only what the words beside the pressed button named (R1, R2, L6);',
		'- a line is in the order when it is settled, and the total has grown by exactly the lines; every piece that an acceptance',
		'  says it holds was taken from the stock, and no other;',
		'- an answer is given once and stays (R4); an answered or passed offer never returns, and nothing follows one whose money has',
		'  not come (L9);',
		'- nothing is charged that was accepted after its window, and nothing stays open after the thank-you page.',
		'',
		'Then nobody comes any more but the cron. At rest the books agree: the provider keeps exactly the money of what is settled, and',
		'the owner is asked only where the provider keeps no keys or has refused to pay back.',
		'',
		'| what | how often |',
		'|---|---:|',
		...rows.map( ( [ what, count ] ) => `| ${ what } | ${ number( count ) } |` ),
		'',
		`Seeds 1 to ${ histories }, ${ number(
			seconds
		) } seconds, code ${ code }. \`tests/unit/Application/Histories\` is the test.`,
		'',
	].join( '\n' );
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
	writeFileSync( path.join( root, 'docs/proofs.md' ), report( progress ) );
	console.log( 'The table is in docs/proofs.md.' );
} catch ( error ) {
	console.error( error instanceof Error ? error.message : error );
	process.exitCode = 1;
} finally {
	rmSync( folder, { recursive: true, force: true } );
}
