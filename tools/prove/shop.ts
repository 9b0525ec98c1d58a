import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { run } from '../process';
import { makeStore, type Store } from '../store/make';
import { cachedVersions } from '../store/woocommerce-source';
import { mariaDbMissing, startMariaDb } from '../test/mariadb';

/** Of which the reports are recounted. */
const ORDERS = 50_000;

/** The tests of KillTest. */
const WAYS_TO_BE_KILLED = 6;

const COMMAND = [
	'vendor/bin/phpunit',
	'--configuration',
	'tests/integration/phpunit.xml.dist',
	'--do-not-cache-result',
	'--filter',
	'KillTest|FunnelRaceTest|RollupProofTest',
];

export interface ShopProof {
	woocommerce: string;
	/** What was shown, and how often. */
	counts: Record< string, number >;
	seconds: number;
}

/** Kills PHP, lets processes race and recounts the reports, in a real shop on MariaDB. */
export async function proveInShop( kills: number, racers: number, port: number ): Promise< ShopProof > {
	const [ woocommerce ] = cachedVersions();
	const missing = woocommerce === undefined ? 'there is no WooCommerce in the cache' : mariaDbMissing();
	if ( woocommerce === undefined || missing !== '' ) {
		throw new Error( `Nothing can be proved in a shop: ${ missing }` );
	}
	const began = Date.now();
	const folder = mkdtempSync( path.join( tmpdir(), 'encore-prove-' ) );
	const proofs = path.join( folder, 'proofs' );
	const database = await startMariaDb();
	let store: Store | undefined;
	try {
		store = await makeStore( {
			name: 'prove',
			database: 'mariadb',
			woocommerce,
			hpos: true,
			port,
			mariadb: database.server,
		} );
		await store.start();
		const { code, output } = await run( 'php', COMMAND, {
			env: {
				...store.environment,
				ENCORE_KILLS: String( Math.ceil( kills / WAYS_TO_BE_KILLED ) ),
				ENCORE_RACERS: String( racers ),
				ENCORE_ORDERS: String( ORDERS ),
				ENCORE_PROOFS: proofs,
			},
		} );
		if ( code !== 0 ) {
			throw new Error( output );
		}
		return { woocommerce, counts: sum( readFileSync( proofs, 'utf8' ) ), seconds: ( Date.now() - began ) / 1000 };
	} finally {
		await store?.stop();
		await database.stop();
		rmSync( folder, { recursive: true, force: true } );
	}
}

/** Of lines like `{"kills":1}`. */
function sum( lines: string ): Record< string, number > {
	const counts: Record< string, number > = {};
	for ( const line of lines.trim().split( '\n' ) ) {
		for ( const [ what, count ] of Object.entries( JSON.parse( line ) as Record< string, number > ) ) {
			counts[ what ] = ( counts[ what ] ?? 0 ) + count;
		}
	}
	return counts;
}
