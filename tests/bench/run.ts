/**
 * `npm run bench`: the budgets, measured on the built plugin in a real shop on MariaDB. Queries, writes, bytes,
 * scripts and layout shift are gated; times are printed only. `--quick` counts queries alone, `--long` reports of a million events, `--write` keeps the
 * table in docs/performance.md.
 */
import { cpSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';

import { builtInTime } from '../../tools/check/sizes';
import { root, runTool } from '../../tools/process';
import { makeStore, type Store } from '../../tools/store/make';
import { main, PlainError, say, step } from '../../tools/store/progress';
import { cachedVersions } from '../../tools/store/woocommerce-source';
import { mariaDbMissing, startMariaDb } from '../../tools/test/mariadb';
import { afterPayment } from './after';
import { cartPage, productPage } from './beside';
import { checkoutPage, otherPages, placeOrder, toggle } from './before';
import { measureBrowser } from './browser';
import { print, type Row } from './budget';
import { choosing } from './choice';
import { accepting, WORKERS } from './crowd';
import { listing } from './lists';
import { report } from './report';
import { rollups } from './rollup';
import { fillShop, type Shop } from './shop';
import { steadyPages } from './steady';
import { measureOptions, measureWeight } from './weight';

const OFFERS = 100;

/** Of the reports, and the days that they lie on. */
const EVENTS = { short: { events: 100_000, days: 100 }, long: { events: 1_000_000, days: 365 } };

const { values } = parseArgs( {
	options: {
		quick: { type: 'boolean', default: false },
		long: { type: 'boolean', default: false },
		write: { type: 'boolean', default: false },
		port: { type: 'string', default: '8800' },
	},
} );

/** The meter counts the requests that carry its header, and no other. */
function placeMeter( store: Store ): void {
	const target = path.join( store.path, 'wp-content/mu-plugins' );
	mkdirSync( path.join( target, 'encore-bench' ), { recursive: true } );
	cpSync( path.join( import.meta.dirname, 'meter.php' ), path.join( target, 'encore-meter.php' ) );
	cpSync( path.join( import.meta.dirname, 'cache.php' ), path.join( target, 'encore-bench/cache.php' ) );
	rmSync( path.join( store.path, 'wp-content/bench' ), { recursive: true, force: true } );
}

async function counts( shop: Shop ): Promise< Row[] > {
	return [
		...( await step( 'P1 pages without an offer', () => otherPages( shop ) ) ),
		...( await step( 'P2 the checkout', () => checkoutPage( shop, values.quick ) ) ),
		...( await step( 'P4 a tick', () => toggle( shop ) ) ),
		...( await step( 'P3 an order', () => placeOrder( shop ) ) ),
		...( await step( 'P5, P18 after paying', () => afterPayment( shop ) ) ),
		...( await step( 'P6 choosing among many', () =>
			choosing( shop, values.quick ? [ 1000 ] : [ 1000, 10_000 ] )
		) ),
		...( await step( 'P1 offers of a product', () => productPage( shop ) ) ),
		...( await step( 'P2 the offer of a cart', () => cartPage( shop ) ) ),
		...( await step( 'P12 options', () => measureOptions( shop ) ) ),
		...( await step( 'P15 the list of 10,000 offers', () => listing( shop, 10_000 ) ) ),
	];
}

async function whole( shop: Shop ): Promise< Row[] > {
	const zipped = await runTool( 'tools/zip/run.ts' );
	const zip =
		readdirSync( path.join( root, 'dist' ) )
			.filter( ( file ) => file.endsWith( '.zip' ) )
			.at( -1 ) ?? '';
	if ( zipped.code !== 0 ) {
		throw new Error( `There is no zip to weigh:\n${ zipped.output }` );
	}
	return [
		...( await counts( shop ) ),
		...measureWeight( path.join( root, 'plugin/build' ), path.join( root, 'dist', zip ) ),
		...( await step( 'P7, P10, P11 in a browser', () => measureBrowser( shop ) ) ),
		...( await step( 'P10 on other pages', () => steadyPages( shop ) ) ),
		...( await step( 'P13, P14 reports', () => rollups( shop, EVENTS[ values.long ? 'long' : 'short' ] ) ) ),
		...( await step( 'P17 200 shoppers at once', () => accepting( shop, 200 ) ) ),
	];
}

main( async () => {
	const [ newest ] = cachedVersions();
	const missing =
		newest === undefined ? 'there is no WooCommerce in the cache (npm run woocommerce -- PATH)' : mariaDbMissing();
	if ( newest === undefined || missing !== '' ) {
		throw new PlainError( `Nothing can be measured: ${ missing }` );
	}
	if ( ! builtInTime() ) {
		await step( 'building', () => runTool( 'tools/build.ts' ) );
	}
	const database = await step( 'MariaDB', startMariaDb );
	let store: Store | undefined;
	try {
		const made = await step( `a shop with WooCommerce ${ newest }`, () =>
			makeStore( {
				name: 'bench',
				database: 'mariadb',
				woocommerce: newest,
				hpos: true,
				// The quick one takes the shop that the integration tests have made already.
				theme: values.quick ? 'twentytwentyfour' : 'twentytwentyfive',
				mariadb: database.server,
				workers: WORKERS,
				port: Number( values.port ),
			} )
		);
		store = made;
		placeMeter( made );
		await made.start();
		const shop = await step( `${ OFFERS } live offers`, () => fillShop( made, OFFERS ) );
		const rows = values.quick ? await counts( shop ) : await whole( shop );
		say( '' );
		print( rows );
		if ( values.write ) {
			writeFileSync( path.join( root, 'docs/performance.md' ), report( shop, rows ) );
		}
		const over = rows.filter( ( { holds } ) => holds === false ).length;
		say( `\n${ rows.filter( ( { holds } ) => holds ).length } hold, ${ over } over` );
		process.exitCode = over > 0 ? 1 : 0;
	} finally {
		await store?.stop();
		await database.stop();
	}
} );
