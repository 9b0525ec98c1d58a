import { exists, twoAtATime } from '../process';
import { makeStore, type Store } from '../store/make';
import { cachedVersions } from '../store/woocommerce-source';
import { mariaDbMissing, startMariaDb, type MariaDb } from './mariadb';
import { pairs, type Pair } from './pairs';
import { phpunit } from './report';
import { result, sum, type Result } from './result';

const CONFIGURATION = 'tests/integration/phpunit.xml.dist';
const FIRST_PORT = 8500;

/** Every pair is a real shop of its own; PHPUnit boots its WordPress from ENCORE_STORE. */
export async function integration( only: string | undefined ): Promise< Result > {
	const versions = cachedVersions();
	const [ newest ] = versions;
	const oldest = versions.at( -1 );
	const missing = mariaDbMissing();
	const chosen = pairs.filter( ( { name, standsIn } ) =>
		only === undefined ? ! standsIn || missing !== '' : name === only
	);
	if ( newest === undefined || oldest === undefined ) {
		return result( {
			skipped: chosen.length,
			notes: chosen.map( ( pair ) => `integration ${ pair.name }: there is no WooCommerce in the cache` ),
		} );
	}
	if ( ! exists( CONFIGURATION ) ) {
		return result( { failed: 1, notes: [ `integration: ${ CONFIGURATION } does not exist` ] } );
	}
	let database: MariaDb | undefined;
	const results: Result[] = [];
	const shops: Shop[] = [];
	try {
		for ( const pair of chosen ) {
			if ( pair.database === 'mariadb' && missing !== '' ) {
				results.push( result( { skipped: 1, notes: [ `integration ${ pair.name }: ${ missing }` ] } ) );
				continue;
			}
			if ( pair.database === 'mariadb' ) {
				database ??= await startMariaDb();
			}
			const woocommerce = pair.woocommerce === 'newest' ? newest : oldest;
			shops.push( { pair, woocommerce, store: await makeShop( pair, woocommerce, database ) } );
		}
		results.push( ...( await twoAtATime( shops, runPair ) ) );
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

interface Shop {
	pair: Pair;
	woocommerce: string;
	store: Store;
}

function makeShop( pair: Pair, woocommerce: string, database: MariaDb | undefined ): Promise< Store > {
	return makeStore( {
		name: `test-${ pair.name }`,
		database: pair.database,
		woocommerce,
		hpos: pair.hpos,
		theme: pair.theme,
		port: FIRST_PORT + 10 * pairs.indexOf( pair ),
		...( pair.database === 'mariadb' && database && { mariadb: database.server } ),
	} );
}

/** Without what is true of MariaDB alone, and without what takes long and asks the newest WooCommerce alone. */
function groups( { database, woocommerce, group, without }: Pair ): string[] {
	return [
		...( group ? [ '--group', group ] : [] ),
		...( without ? [ '--exclude-group', without ] : [] ),
		...( database === 'mariadb' ? [] : [ '--exclude-group', 'mariadb' ] ),
		...( woocommerce === 'newest' ? [] : [ '--exclude-group', 'newest' ] ),
	];
}

async function runPair( { pair, woocommerce, store }: Shop ): Promise< Result > {
	const began = Date.now();
	try {
		await store.start();
		const args = [ '--configuration', CONFIGURATION, '--do-not-cache-result' ];
		const ended = await phpunit(
			`integration ${ pair.name }`,
			[ ...args, '--testsuite', 'whole-shop,integration,security', ...groups( pair ) ],
			{
				...store.environment,
				ENCORE_PAIR: pair.name,
			}
		);
		const seconds = ( ( Date.now() - began ) / 1000 ).toFixed( 0 );
		console.log(
			`          ${ pair.name.padEnd( 22 ) } WooCommerce ${ woocommerce }: ${ ended.passed } passed, ${
				ended.failed
			} failed, ${ seconds } s`
		);
		return ended;
	} catch ( error ) {
		// The pair beside it goes on, on the same database.
		return result( {
			failed: 1,
			notes: [ `integration ${ pair.name }: stopped by an error` ],
			output: `${ String( error ) }\n`,
		} );
	} finally {
		await store.stop();
	}
}
