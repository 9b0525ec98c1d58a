const defaults = require( '@wordpress/scripts/config/jest-unit.config' );

module.exports = {
	...defaults,
	reporters: [ 'default' ],
	roots: [ 'blocks', 'src' ].map( ( folder ) => `<rootDir>/${ folder }` ).filter( exists ),
	testMatch: [ '**/test/**/*.test.{ts,tsx}' ],
	// These ship untranspiled modules; everything else of node_modules runs as it is.
	transformIgnorePatterns: [ 'node_modules/(?!(@wordpress|uuid|is-plain-obj|parsel-js|memize|marked)/)' ],
};

function exists( folder ) {
	return require( 'fs' ).existsSync( folder.replace( '<rootDir>', __dirname ) );
}
