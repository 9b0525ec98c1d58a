import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { createInterface, type Interface } from 'node:readline';
import path from 'node:path';

import { root } from '../../tools/process';

/** The shop's WordPress, booted once; each piece of PHP runs in a fork of it, with caches of its own. */
export class Forge {
	private readonly process: ChildProcessWithoutNullStreams;
	private readonly lines: AsyncIterator< string >;
	private readonly reader: Interface;
	private last: Promise< unknown > = Promise.resolve();
	private errors = '';

	constructor( environment: NodeJS.ProcessEnv ) {
		const [ fork, script ] = [ 'integration/fork.php', 'e2e/eval.php' ].map( ( file ) =>
			path.join( root, 'tests', file )
		);
		this.process = spawn( 'php', [ '-d', 'memory_limit=512M', String( fork ), String( script ) ], {
			env: { ...process.env, ...environment },
		} );
		this.process.stderr.on( 'data', ( text: Buffer ) => ( this.errors += text.toString() ) );
		this.reader = createInterface( this.process.stdout );
		this.lines = this.reader[ Symbol.asyncIterator ]();
	}

	/** What the PHP echoes; one after the other. */
	run( php: string, args: string[] ): Promise< string > {
		const answer = this.last.then( async () => {
			this.process.stdin.write( `${ JSON.stringify( [ [ php, JSON.stringify( args ) ] ] ) }\n` );
			const { value, done } = await this.lines.next();
			if ( done ) {
				throw new Error( `The shop's PHP ended: ${ this.errors }` );
			}
			return String( ( JSON.parse( value ) as string[] )[ 0 ] );
		} );
		this.last = answer.catch( () => undefined );
		return answer;
	}

	async close(): Promise< void > {
		this.reader.close();
		this.process.stdin.end();
		await new Promise( ( resolve ) =>
			this.process.exitCode === null ? this.process.once( 'exit', resolve ) : resolve( undefined )
		);
	}
}
