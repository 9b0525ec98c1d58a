import { spawn, type ChildProcess, type SpawnOptions } from 'node:child_process';
import { createServer, type Server } from 'node:net';

/** A port that is given away has another one held, so far from it. */
const GIVEN = 20_000;

const running = new Set< ChildProcess >();
let closing = false;

process.on( 'exit', () => running.forEach( ( child ) => signal( child, 'SIGKILL' ) ) );

/** Starts a program that is stopped with this process at the latest. */
export function launch( command: string, args: string[], options: SpawnOptions ): ChildProcess {
	if ( closing ) {
		throw new Error( `${ command } is not started any more.` );
	}
	const child = spawn( command, args, { detached: process.platform !== 'win32', ...options } );
	running.add( child );
	child.once( 'exit', () => running.delete( child ) );
	return child;
}

/** A program started as the leader of its group takes its workers along. */
function signal( child: ChildProcess, name: NodeJS.Signals ): void {
	try {
		if ( child.pid !== undefined && process.platform !== 'win32' ) {
			process.kill( -child.pid, name );
		} else {
			child.kill( name );
		}
	} catch {
		// It has ended by itself.
		running.delete( child );
	}
}

/** Ends everything that still runs; nothing new is started after that. */
export async function stopAll(): Promise< void > {
	closing = true;
	await Promise.all( [ ...running ].map( stop ) );
}

export async function stop( child: ChildProcess ): Promise< void > {
	if ( child.exitCode !== null || child.signalCode !== null ) {
		return;
	}
	const ended = new Promise< void >( ( resolve ) => child.once( 'exit', () => resolve() ) );
	signal( child, 'SIGTERM' );
	const impatient = setTimeout( () => signal( child, 'SIGKILL' ), 3000 );
	await ended;
	clearTimeout( impatient );
}

/** The beginning names the error, the end says how it went out; a stack trace between them is left out. */
function excerpt( said: string ): string {
	const lines = said.split( '\n' ).filter( ( line ) => ! /^#\d+ /.test( line ) );
	return lines.length > 30
		? [ ...lines.slice( 0, 20 ), '…', ...lines.slice( -10 ) ].join( '\n' )
		: lines.join( '\n' );
}

/** Runs a program to its end and gives what it printed; what it said is in the error when it fails. */
export async function run(
	command: string,
	args: string[],
	options: SpawnOptions & { input?: string | Buffer } = {}
): Promise< string > {
	const { input, ...spawnOptions } = options;
	const child = launch( command, args, { ...spawnOptions, stdio: 'pipe' } );
	const out: Buffer[] = [];
	const err: Buffer[] = [];
	child.stdout?.on( 'data', ( chunk: Buffer ) => out.push( chunk ) );
	child.stderr?.on( 'data', ( chunk: Buffer ) => err.push( chunk ) );
	// A program that ends early closes its input; its exit code says so already.
	child.stdin?.on( 'error', () => undefined );
	child.stdin?.end( input );
	const code = await new Promise< number >( ( resolve, reject ) => {
		child.once( 'error', reject );
		child.once( 'close', ( exitCode ) => resolve( exitCode ?? 1 ) );
	} );
	const printed = Buffer.concat( out ).toString( 'utf8' );
	if ( code !== 0 ) {
		const said = `${ Buffer.concat( err ).toString( 'utf8' ) }\n${ printed }`.trim();
		throw new Error( `${ command } ${ args.join( ' ' ) } ended with ${ code }:\n${ excerpt( said ) }` );
	}
	return printed;
}

/** npm as this process was started by, else the one on the PATH. */
export async function npm( args: string[], cwd: string ): Promise< string > {
	const script = process.env.npm_execpath;
	return script && /\.c?js$/.test( script )
		? run( process.execPath, [ script, ...args ], { cwd } )
		: run( process.platform === 'win32' ? 'npm.cmd' : 'npm', args, {
				cwd,
				shell: process.platform === 'win32',
		  } );
}

/** Listens there and goes on listening; undefined where somebody does already. It keeps no process from ending. */
async function hold( port: number ): Promise< Server | undefined > {
	return new Promise( ( resolve ) => {
		const server = createServer().unref();
		server.once( 'error', () => resolve( undefined ) );
		server.listen( port, '127.0.0.1', () => resolve( server ) );
	} );
}

/** The first port from the wished one on that is free, and that nobody who asked here has been given: many listen on theirs only seconds later. */
export async function freePort( wished: number ): Promise< number > {
	for ( let port = wished; port < wished + 200; port++ ) {
		const found = await hold( port );
		await new Promise( ( closed ) => found?.close( closed ) ?? closed( undefined ) );
		// Held until this process ends, however it does: that the other one is given away.
		if ( found && ( await hold( port + ( port < 45_000 ? GIVEN : -GIVEN ) ) ) ) {
			return port;
		}
	}
	throw new Error( `No free port between ${ wished } and ${ wished + 199 }.` );
}
