import { gatewayMissing, gatewayPlugins } from '../store/gateway-plugin';
import { GATEWAYS, POLYLANG } from '../store/gateways';
import { makeStore } from '../store/make';
import { cachedVersions } from '../store/woocommerce-source';
import { phpunit } from './report';
import { result, sum, type Result } from './result';

const FIRST_PORT = 8580;

const PLUGINS = { ...GATEWAYS, polylang: POLYLANG };
type Name = keyof typeof PLUGINS;

/** Those with one test each share a shop. */
const SHOPS: Name[][] = [ [ 'mollie' ], [ 'woopayments', 'square', 'braintree', 'klarna' ], [ 'polylang' ] ];

/** Each of them that is here, the newest there is; of the others it says that they are not. */
export async function gateways(): Promise< Result > {
	const [ woocommerce ] = cachedVersions();
	if ( woocommerce === undefined ) {
		return result( { skipped: 1, notes: [ 'gateways: there is no WooCommerce in the cache' ] } );
	}
	return sum(
		await Promise.all( SHOPS.map( ( names, at ) => gatewaysOf( names, woocommerce, FIRST_PORT + 10 * at ) ) )
	);
}

async function gatewaysOf( names: Name[], woocommerce: string, port: number ): Promise< Result > {
	const only = process.env.ENCORE_GATEWAY;
	const asked = names
		.filter( ( name ) => only === undefined || only === name )
		.map( ( name ) => ( { name, of: PLUGINS[ name ], plugin: gatewayPlugins( PLUGINS[ name ] )[ 0 ] } ) );
	const here = asked.flatMap( ( { plugin, ...one } ) => ( plugin === undefined ? [] : [ { ...one, plugin } ] ) );
	const missing = asked
		.filter( ( { plugin } ) => plugin === undefined )
		.map( ( { name, of } ) => result( { skipped: 1, notes: [ `${ name }: ${ gatewayMissing( of ) }` ] } ) );
	if ( here.length === 0 ) {
		return sum( missing );
	}
	const suites = here.map( ( { name } ) => name );
	const store = await makeStore( {
		name: `test-${ suites.join( '-' ) }`,
		database: 'sqlite',
		woocommerce,
		hpos: true,
		port,
		gateways: here,
	} );
	// Some install themselves in their first request. Nothing here asks the shop over HTTP: it need not run.
	await store.wp( [ 'eval', '' ] );
	const ran = await phpunit(
		here.map( ( { name, plugin } ) => `${ name } ${ plugin.version }` ).join( ', ' ),
		[
			...[ '--configuration', 'tests/integration/phpunit.xml.dist', '--do-not-cache-result' ],
			...[ '--testsuite', suites.join( ',' ) ],
		],
		store.environment
	);
	return sum( [ ran, ...missing ] );
}
