import { readFileSync } from 'node:fs';
import path from 'node:path';
import { zipSync, type Zippable } from 'fflate';

import { filesUnder } from '../check/sizes';

/** What lies in a plugin folder and is of no use to a shop. */
const LEFT_OUT = /(^|\/)(\.|README\.md$|node_modules\/)|\.map$|\.log$/;

/** In bytes (P16). DataViews, of which WordPress has no copy to share, and the canvas of funnels are in it. */
export const ZIP_BUDGET = 1.5 * 1024 * 1024;

const WRITTEN = { mtime: new Date( 1980, 0, 1, 0, 0, 0 ) };

/** The same files give the same bytes: names in order, one fixed time, no owner. */
export function pack( plugin: string, license: string ): Uint8Array {
	const files: Zippable = {};
	for ( const file of filesUnder( plugin ) ) {
		const name = path.relative( plugin, file ).split( path.sep ).join( '/' );
		if ( ! LEFT_OUT.test( name ) ) {
			files[ `encore/${ name }` ] = [ readFileSync( file ), WRITTEN ];
		}
	}
	files[ 'encore/LICENSE' ] = [ readFileSync( license ), WRITTEN ];
	return zipSync( files, { level: 9, os: 3, attrs: 0o100644 << 16 } );
}
