import { existsSync, statSync } from 'node:fs';

import { measure } from '../../tools/check/sizes';
import { gate, type Row } from './budget';
import { runPhp, type Shop } from './shop';
import { ZIP_BUDGET } from '../../tools/zip/archive';

const KILOBYTE = 1024;

/** P7, P8, P9: what the browser loads, as `npm run check:sizes` measures it, and P16, the zip. */
export function measureWeight( build: string, zip: string ): Row[] {
	const sizes = measure( build ).sizes.filter( ( { budget } ) => budget !== undefined );
	const ids = new Set( sizes.filter( ( { bytes } ) => bytes > 0 ).map( ( { id } ) => id ) );
	if ( ! [ 'P7', 'P8', 'P9' ].every( ( id ) => ids.has( id ) ) || ! existsSync( zip ) ) {
		throw new Error( `The build or the zip is missing: ${ [ ...ids ].join( ', ' ) } were weighed.` );
	}
	return [
		...sizes.map( ( { id, what, bytes, budget } ) =>
			gate( id, `${ what }: kB`, bytes / KILOBYTE, ( budget ?? 0 ) / KILOBYTE, 'built files, gzip' )
		),
		gate(
			'P16',
			'plugin zip: kB',
			statSync( zip ).size / KILOBYTE,
			ZIP_BUDGET / KILOBYTE,
			'the file that npm run zip makes'
		),
	];
}

/** P12: what every request of the shop loads. */
export async function measureOptions( { store }: Shop ): Promise< Row[] > {
	const options = await runPhp< { number: string; bytes: string } >( store, 'options.php' );
	if ( Number( options.number ) === 0 ) {
		throw new Error( 'No option of the plugin is autoloaded: the shop has offers, so there must be one.' );
	}
	const how = 'the options table of a shop with offers';
	return [
		gate( 'P12', 'autoloaded options: rows', Number( options.number ), 2, how ),
		gate( 'P12', 'autoloaded options: kB', Number( options.bytes ) / KILOBYTE, 2, how ),
	];
}
