import { gatewayMissing, gatewayPlugins } from '../store/gateway-plugin';
import { makeStore } from '../store/make';
import { PAYPAL } from '../store/paypal';
import { cachedVersions } from '../store/woocommerce-source';
import { phpunit } from './report';
import { result, type Result } from './result';

const PORT = 8750;

/** PayPal's real gateway, the newest there is, in a shop whose calls to PayPal are answered on this machine. */
export async function paypal(): Promise< Result > {
	const [ plugin ] = gatewayPlugins( PAYPAL );
	const [ woocommerce ] = cachedVersions();
	if ( woocommerce === undefined || plugin === undefined ) {
		const why = woocommerce === undefined ? 'there is no WooCommerce in the cache' : gatewayMissing( PAYPAL );
		return result( { skipped: 1, notes: [ `paypal: ${ why }` ] } );
	}
	const store = await makeStore( {
		name: `test-paypal-${ plugin.version }`,
		database: 'sqlite',
		woocommerce,
		hpos: true,
		port: PORT,
		paypal: plugin,
	} );
	try {
		await store.start();
		return await phpunit(
			`paypal ${ plugin.version }`,
			[
				'--configuration',
				'tests/integration/phpunit.xml.dist',
				'--do-not-cache-result',
				'--testsuite',
				'paypal',
			],
			store.environment
		);
	} finally {
		await store.stop();
	}
}
