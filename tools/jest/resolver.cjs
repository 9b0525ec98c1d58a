/**
 * Some packages of WordPress are ES modules only, which Jest cannot load on every Node that Encore runs on:
 * such a package is bundled once, beside its entry, as the CommonJS module `<entry>.jest.cjs`.
 */
const fs = require( 'fs' );
const path = require( 'path' );
const { buildSync } = require( 'esbuild' );

module.exports = ( request, options ) => {
	const found = options.defaultResolver( request, options );
	return /[\\/]node_modules[\\/]/.test( found ) && isModule( found ) ? commonJs( found ) : found;
};

function isModule( file ) {
	if ( ! /\.m?js$/.test( file ) || file.endsWith( '.mjs' ) ) {
		return file.endsWith( '.mjs' );
	}
	let folder = path.dirname( file );
	while ( ! fs.existsSync( path.join( folder, 'package.json' ) ) ) {
		folder = path.dirname( folder );
	}
	return JSON.parse( fs.readFileSync( path.join( folder, 'package.json' ), 'utf8' ) ).type === 'module';
}

function commonJs( module ) {
	const bundle = module.replace( /\.m?js$/, '.jest.cjs' );
	if ( ! fs.existsSync( bundle ) ) {
		const unfinished = `${ bundle }.${ process.pid }`;
		buildSync( {
			entryPoints: [ module ],
			outfile: unfinished,
			bundle: true,
			packages: 'external',
			format: 'cjs',
			platform: 'node',
			logLevel: 'error',
		} );
		fs.renameSync( unfinished, bundle );
	}
	return bundle;
}
