import { phpTools } from '../composer';
import { exists, run, runBin, runTool, type Ended } from '../process';
import { builtInTime } from './sizes';

export interface Part {
	name: string;
	what: string;
	/** A skipped part gives its reason. */
	check: () => Promise< Ended | { skipped: string } >;
}

const CODE = '**/*.{ts,tsx,js,cjs,mjs,json,scss}';

async function withPhp( work: () => Promise< Ended > ): Promise< Ended | { skipped: string } > {
	const missing = await phpTools();
	return missing === '' ? work() : { skipped: missing };
}

async function inOrder( ...works: ( () => Promise< Ended > )[] ): Promise< Ended > {
	const ended: Ended = { code: 0, output: '' };
	for ( const work of works ) {
		const { code, output } = await work();
		ended.code ||= code;
		ended.output += output;
	}
	return ended;
}

/** What a build says is of interest only when it failed. */
function quiet( ended: Ended ): Ended {
	return ended.code === 0 ? { ...ended, output: '' } : ended;
}

/** In the order in which they run; each is a command of its own, `npm run check:<name>`. */
export const parts: Part[] = [
	{
		name: 'format',
		what: 'Prettier',
		check: () => runBin( 'prettier', [ '--check', '--log-level', 'warn', CODE ] ),
	},
	{ name: 'types', what: 'TypeScript, strict', check: () => runBin( 'tsc', [ '--project', '.' ] ) },
	{ name: 'eslint', what: 'ESLint', check: () => runBin( 'eslint', [ '.', '--max-warnings', '0' ] ) },
	{
		name: 'style',
		what: 'stylelint',
		check: () => runBin( 'stylelint', [ '{blocks,src,tools/sandbox}/**/*.{scss,css}', '--allow-empty-input' ] ),
	},
	{
		name: 'phpstan',
		what: 'PHPStan, level max',
		check: () =>
			withPhp( () =>
				run( 'php', [
					'vendor/bin/phpstan',
					'analyse',
					'--memory-limit=2G',
					'--no-progress',
					'--no-ansi',
					...blocks(),
				] )
			),
	},
	{
		name: 'php',
		what: 'PHP style',
		check: () =>
			withPhp( () => run( 'php', [ 'vendor/bin/php-cs-fixer', 'check', '--diff', '--show-progress=none' ] ) ),
	},
	{
		name: 'architecture',
		what: 'who may name what',
		check: () =>
			withPhp( () =>
				inOrder(
					() => run( 'php', [ 'tools/check/architecture.php' ] ),
					() => runTool( 'tools/check/imports.ts' ),
					() => runTool( 'tools/check/readmes.ts' ),
					() => runTool( 'tools/check/rules.ts' )
				)
			),
	},
	{
		name: 'rest-types',
		what: 'REST types in step with the schema',
		check: () => withPhp( () => runTool( 'tools/types/generate.ts', [ '--check' ] ) ),
	},
	{
		name: 'strings',
		what: 'translatable strings',
		check: () => withPhp( () => run( 'php', [ 'tools/check/strings.php' ] ) ),
	},
	{
		name: 'sizes',
		what: 'bundle sizes',
		check: () =>
			inOrder(
				async () => quiet( builtInTime() ? { code: 0, output: '' } : await runTool( 'tools/build.ts' ) ),
				() => runTool( 'tools/check/sizes-run.ts' )
			),
	},
];

/** PHPStan wants every path it is given to exist; the configuration names the others. */
function blocks(): string[] {
	return exists( 'blocks' ) ? [ 'blocks', 'plugin', 'tools', 'tests' ] : [];
}
