import { gatewayMissing, gatewayPlugins, type Gateway } from '../store/gateway-plugin';
import { GATEWAYS } from '../store/gateways';
import { makeStore } from '../store/make';
import { cachedVersions } from '../store/woocommerce-source';
import { phpunit } from './report';
import { result, sum, type Result } from './result';

const PORT = 8770;

/** Each of them that is here, the newest there is, in a shop of its own; of the others it says that they are not. */
export async function gateways(): Promise< Result > {
	const [ woocommerce ] = cachedVersions();
	if ( woocommerce === undefined ) {
		return result( { skipped: 1, notes: [ 'gateways: there is no WooCommerce in the cache' ] } );
	}
	const only = process.env.ENCORE_GATEWAY;
	const all: Result[] = [];
	for ( const [ name, gateway ] of Object.entries( GATEWAYS ) ) {
		if ( only === undefined || only === name ) {
			all.push( await gatewaySuite( name, gateway, woocommerce ) );
		}
	}
	return sum( all );
}

async function gatewaySuite( name: string, gateway: Gateway, woocommerce: string ): Promise< Result > {
	const [ plugin ] = gatewayPlugins( gateway );
	if ( plugin === undefined ) {
		return result( { skipped: 1, notes: [ `${ name }: ${ gatewayMissing( gateway ) }` ] } );
	}
	const store = await makeStore( {
		name: `test-${ name }`,
		database: 'sqlite',
		woocommerce,
		hpos: true,
		port: PORT,
		gateway: { of: gateway, plugin },
	} );
	// Nothing here asks the shop over HTTP: it need not run.
	return phpunit(
		`${ name } ${ plugin.version }`,
		[ '--configuration', 'tests/integration/phpunit.xml.dist', '--do-not-cache-result', '--testsuite', name ],
		store.environment
	);
}
