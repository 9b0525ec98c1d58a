import path from 'node:path';

import { parts } from '../check/parts';
import { builtInTime, filesUnder } from '../check/sizes';
import { phpTools } from '../composer';
import { root, runTool, twoAtATime, type Ended } from '../process';
import { cachedVersions } from '../store/woocommerce-source';
import { bench } from './bench';
import { findChromium } from './chromium';
import { gateways } from './gateways';
import { integration } from './integration';
import { paypal } from './paypal';
import { jest, nodeTests, phpunit } from './report';
import { result, sum, type Result } from './result';
import { stripe } from './stripe';

export interface Suite {
	name: string;
	what: string;
	/** "check" comes first, beside those without a lane; both other lanes come after them, side by side: they want what it builds. */
	lane?: 'check' | 'shops' | 'browser';
	run: () => Promise< Result >;
}

function testsIn( ...folders: string[] ): string[] {
	return folders
		.flatMap( ( folder ) => filesUnder( path.join( root, folder ) ) )
		.filter( ( file ) => file.endsWith( '.test.ts' ) )
		.map( ( file ) => path.relative( root, file ) );
}

function missing( name: string, why: string ): Result {
	return result( { skipped: 1, notes: [ `${ name }: ${ why }` ] } );
}

async function checks(): Promise< Result > {
	const results = await twoAtATime( parts, async ( { name, check } ) => {
		const ended = await check();
		if ( 'skipped' in ended ) {
			return missing( `check ${ name }`, ended.skipped );
		}
		return ended.code === 0
			? result( { passed: 1 } )
			: result( {
					failed: 1,
					notes: [ `check ${ name } failed` ],
					output: `${ name }:\n${ ended.output }\n`,
			  } );
	} );
	return sum( results );
}

async function withPhp( name: string, work: () => Promise< Result > ): Promise< Result > {
	const why = await phpTools();
	return why === '' ? work() : missing( name, why );
}

let built: Promise< Ended > | undefined;

/** What runs in a real shop needs what the browser loads from it. */
async function withBuild( work: () => Promise< Result > ): Promise< Result > {
	built ??= builtInTime() ? Promise.resolve( { code: 0, output: '' } ) : runTool( 'tools/build.ts' );
	const { code, output } = await built;
	return code === 0 ? work() : result( { failed: 1, notes: [ 'the build failed' ], output } );
}

/** Makes a store of its own, without WooCommerce, on every machine. */
const WITHOUT_WOOCOMMERCE = 'tests/e2e/look.test.ts';

async function e2e( files: string[] ): Promise< Result > {
	if ( findChromium() === undefined ) {
		const how = 'e2e: there is no Chromium (on Debian: apt-get install chromium; or name one in ENCORE_CHROMIUM)';
		return result( { failed: 1, notes: [ how ] } );
	}
	if ( cachedVersions().length > 0 ) {
		return nodeTests( 'e2e', files, [ '--test-concurrency=2' ] );
	}
	const rest = missing( 'e2e', 'there is no WooCommerce in the cache; only the look without it was tested' );
	return files.includes( WITHOUT_WOOCOMMERCE )
		? sum( [ await nodeTests( 'e2e', [ WITHOUT_WOOCOMMERCE ] ), rest ] )
		: rest;
}

/** In the order in which they begin. What uses one core alone comes before what uses two, so that the last minutes use both. */
export function suites( pair: string | undefined, named: string[] ): Suite[] {
	const files = ( ...folders: string[] ) =>
		testsIn( ...folders ).filter(
			( file ) => named.length === 0 || named.some( ( name ) => file.includes( name ) )
		);
	return [
		{ name: 'check', what: 'npm run check', lane: 'check', run: checks },
		{ name: 'unit-ts', what: 'blocks and src', run: () => jest( 'unit-ts' ) },
		{ name: 'tools', what: 'the tools', lane: 'shops', run: () => nodeTests( 'tools', files( 'tools' ) ) },
		{
			name: 'unit-php',
			what: 'Domain and Application',
			run: () => withPhp( 'unit-php', () => phpunit( 'unit-php', [ '--testsuite', 'unit' ] ) ),
		},
		{
			name: 'checks',
			what: 'the checks, each on what breaks it',
			lane: 'shops',
			run: () => nodeTests( 'checks', files( 'tests/check' ) ),
		},
		{
			name: 'bench',
			what: 'how many queries a request may cost',
			lane: 'shops',
			run: () => withPhp( 'bench', () => withBuild( bench ) ),
		},
		{
			name: 'stripe',
			what: "Stripe's own gateway",
			lane: 'shops',
			run: () => withPhp( 'stripe', () => withBuild( stripe ) ),
		},
		{
			name: 'paypal',
			what: "PayPal's own gateway",
			lane: 'shops',
			run: () => withPhp( 'paypal', () => withBuild( paypal ) ),
		},
		{
			name: 'gateways',
			what: 'other gateways, on the payment page, and several languages',
			lane: 'shops',
			run: () => withPhp( 'gateways', () => withBuild( gateways ) ),
		},
		{
			name: 'integration',
			what: 'WordPress and WooCommerce',
			lane: 'shops',
			run: () => withPhp( 'integration', () => withBuild( () => integration( pair ) ) ),
		},
		{
			name: 'e2e',
			what: 'a browser in a shop',
			lane: 'browser',
			run: () => withBuild( () => e2e( files( 'tests/e2e' ) ) ),
		},
	];
}
