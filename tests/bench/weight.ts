import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

import type { Store } from '../../tools/store/make';
import { gate, type Row } from './budget';

const KILOBYTE = 1024;

/** P7, P8 and P16: what is sent to a shopper, and how large the zip is. */
export function measureWeight( build: string, zip: string ): Row[] {
	const files = readdirSync( build, { recursive: true, encoding: 'utf8' } );
	const gzipped = ( file: string ) => gzipSync( readFileSync( path.join( build, file ) ) ).length / KILOBYTE;
	const sum = ( wanted: RegExp ) => files.filter( ( file ) => wanted.test( file ) ).reduce( ( all, file ) => all + gzipped( file ), 0 );
	const views = files.filter( ( file ) => /(^|\/)view\.js$/.test( file ) );
	return [
		gate( 'P7', 'checkout script, gzipped', sum( /^checkout\/.*\.js$|^checkout\.js$|order-bump\/frontend\.js$/ ), 10, ' kB' ),
		gate( 'P7', 'checkout style, gzipped', sum( /order-bump\/style-[^/]*(?<!-rtl)\.css$/ ), 3, ' kB' ),
		...views.map( ( file ) => gate( 'P8', `${ path.dirname( file ) }: view module, gzipped`, gzipped( file ), 3, ' kB' ) ),
		...( existsSync( zip ) ? [ gate( 'P16', 'plugin zip', readFileSync( zip ).length / KILOBYTE, 1024, ' kB' ) ] : [] ),
	];
}

/** P12: what every request of the shop loads. */
export async function measureOptions( store: Store ): Promise< Row[] > {
	const printed = await store.wp( [
		'eval',
		'global $wpdb; echo wp_json_encode( $wpdb->get_row( "SELECT COUNT(*) AS number, COALESCE(SUM(LENGTH(option_name) + LENGTH(option_value)), 0) AS bytes FROM {$wpdb->options} WHERE option_name LIKE \'%encore%\' AND autoload IN (\'yes\', \'on\', \'auto\', \'auto-on\')" ) );',
	] );
	const options = JSON.parse( printed.trim().split( '\n' ).at( -1 ) ?? '' ) as { number: string; bytes: string };
	return [
		gate( 'P12', 'autoloaded options: rows', Number( options.number ), 2 ),
		gate( 'P12', 'autoloaded options', Number( options.bytes ) / KILOBYTE, 2, ' kB' ),
	];
}
