const defaults = require( '@wordpress/scripts/config/jest-unit.config' );

module.exports = {
	...defaults,
	reporters: [ 'default' ],
	roots: [ 'blocks', 'src' ].map( ( folder ) => `<rootDir>/${ folder }` ).filter( exists ),
	testMatch: [ '**/test/**/*.test.{ts,tsx}' ],
	// A view module's store is tested without a page: its stand-in keeps what was given to store().
	moduleNameMapper: { '^@wordpress/interactivity$': require.resolve( './tools/jest/interactivity.cjs' ) },
	resolver: require.resolve( './tools/jest/resolver.cjs' ),
	// Transpiling the packages takes longer than the tests.
	transformIgnorePatterns: [ '/node_modules/' ],
};

function exists( folder ) {
	return require( 'fs' ).existsSync( folder.replace( '<rootDir>', __dirname ) );
}
