/**
 * Blocks (`blocks/<name>/block.json` with their scripts, view modules and styles) and the scripts and modules of `src/` go to
 * `plugin/build`. React comes from WordPress, `@woocommerce/*` from WooCommerce's script handles.
 */
const fs = require( 'fs' );
const path = require( 'path' );

process.env.WP_SOURCE_PATH = 'blocks';
process.env.WP_EXPERIMENTAL_MODULES = 'true';

const [ scripts, modules ] = require( '@wordpress/scripts/config/webpack.config' );
const WooCommerceDependencies = require( '@woocommerce/dependency-extraction-webpack-plugin' );

const output = path.resolve( __dirname, 'plugin/build' );

function foldersOf( folder ) {
	return fs.existsSync( folder )
		? fs
				.readdirSync( folder, { withFileTypes: true } )
				.filter( ( entry ) => entry.isDirectory() )
				.map( ( entry ) => entry.name )
		: [];
}

function source( ...names ) {
	const file = path.resolve( __dirname, ...names );
	return [ '.ts', '.tsx' ].map( ( extension ) => file + extension ).find( fs.existsSync );
}

/** What block.json names, under blocks/; without any block wp-scripts would look for an index file. */
function blockEntries( named ) {
	const entries = foldersOf( 'blocks' ).length > 0 ? named() : {};
	return Object.fromEntries(
		Object.entries( entries )
			.filter( ( [ name ] ) => name.includes( '/' ) )
			.map( ( [ name, file ] ) => [ `blocks/${ name }`, file ] )
	);
}

/** A block's script for the Checkout block is registered by an integration, so block.json does not name it. */
function otherEntries() {
	const entries = {};
	for ( const name of foldersOf( 'blocks' ) ) {
		entries[ `blocks/${ name }/frontend` ] = source( 'blocks', name, 'frontend' );
	}
	entries[ 'checkout/classic' ] = source( 'src/checkout/classic' );
	entries[ 'added-offer/index' ] = source( 'src/added-offer/index' );
	entries[ 'product-offers/index' ] = source( 'src/product-offers/index' );
	entries[ 'checkout/kept-card/index' ] = source( 'src/checkout/kept-card/index' );
	for ( const name of foldersOf( 'src/admin' ) ) {
		entries[ `admin/${ name }/index` ] = source( 'src/admin', name, 'index' );
	}
	return Object.fromEntries( Object.entries( entries ).filter( ( [ , file ] ) => file ) );
}

function plugins( list ) {
	for ( const plugin of list ) {
		if ( plugin.constructor.name === 'CopyPlugin' ) {
			plugin.patterns.forEach( ( pattern ) => ( pattern.to = 'blocks' ) );
		}
	}
	return [
		...list.filter( ( plugin ) => plugin.constructor.name !== 'DependencyExtractionWebpackPlugin' ),
		new WooCommerceDependencies(),
	];
}

module.exports = [
	{
		...scripts,
		entry: () => ( { ...blockEntries( scripts.entry ), ...otherEntries() } ),
		output: { ...scripts.output, path: output },
		plugins: plugins( scripts.plugins ),
	},
	{
		...modules,
		entry: () => ( {
			...blockEntries( modules.entry ),
			'gateways/stripe': source( 'src/gateways/stripe' ),
			'gateways/payment-wait': source( 'src/gateways/payment-wait' ),
		} ),
		output: { ...modules.output, path: output },
		plugins: plugins( modules.plugins ),
	},
];
