import { gatewayMissing, gatewayPlugins, type GatewayPlugin } from '../store/gateway-plugin';
import { makeStore } from '../store/make';
import { STRIPE } from '../store/stripe';
import { cachedVersions } from '../store/woocommerce-source';
import { mariaDbMissing, startMariaDb, type MariaDb } from './mariadb';
import { phpunit } from './report';
import { result, sum, type Result } from './result';

const FIRST_PORT = 8700;

/** From this version on the gateway tells others what its webhook hears: tests of the group "heard". */
const TELLS = '9.8.0';

/** Stripe's real gateway, the newest and the oldest there is, in a shop whose calls to Stripe are answered on this machine. */
export async function stripe(): Promise< Result > {
	const plugins = gatewayPlugins( STRIPE );
	const [ woocommerce ] = cachedVersions();
	const why = woocommerce === undefined ? 'there is no WooCommerce in the cache' : gatewayMissing( STRIPE );
	if ( woocommerce === undefined || plugins.length === 0 ) {
		return result( { skipped: 1, notes: [ `stripe: ${ why }` ] } );
	}
	const database = mariaDbMissing() === '' ? await startMariaDb() : undefined;
	try {
		const chosen = [ ...new Set( [ plugins[ 0 ], plugins.at( -1 ) ] ) ].flatMap( ( one ) => one ?? [] );
		return sum(
			await Promise.all(
				chosen.map( ( one, at ) => runWith( one, woocommerce, FIRST_PORT + 10 * at, database ) )
			)
		);
	} finally {
		await database?.stop();
	}
}

function tells( { version }: GatewayPlugin ): boolean {
	return version.localeCompare( TELLS, 'en', { numeric: true } ) >= 0;
}

async function runWith(
	plugin: GatewayPlugin,
	woocommerce: string,
	port: number,
	database: MariaDb | undefined
): Promise< Result > {
	const store = await makeStore( {
		name: `test-stripe-${ plugin.version }`,
		database: database === undefined ? 'sqlite' : 'mariadb',
		woocommerce,
		hpos: true,
		port,
		stripe: plugin,
		...( database && { mariadb: database.server } ),
	} );
	try {
		await store.start();
		return await phpunit(
			`stripe ${ plugin.version }`,
			[
				'--configuration',
				'tests/integration/phpunit.xml.dist',
				'--do-not-cache-result',
				'--testsuite',
				'stripe',
				...( tells( plugin ) ? [] : [ '--exclude-group', 'heard' ] ),
			],
			store.environment
		);
	} finally {
		await store.stop();
	}
}
