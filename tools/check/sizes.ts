import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

import { root } from '../process';

export interface Size {
	id: string;
	what: string;
	bytes: number;
	budget: number | undefined;
}

export interface Measured {
	sizes: Size[];
	problems: string[];
}

const KB = 1024;

/** Folders of src/admin that are entries of their own, counted by themselves (P9), with their budgets in kB. */
const APART: Record< string, { what: string; budget: number } > = {
	'funnel-canvas': { what: 'the picture of a funnel, beside its form', budget: 150 },
	// `@wordpress/dataviews`, which WordPress does not bring along, is 180 of them.
	lists: { what: 'the lists of offers and funnels', budget: 220 },
};

export function filesUnder( folder: string ): string[] {
	return existsSync( folder )
		? readdirSync( folder, { recursive: true, withFileTypes: true } )
				.filter( ( entry ) => entry.isFile() )
				.map( ( entry ) => path.join( entry.parentPath, entry.name ) )
				.sort()
		: [];
}

/** Gzip sizes of what the browser loads, against the budgets P7, P8 and P9. */
export function measure( build: string ): Measured {
	const sizes: Size[] = [];
	const problems: string[] = [];
	const scripts = { checkout: 0, cart: 0 };
	const styles = { checkout: 0, cart: 0 };
	const apart = new Map( Object.keys( APART ).map( ( folder ) => [ folder, 0 ] ) );
	let admin = 0;
	for ( const file of filesUnder( build ).filter( ( name ) => /\.(js|css)$/.test( name ) ) ) {
		const name = path.relative( build, file ).split( path.sep ).join( '/' );
		const content = readFileSync( file );
		const bytes = gzipSync( content, { level: 9 } ).length;
		if ( /react\.production|__SECRET_INTERNALS_DO_NOT_USE|react-stack-top-frame/.test( content.toString() ) ) {
			problems.push( `${ name } has React inside; it must come from WordPress.` );
		}
		if ( name.endsWith( '/view.js' ) || /^(added-offer|product-offers)\/index\.js$/.test( name ) ) {
			sizes.push( { id: 'P8', what: name, bytes, budget: 3 * KB } );
		} else {
			sizes.push( { id: '', what: name, bytes, budget: undefined } );
		}
		const onCheckout = name.startsWith( 'checkout/' ) || name.endsWith( '/frontend.js' );
		const style = /\/style-(frontend|index)\.css$/.test( name ) && ! name.startsWith( 'admin/' );
		scripts[ pageOf( build, name ) ] += onCheckout && name.endsWith( '.js' ) ? bytes : 0;
		styles[ pageOf( build, name ) ] += style && isOnCheckout( build, name ) ? bytes : 0;
		const folder = /^admin\/([^/]+)\//.exec( name )?.[ 1 ] ?? '';
		if ( folder in APART ) {
			apart.set( folder, ( apart.get( folder ) ?? 0 ) + bytes );
		} else {
			admin += name.startsWith( 'admin/' ) ? bytes : 0;
		}
	}
	for ( const page of [ 'checkout', 'cart' ] as const ) {
		sizes.push( { id: 'P7', what: `${ page } scripts together`, bytes: scripts[ page ], budget: 10 * KB } );
		sizes.push( { id: 'P7', what: `${ page } styles together`, bytes: styles[ page ], budget: 3 * KB } );
	}
	sizes.push( { id: 'P9', what: 'admin scripts and styles together', bytes: admin, budget: 150 * KB } );
	for ( const [ folder, { what, budget } ] of Object.entries( APART ) ) {
		sizes.push( { id: 'P9', what, bytes: apart.get( folder ) ?? 0, budget: budget * KB } );
	}
	for ( const size of sizes ) {
		if ( size.budget !== undefined && size.bytes > size.budget ) {
			problems.push( `${ size.id } ${ size.what }: ${ size.bytes } bytes, the budget is ${ size.budget }.` );
		}
	}
	return { sizes, problems };
}

/** A block inside the Cart block is on no checkout. */
function pageOf( build: string, name: string ): 'checkout' | 'cart' {
	const about = path.join( build, path.dirname( name ), 'block.json' );
	return existsSync( about ) && readFileSync( about, 'utf8' ).includes( '"woocommerce/cart-' ) ? 'cart' : 'checkout';
}

/** A style is on the checkout when its folder is the integration's or has a script for the Checkout block. */
function isOnCheckout( build: string, name: string ): boolean {
	return name.startsWith( 'checkout/' ) || existsSync( path.join( build, path.dirname( name ), 'frontend.js' ) );
}

/** Whether plugin/build is there and newer than everything it is made of. */
export function builtInTime(): boolean {
	const newest = ( files: string[] ) => Math.max( 0, ...files.map( ( file ) => statSync( file ).mtimeMs ) );
	const sources = [ 'blocks', 'src' ].flatMap( ( folder ) => filesUnder( path.join( root, folder ) ) );
	const built = filesUnder( path.join( root, 'plugin/build' ) );
	return sources.length === 0 || newest( built ) > newest( [ ...sources, path.join( root, 'webpack.config.js' ) ] );
}
