const defaults = require( '@wordpress/scripts/config/jest-unit.config' );

module.exports = {
	...defaults,
	reporters: [ 'default' ],
	roots: [ 'blocks', 'src' ].map( ( folder ) => `<rootDir>/${ folder }` ).filter( exists ),
	testMatch: [ '**/test/**/*.test.{ts,tsx}' ],
	moduleNameMapper: {
		...defaults.moduleNameMapper,
		'\\.(scss|css)$': require.resolve( '@wordpress/jest-preset-default/scripts/style-mock.js' ),
	},
};

function exists( folder ) {
	return require( 'fs' ).existsSync( folder.replace( '<rootDir>', __dirname ) );
}
