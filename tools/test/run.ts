import { parseArgs } from 'node:util';

import { twoAtATime } from '../process';
import { slowest, sum, type Result } from './result';
import { suites, type Suite } from './suites';

/** Named with what they took: they are where a run can be made shorter. */
const SLOWEST = 12;
/** Seconds. */
const TAKES_LONG = 20;

const { values, positionals } = parseArgs( {
	allowPositionals: true,
	options: {
		only: { type: 'string' },
		pair: { type: 'string' },
		verbose: { type: 'boolean', default: false },
	},
} );
const only = values.only?.split( ',' );
const chosen = suites( values.pair, positionals ).filter( ( suite ) => only?.includes( suite.name ) ?? true );
if ( chosen.length === 0 ) {
	throw new Error( `There is no suite ${ values.only }.` );
}

async function runSuite( suite: Suite ): Promise< Result > {
	const began = Date.now();
	console.log( `${ suite.name.padEnd( 12 ) } ${ suite.what }…` );
	const ended = await suite.run();
	if ( ended.failed > 0 || values.verbose ) {
		console.log( ended.output.trimEnd() );
	}
	const seconds = ( ( Date.now() - began ) / 1000 ).toFixed( 1 );
	console.log(
		`${ suite.name.padEnd( 12 ) } ${ ended.passed } passed · ${ ended.failed } failed · ${
			ended.skipped
		} skipped · ${ seconds } s`
	);
	const slow = slowest( ended.times, SLOWEST ).filter( ( time ) => time.seconds > TAKES_LONG );
	for ( const { name, seconds: its } of slow ) {
		console.log( `             ${ its.toFixed( 0 ).padStart( 4 ) } s  ${ name }` );
	}
	console.log();
	return ended;
}

async function runLane( lane: Suite[ 'lane' ] ): Promise< Result[] > {
	const results: Result[] = [];
	for ( const suite of chosen.filter( ( one ) => one.lane === lane ) ) {
		results.push( await runSuite( suite ) );
	}
	return results;
}

const results = (
	await Promise.all( [
		runLane( 'check' ),
		twoAtATime(
			chosen.filter( ( { lane } ) => lane === undefined ),
			runSuite
		),
	] )
).flat();
results.push( ...( await Promise.all( [ runLane( 'shops' ), runLane( 'browser' ) ] ) ).flat() );

const all = sum( results );
for ( const note of all.notes ) {
	console.log( `- ${ note }` );
}
console.log( `${ all.passed } passed, ${ all.failed } failed, ${ all.skipped } skipped` );
process.exit( all.failed > 0 ? 1 : 0 );
