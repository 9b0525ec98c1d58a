import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';

export const root = path.resolve( import.meta.dirname, '..' );

export interface Ended {
	code: number;
	output: string;
}

interface Options {
	env?: NodeJS.ProcessEnv;
	cwd?: string;
	/** Show the output while it comes, too. */
	show?: boolean;
}

/** Runs a program to its end; a program that does not exist ends with 127, as a shell says it. */
export async function run( command: string, args: string[], options: Options = {} ): Promise< Ended > {
	return new Promise( ( resolve ) => {
		const child = spawn( command, args, {
			cwd: options.cwd ?? root,
			env: { ...process.env, ...options.env },
			stdio: [ 'ignore', 'pipe', 'pipe' ],
		} );
		let output = '';
		for ( const stream of [ child.stdout, child.stderr ] ) {
			stream.setEncoding( 'utf8' );
			stream.on( 'data', ( text: string ) => {
				output += text;
				if ( options.show ) {
					process.stdout.write( text );
				}
			} );
		}
		child.once( 'error', ( error ) => resolve( { code: 127, output: `${ output }${ error.message }\n` } ) );
		child.once( 'close', ( code ) => resolve( { code: code ?? 1, output } ) );
	} );
}

/** A program of node_modules, run by this Node. */
export async function runBin( name: string, args: string[], options: Options = {} ): Promise< Ended > {
	return run( path.join( root, 'node_modules/.bin', name ), args, options );
}

export async function runTool( file: string, args: string[] = [], options: Options = {} ): Promise< Ended > {
	return run( process.execPath, [ '--import', 'tsx', path.join( root, file ), ...args ], options );
}

/** Works on all of them, two at a time: what a small machine carries. The answers are in the order of what was asked. */
export async function twoAtATime< Item, Answer >(
	items: Item[],
	work: ( item: Item ) => Promise< Answer >
): Promise< Answer[] > {
	const answers: Answer[] = [];
	const waiting = items.entries();
	const oneByOne = async () => {
		for ( const [ at, item ] of waiting ) {
			answers[ at ] = await work( item );
		}
	};
	await Promise.all( [ oneByOne(), oneByOne() ] );
	return answers;
}

export function exists( file: string ): boolean {
	return existsSync( path.join( root, file ) );
}
