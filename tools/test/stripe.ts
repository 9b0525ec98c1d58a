import { gatewayMissing, gatewayPlugins, type GatewayPlugin } from '../store/gateway-plugin';
import { STRIPE } from '../store/stripe';
import { cachedVersions } from '../store/woocommerce-source';
import { gatewayTests } from './gateway';
import { mariaDbMissing, startMariaDb, type MariaDb } from './mariadb';
import { result, sum, type Result } from './result';

const FIRST_PORT = 8550;

/** From this version on the gateway tells others what its webhook hears: tests of the group "heard". */
const TELLS = '9.8.0';

/** From this version on it has Adaptive Pricing: tests of the group "sessions". */
const SESSIONS = '10.6.0';

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
				chosen.map( ( plugin, at ) =>
					gatewayTests(
						'stripe',
						plugin,
						{ ...shopOn( database ), woocommerce, port: FIRST_PORT + 10 * at },
						[
							...( isSince( plugin, TELLS ) ? [] : [ '--exclude-group', 'heard' ] ),
							...( isSince( plugin, SESSIONS ) ? [] : [ '--exclude-group', 'sessions' ] ),
						]
					)
				)
			)
		);
	} finally {
		await database?.stop();
	}
}

function isSince( { version }: GatewayPlugin, first: string ): boolean {
	return version.localeCompare( first, 'en', { numeric: true } ) >= 0;
}

function shopOn( database: MariaDb | undefined ) {
	return database === undefined
		? { database: 'sqlite' as const }
		: { database: 'mariadb' as const, mariadb: database.server };
}
