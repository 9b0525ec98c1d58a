import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { run, runBin, type Ended } from '../process';
import { honest, result, type Result } from './result';

/** Runs one suite's command with a file for its report, and reads the report. */
async function reported(
	name: string,
	command: ( file: string ) => Promise< Ended >,
	read: ( text: string ) => Partial< Result >
): Promise< Result > {
	const folder = mkdtempSync( path.join( tmpdir(), 'encore-report-' ) );
	const file = path.join( folder, 'report' );
	try {
		const { code, output } = await command( file );
		const counts = existsSync( file ) ? read( readFileSync( file, 'utf8' ) ) : {};
		return honest( name, result( { output, ...counts } ), code );
	} finally {
		rmSync( folder, { recursive: true, force: true } );
	}
}

export function phpunit( name: string, args: string[], env: NodeJS.ProcessEnv = {} ): Promise< Result > {
	return reported(
		name,
		( file ) => run( 'php', [ 'vendor/bin/phpunit', '--colors=never', '--log-junit', file, ...args ], { env } ),
		( text ) => junit( name, text )
	);
}

/** PHPUnit's outermost <testsuite> sums the others up. */
export function junit( name: string, text: string ): Partial< Result > {
	const whole = /<testsuite\b[^>]*>/.exec( text )?.[ 0 ] ?? '';
	const count = ( attribute: string ) => Number( new RegExp( ` ${ attribute }="(\\d+)"` ).exec( whole )?.[ 1 ] ?? 0 );
	const failed = count( 'errors' ) + count( 'failures' );
	const skipped = count( 'skipped' );
	const names = [ ...text.matchAll( /<testcase name="([^"]+)"[^>]*>\s*<skipped/g ) ].map( ( match ) => match[ 1 ] );
	const classes = text.matchAll( /<testsuite name="[^"]*?(\w+)" file="[^"]*"[^>]* time="([\d.]+)"/g );
	return {
		failed,
		skipped,
		passed: count( 'tests' ) - failed - skipped,
		times: [ ...classes ].map( ( [ , test = '', seconds ] ) => ( { name: test, seconds: Number( seconds ) } ) ),
		notes: names.map( ( test ) => `${ name }: ${ test } was skipped by the test itself` ),
	};
}

export function jest( name: string ): Promise< Result > {
	return reported(
		name,
		( file ) =>
			runBin( 'wp-scripts', [ 'test-unit-js', '--config', 'jest.config.js', '--json', '--outputFile', file ] ),
		( text ) => {
			const counts = JSON.parse( text ) as Record< string, number >;
			const skipped = ( counts.numPendingTests ?? 0 ) + ( counts.numTodoTests ?? 0 );
			return {
				passed: counts.numPassedTests ?? 0,
				failed: ( counts.numFailedTests ?? 0 ) + ( counts.numRuntimeErrorTestSuites ?? 0 ),
				skipped,
				notes: skipped > 0 ? [ `${ name }: ${ skipped } skipped by the tests themselves` ] : [],
			};
		}
	);
}

export function nodeTests(
	name: string,
	files: string[],
	args: string[] = [],
	env: NodeJS.ProcessEnv = {}
): Promise< Result > {
	return reported(
		name,
		( file ) =>
			run(
				process.execPath,
				[
					'--import',
					'tsx',
					'--test',
					'--test-reporter=spec',
					'--test-reporter-destination=stdout',
					'--test-reporter=tap',
					`--test-reporter-destination=${ file }`,
					...args,
					...files,
				],
				{ env }
			),
		( text ) => tap( name, text )
	);
}

export function tap( name: string, text: string ): Partial< Result > {
	const count = ( word: string ) => Number( new RegExp( `^# ${ word } (\\d+)$`, 'm' ).exec( text )?.[ 1 ] ?? 0 );
	const reasons = [ ...text.matchAll( /^\s*ok \d+ - (.+?) # (?:SKIP|TODO) ?(.*)$/gm ) ];
	const outermost = text.matchAll( /^(?:not )?ok \d+ - (.+)\n {2}---\n {2}duration_ms: ([\d.]+)/gm );
	return {
		passed: count( 'pass' ),
		times: [ ...outermost ].map( ( [ , test = '', ms ] ) => ( { name: test, seconds: Number( ms ) / 1000 } ) ),
		failed: count( 'fail' ) + count( 'cancelled' ),
		skipped: count( 'skipped' ) + count( 'todo' ),
		notes: reasons.map( ( [ , test, why ] ) => `${ name }: ${ test }: ${ why || 'no reason given' }` ),
	};
}
