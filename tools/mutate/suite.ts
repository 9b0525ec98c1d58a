import { root, run, runBin, type Ended } from '../process';
import { makeStore, type Store } from '../store/make';
import { cachedVersions } from '../store/woocommerce-source';
import type { Suite } from './break';

let shop: Promise< Store > | undefined;

/** One shop serves all breaks: its plugin is the folder that is broken. */
function sharedShop( woocommerce: string ): Promise< Store > {
	shop ??= makeStore( {
		name: 'mutate',
		database: 'sqlite',
		woocommerce,
		hpos: true,
		theme: 'twentytwentyfive',
	} ).then( async ( store ) => {
		await store.start();
		return store;
	} );
	return shop;
}

export async function closeShop(): Promise< void > {
	await ( await shop )?.stop();
}

/** Why this suite cannot run here, or nothing. */
export function missingFor( suite: Suite ): string {
	return suite.kind === 'integration' && cachedVersions().length === 0 ? 'there is no WooCommerce in the cache' : '';
}

export async function runSuite( suite: Suite ): Promise< Ended > {
	switch ( suite.kind ) {
		case 'unit':
			return run( 'php', [ 'vendor/bin/phpunit', '--testsuite', 'unit', '--filter', suite.filter ] );
		case 'jest':
			return runBin( 'wp-scripts', [ 'test-unit-js', '--config', 'jest.config.js', suite.path ] );
		case 'node':
			return run( process.execPath, [ '--import', 'tsx', '--test', suite.file ] );
		case 'integration':
			return runInShop( suite.filter );
	}
}

async function runInShop( filter: string ): Promise< Ended > {
	const store = await sharedShop( cachedVersions()[ 0 ] ?? '' );
	return run(
		'php',
		[ 'vendor/bin/phpunit', '--configuration', 'tests/integration/phpunit.xml.dist', '--filter', filter ],
		{
			cwd: root,
			env: {
				...store.environment,
				ENCORE_PAIR: 'sqlite-newest-hpos',
			},
		}
	);
}
