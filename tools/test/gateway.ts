import type { GatewayPlugin } from '../store/gateway-plugin';
import { makeStore, type StoreOptions } from '../store/make';
import { phpunit } from './report';
import type { Result } from './result';

/** A gateway's own suite of PHPUnit, in a shop that has the gateway's real plugin. */
export async function gatewayTests(
	suite: 'stripe' | 'paypal',
	plugin: GatewayPlugin,
	shop: Omit< StoreOptions, 'name' | 'hpos' >,
	args: string[] = []
): Promise< Result > {
	const store = await makeStore( {
		...shop,
		name: `test-${ suite }-${ plugin.version }`,
		hpos: true,
		[ suite ]: plugin,
	} );
	try {
		await store.start();
		const configuration = [ '--configuration', 'tests/integration/phpunit.xml.dist', '--do-not-cache-result' ];
		return await phpunit(
			`${ suite } ${ plugin.version }`,
			[ ...configuration, '--testsuite', suite, ...args ],
			store.environment
		);
	} finally {
		await store.stop();
	}
}
