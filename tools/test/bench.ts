import { runTool } from '../process';
import { cachedVersions } from '../store/woocommerce-source';
import { mariaDbMissing } from './mariadb';
import { honest, result, type Result } from './result';

/** The budgets that are counts of queries, in a real shop; each gated row of the table is a test. */
export async function bench(): Promise< Result > {
	const missing = cachedVersions().length === 0 ? 'there is no WooCommerce in the cache' : mariaDbMissing();
	if ( missing !== '' ) {
		return result( { skipped: 1, notes: [ `bench: ${ missing }` ] } );
	}
	const { code, output } = await runTool( 'tests/bench/run.ts', [ '--quick' ] );
	const [ , hold = 0, over = 0 ] = /^(\d+) hold, (\d+) over$/m.exec( output ) ?? [];
	return honest( 'bench', result( { passed: Number( hold ), failed: Number( over ), output } ), code );
}
