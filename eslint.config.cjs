const wordpress = require( '@wordpress/eslint-plugin' );

module.exports = [
	{
		ignores: [
			'**/node_modules/**',
			'vendor/**',
			'dist/**',
			'plugin/build/**',
			'src/api/types.generated.ts',
			'tests/e2e/output/**',
		],
	},
	...wordpress.configs.recommended,
	{
		rules: {
			// Prettier is a check of its own.
			'prettier/prettier': 'off',
			'@wordpress/i18n-text-domain': [ 'error', { allowedTextDomain: 'encore' } ],
			// TypeScript resolves imports; WooCommerce's come from its script handles.
			'import/no-unresolved': 'off',
			'import/no-extraneous-dependencies': 'off',
			'jsdoc/require-param': 'off',
			'jsdoc/require-param-type': 'off',
			'jsdoc/require-returns': 'off',
			'jsdoc/require-returns-type': 'off',
			'jsdoc/check-tag-names': 'off',
			'no-console': [ 'error', { allow: [ 'warn', 'error' ] } ],
			'no-empty': [ 'error', { allowEmptyCatch: false } ],
			'no-eval': 'error',
			// What REST says is in snake_case.
			camelcase: [ 'error', { properties: 'never', ignoreDestructuring: true, allow: [ '^encore_' ] } ],
		},
	},
	{
		files: [ '**/*.{ts,tsx}' ],
		rules: {
			'@typescript-eslint/no-explicit-any': 'error',
			'no-restricted-exports': [ 'error', { restrictedNamedExports: [ 'default' ] } ],
		},
	},
	{
		// A tool's work is done one step after the other, and it talks to the terminal.
		files: [ 'tools/**', 'tests/**', '*.{js,cjs,mjs}' ],
		languageOptions: { globals: { ...nodeGlobals() } },
		rules: { 'no-console': 'off', 'no-restricted-exports': 'off', 'no-await-in-loop': 'off', 'no-bitwise': 'off' },
	},
	...wordpress.configs[ 'test-unit' ].map( ( config ) => ( {
		...config,
		files: [ '{blocks,src,tests/jest}/**/*.test.{ts,tsx}', '{blocks,src}/**/test/**/*.{ts,tsx}' ],
	} ) ),
];

function nodeGlobals() {
	const names = [ 'Buffer', 'process', 'console', 'setTimeout', 'clearTimeout', 'setInterval', 'clearInterval' ];
	const more = [ 'fetch', 'URL', 'URLSearchParams', 'AbortSignal', 'require', 'module', '__dirname', 'Response' ];
	return Object.fromEntries( [ ...names, ...more ].map( ( name ) => [ name, 'readonly' ] ) );
}
