import { phpTools } from '../composer';
import { run, runBin } from '../process';

/** Rewrites what can be rewritten without a thought: formatting, import order, PHP style. */
const files = process.argv.slice( 2 );
const typescript = files.filter( ( file ) => ! file.endsWith( '.php' ) );
const php = files.filter( ( file ) => file.endsWith( '.php' ) );
if ( files.length === 0 || typescript.length > 0 ) {
	await runBin( 'eslint', [ '--fix', '--quiet', ...( typescript.length > 0 ? typescript : [ '.' ] ) ] );
	const all = [ '**/*.{ts,tsx,js,cjs,mjs,json,scss}' ];
	await runBin( 'prettier', [ '--write', '--log-level', 'warn', ...( typescript.length > 0 ? typescript : all ) ], {
		show: true,
	} );
}
if ( ( files.length === 0 || php.length > 0 ) && ( await phpTools() ) === '' ) {
	const named = php.length > 0 ? [ '--path-mode=intersection', ...php ] : [];
	await run(
		'php',
		[ 'vendor/bin/php-cs-fixer', 'fix', '--config=.php-cs-fixer.dist.php', '--show-progress=none', ...named ],
		{ show: true }
	);
}
