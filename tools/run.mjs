/**
 * The door of every npm command: plain JavaScript, so that it runs in a clean clone.
 * It installs the packages of package-lock.json where they are missing, then runs the named TypeScript tool.
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { constants } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.resolve( path.dirname( fileURLToPath( import.meta.url ) ), '..' );
const [ tool, ...toolArguments ] = process.argv.slice( 2 );

const [ major ] = process.versions.node.split( '.' ).map( Number );
if ( major < 20 ) {
	stop( `Encore needs Node 20 or newer; this is ${ process.version }.` );
}
if ( tool === undefined ) {
	stop( 'Usage: node tools/run.mjs <tool.ts> [arguments]' );
}
if ( ! existsSync( path.join( root, tool ) ) ) {
	stop( `${ tool } does not exist.` );
}

if ( ! isInstalled() ) {
	install();
}
run();

function stop( message ) {
	process.stderr.write( `${ message }\n` );
	process.exit( 1 );
}

/** npm writes node_modules/.package-lock.json when an installation is complete: it must name what package-lock.json names. */
function isInstalled() {
	const written = packagesOf( 'node_modules/.package-lock.json' );
	if ( written === undefined ) {
		return false;
	}
	return Object.entries( packagesOf( 'package-lock.json' ) ?? {} ).every(
		( [ folder, wanted ] ) =>
			! folder.startsWith( 'node_modules/' ) ||
			wanted.optional === true ||
			wanted.devOptional === true ||
			( written[ folder ]?.version === wanted.version && written[ folder ]?.integrity === wanted.integrity )
	);
}

function packagesOf( file ) {
	const whole = path.join( root, file );
	return existsSync( whole ) ? JSON.parse( readFileSync( whole, 'utf8' ) ).packages : undefined;
}

function install() {
	// Into an older node_modules npm changes only what differs; `npm ci` would take it away from what runs just now.
	const there = existsSync( path.join( root, 'node_modules/.package-lock.json' ) );
	const command = [
		...( there ? [ 'install', '--no-save' ] : [ 'ci' ] ),
		'--prefer-offline',
		'--no-fund',
		'--no-audit',
		'--loglevel=error',
	];
	process.stdout.write(
		there
			? 'Updating the development packages (npm install)…\n'
			: 'Installing the development packages (npm ci, about two minutes)…\n'
	);
	const npm = process.env.npm_execpath;
	const options = {
		cwd: root,
		stdio: [ 'ignore', 'inherit', 'inherit' ],
		env: { ...process.env, PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: '1', PUPPETEER_SKIP_DOWNLOAD: '1' },
	};
	const { status } = npm?.endsWith( '.js' )
		? spawnSync( process.execPath, [ npm, ...command ], options )
		: spawnSync( 'npm', command, { ...options, shell: process.platform === 'win32' } );
	if ( status !== 0 ) {
		stop( 'The packages could not be installed: see the lines above.' );
	}
}

function run() {
	const child = spawn( process.execPath, [ '--import', 'tsx', path.join( root, tool ), ...toolArguments ], {
		cwd: root,
		stdio: 'inherit',
	} );
	// Ctrl-C reaches the whole process group: the tool tidies up and ends, and only then this does.
	process.on( 'SIGINT', () => {} );
	process.on( 'SIGTERM', () => child.kill( 'SIGTERM' ) );
	// Asked to end, npm ends the shell that has started this, and that tells nobody.
	const parent = process.ppid;
	if ( process.env.npm_lifecycle_event ) {
		setInterval( () => process.ppid !== parent && child.kill( 'SIGTERM' ), 500 ).unref();
	}
	child.on( 'exit', ( code, signal ) => process.exit( code ?? 128 + ( constants.signals[ signal ] ?? 0 ) ) );
}
