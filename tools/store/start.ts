import { existsSync, rmSync, writeFileSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { parseArgs } from 'node:util';

import { lookWords, prepareLook } from '../look/store';
import { build, needsBuild } from './build';
import { storeFolder } from './cache';
import { fillPlaces } from './install';
import { ownPlugins } from './layout';
import { choosePhp, type Php, type PhpKind } from './php';
import { fetchPlayground } from './playground';
import { freePort, stopAll } from './processes';
import { main, PlainError, say, seconds, step } from './progress';
import { startSandbox } from './sandbox';
import { serve } from './server';
import { configureStore, createStore } from './template';
import { findWooCommerce, NoWooCommerce, type WooCommerce } from './woocommerce-source';
import { fetchWordPress, hasWordPress, WORDPRESS_VERSION } from './wordpress';

const USAGE = 'npm start -- [--port 8888] [--php native|wasm] [--reset]';
const FIRST_PORT = 8888;

interface Wishes {
	port: number | undefined;
	php: PhpKind | undefined;
	reset: boolean;
}

function wishes(): Wishes {
	const { values } = parseArgs( {
		options: { port: { type: 'string' }, php: { type: 'string' }, reset: { type: 'boolean' } },
	} );
	const port = values.port === undefined ? undefined : Number( values.port );
	if ( port !== undefined && ! ( Number.isInteger( port ) && port > 0 && port < 65535 ) ) {
		throw new PlainError( `--port wants a number between 1 and 65534.\n${ USAGE }` );
	}
	const { php } = values;
	if ( php !== undefined && php !== 'native' && php !== 'wasm' ) {
		throw new PlainError( `--php is native or wasm.\n${ USAGE }` );
	}
	return { port, php, reset: values.reset ?? false };
}

/** A port asked for is that port or an error; otherwise the first free one. */
async function choosePort( wished: number | undefined ): Promise< number > {
	const port = await freePort( wished ?? FIRST_PORT );
	if ( wished !== undefined && port !== wished ) {
		throw new PlainError( `Port ${ wished } is taken. Leave --port out, and the first free one is used.` );
	}
	return port;
}

/** What a store was made of; another WooCommerce or another set of plugins makes it anew. */
function recipe( woocommerce: WooCommerce ): string {
	return JSON.stringify( [ WORDPRESS_VERSION, woocommerce.version, ownPlugins().map( ( [ name ] ) => name ) ] );
}

function isCurrent( store: string, woocommerce: WooCommerce ): boolean {
	const file = path.join( store, 'recipe.json' );
	return existsSync( file ) && readFileSync( file, 'utf8' ) === recipe( woocommerce );
}

interface Shop {
	/** What its owner reads of it. */
	words: string;
	stop: () => Promise< void >;
}

/** What a store needs beside WooCommerce. */
async function prepareRest( php: Php ): Promise< void > {
	const wordpress = hasWordPress() ? 'is in the cache' : 'is downloaded (67 MB)';
	await step( `WordPress ${ WORDPRESS_VERSION } ${ wordpress }`, fetchWordPress );
	if ( php.kind === 'wasm' ) {
		await step( 'PHP in WebAssembly is made ready', fetchPlayground );
	}
	if ( needsBuild() ) {
		await step( 'Blocks and scripts are built', build );
	}
}

async function prepareStore(
	wished: Wishes,
	php: Php,
	woocommerce: WooCommerce,
	config: { url: string; provider: string }
): Promise< string > {
	const store = storeFolder( `shop-${ php.kind }` );
	const blueprint = { php, woocommerce, hpos: true, theme: 'twentytwentyfive', seed: true };
	const settings = { ...config, scheduledTasks: php.kind === 'native' };
	if ( wished.reset || ! isCurrent( store, woocommerce ) ) {
		rmSync( store, { recursive: true, force: true } );
		rmSync( `${ store }-provider`, { recursive: true, force: true } );
		await step( 'The shop is installed and filled', async () => {
			await createStore( store, blueprint, settings );
			await fillPlaces( php, store );
		} );
		writeFileSync( path.join( store, 'recipe.json' ), recipe( woocommerce ) );
	} else {
		configureStore( store, blueprint, settings );
	}
	return store;
}

/** Where there is none, why: then it is a look without it. */
async function lookForWooCommerce(): Promise< WooCommerce | NoWooCommerce > {
	try {
		return await findWooCommerce();
	} catch ( error ) {
		if ( error instanceof NoWooCommerce ) {
			return error;
		}
		throw error;
	}
}

async function open( wished: Wishes, php: Php, url: string, providerPort: number ): Promise< Shop > {
	const found = await step( 'WooCommerce is looked for', lookForWooCommerce );
	const port = Number( new URL( url ).port );
	if ( found instanceof NoWooCommerce ) {
		say( '    There is none. It will be a look without it.' );
		await prepareRest( php );
		const store = await step( 'The sample is made', () => prepareLook( php, url, wished.reset ) );
		const server = await step( 'The look opens', () => serve( php.kind, store, port ) );
		return { words: lookWords( url, store, found.message ), stop: () => server.stop() };
	}
	say( `    WooCommerce ${ found.version } from ${ found.origin }` );
	await prepareRest( php );
	const provider = `http://127.0.0.1:${ providerPort }`;
	const store = await prepareStore( wished, php, found, { url, provider } );
	const sandbox = await startSandbox( providerPort, store, url );
	const server = await step( 'The shop opens', () => serve( php.kind, store, port ) );
	return {
		words: walk( url, store ),
		async stop() {
			await server.stop();
			await sandbox?.stop();
		},
	};
}

function walk( url: string, store: string ): string {
	const names = ownPlugins().map( ( [ name ] ) => name );
	const missing = [ 'encore', 'encore-sandbox' ].filter( ( name ) => ! names.includes( name ) );
	return [
		'',
		`  Shop      ${ url }/`,
		`  Admin     ${ url }/wp-admin/   admin / admin   (an Editor: editor / editor, a customer: shopper / shopper)`,
		`  Files     ${ store }   (errors: wp-content/debug.log, mails: wp-content/mails.jsonl)`,
		...missing.map(
			( name ) => `  Missing   the plugin ${ name } is not in this project yet; the shop runs without it`
		),
		'',
		'  A short walk',
		'   1. Open the shop and press "Buy and see the offers" under the photography course.',
		'   2. Tick the workbook above the pay button, and pay with the test card.',
		'   3. Accept the coaching with one click: $321.00 in one order. Or decline it, and take the question box: $171.00.',
		`   4. The same on the classic checkout: ${ url }/classic-checkout/`,
		'   5. Log in as editor, edit the page "Checkout", and move the bump or pick another offer.',
		`   6. An offer in every place before payment: ${ url }/product/camera/`,
		'',
		'  Ctrl-C stops everything. A fresh shop: npm start -- --reset',
		'',
	].join( '\n' );
}

/** Resolves when the user or the system asks this process to end. The handlers stay: a second Ctrl-C must not cut the tidying short. */
function askedToStop(): Promise< void > {
	return new Promise( ( resolve ) => {
		for ( const name of [ 'SIGINT', 'SIGTERM', 'SIGHUP' ] as const ) {
			process.on( name, () => resolve() );
		}
	} );
}

main( async () => {
	const begun = Date.now();
	const wished = wishes();
	const php = choosePhp( wished.php );
	say( `\nEncore's demo shop\n  ✓ ${ php.words }` );

	const port = await choosePort( wished.port );
	const providerPort = await freePort( port + 1 );
	const url = `http://127.0.0.1:${ port }`;
	const stopping = askedToStop();
	const opened = open( wished, php, url, providerPort );
	const shop = await Promise.race( [ opened, stopping ] );
	if ( shop ) {
		say( shop.words + `  Ready in ${ seconds( begun ) }.\n` );
		await stopping;
	}
	say( '\nStopping.' );
	await shop?.stop();
	await stopAll();
	if ( ! shop ) {
		// What was being made fails without its programs, and takes its half-made files away.
		await Promise.race( [ opened.catch( () => undefined ), setTimeout( 5000 ) ] );
	}
	process.exit( shop ? 0 : 130 );
} );
