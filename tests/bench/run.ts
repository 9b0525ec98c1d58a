/**
 * `npm run bench`: the budgets, measured on the built plugin in a real shop on MariaDB. Queries, writes, bytes,
 * scripts and layout shift are gated; times are printed only, as paired medians of this run.
 */
import { copyFileSync, readdirSync } from 'node:fs';
import path from 'node:path';

import { makeStore, type Store } from '../../tools/store/make';
import { print, type Row } from './budget';
import { measureBrowser } from './browser';
import { measureServer } from './server';
import { measureOptions, measureWeight } from './weight';

const root = path.resolve( import.meta.dirname, '../..' );

async function lastLine( store: Store, args: string[] ): Promise< string > {
	return ( await store.wp( args ) ).trim().split( '\n' ).at( -1 ) ?? '';
}

async function postId( store: Store, type: string, slug: string ): Promise< number > {
	const id = Number( await lastLine( store, [ 'post', 'list', `--post_type=${ type }`, `--name=${ slug }`, '--field=ID' ] ) );
	if ( ! id ) {
		throw new Error( `The seed has no ${ type } "${ slug }".` );
	}
	return id;
}

async function bench( store: Store ): Promise< Row[] > {
	const bench = path.join( root, 'tests/bench' );
	copyFileSync( path.join( bench, 'meter.php' ), path.join( store.path, 'wp-content/mu-plugins/encore-meter.php' ) );
	const offers = await lastLine( store, [ 'eval-file', path.join( bench, 'offers.php' ), '100' ] );
	console.log( `${ offers } live offers` );
	const shop = {
		course: await postId( store, 'product', 'course' ),
		workbook: await postId( store, 'product', 'course-workbook' ),
		bump: await postId( store, 'encore_offer', 'course-workbook-bump' ),
	};
	const zip = readdirSync( path.join( root, 'dist' ) ).find( ( file ) => file.endsWith( '.zip' ) ) ?? '';
	return [
		...( await measureServer( store, shop ) ),
		...measureWeight( path.join( root, 'plugin/build' ), path.join( root, 'dist', zip ) ),
		...( await measureBrowser( store, shop.course ) ),
		...( await measureOptions( store ) ),
	];
}

export { bench };
