import { exists } from '../process';
import { makeStore } from '../store/make';
import { cachedVersions } from '../store/woocommerce-source';
import { mariaDbMissing, startMariaDb, type MariaDb } from './mariadb';
import { pairs, type Pair } from './pairs';
import { phpunit } from './report';
import { result, sum, type Result } from './result';

const CONFIGURATION = 'tests/integration/phpunit.xml.dist';

/** Every pair is a real shop of its own; PHPUnit boots its WordPress from ENCORE_STORE. */
export async function integration( only: string | undefined ): Promise< Result > {
	const versions = cachedVersions();
	const [ newest ] = versions;
	const oldest = versions.at( -1 );
	const chosen = pairs.filter( ( pair ) => only === undefined || pair.name === only );
	if ( newest === undefined || oldest === undefined ) {
		return result( {
			skipped: chosen.length,
			notes: chosen.map( ( pair ) => `integration ${ pair.name }: there is no WooCommerce in the cache` ),
		} );
	}
	if ( ! exists( CONFIGURATION ) ) {
		return result( { failed: 1, notes: [ `integration: ${ CONFIGURATION } does not exist` ] } );
	}
	const missing = chosen.some( ( pair ) => pair.database === 'mariadb' ) ? mariaDbMissing() : '';
	let database: MariaDb | undefined;
	const results: Result[] = [];
	try {
		for ( const pair of chosen ) {
			if ( pair.database === 'mariadb' && missing !== '' ) {
				results.push( result( { skipped: 1, notes: [ `integration ${ pair.name }: ${ missing }` ] } ) );
				continue;
			}
			if ( pair.database === 'mariadb' ) {
				database ??= await startMariaDb();
			}
			results.push( await runPair( pair, pair.woocommerce === 'newest' ? newest : oldest, database ) );
		}
	} catch ( error ) {
		results.push(
			result( {
				failed: 1,
				notes: [ 'integration: a shop could not be made' ],
				output: `${ String( error ) }\n`,
			} )
		);
	} finally {
		await database?.stop();
	}
	return sum( results );
}

async function runPair( pair: Pair, woocommerce: string, database: MariaDb | undefined ): Promise< Result > {
	const began = Date.now();
	const store = await makeStore( {
		name: `test-${ pair.name }`,
		database: pair.database,
		woocommerce,
		hpos: pair.hpos,
		theme: pair.theme,
		...( pair.database === 'mariadb' && database && { mariadb: database.server } ),
	} );
	try {
		await store.start();
		const ended = await phpunit( `integration ${ pair.name }`, [ '--configuration', CONFIGURATION ], {
			ENCORE_STORE: store.path,
			ENCORE_STORE_URL: store.url,
			ENCORE_PROVIDER: store.provider,
			ENCORE_PAIR: pair.name,
		} );
		const seconds = ( ( Date.now() - began ) / 1000 ).toFixed( 0 );
		console.log(
			`          ${ pair.name.padEnd( 22 ) } WooCommerce ${ woocommerce }: ${ ended.passed } passed, ${
				ended.failed
			} failed, ${ seconds } s`
		);
		return ended;
	} finally {
		await store.stop();
	}
}
