import { closeSync, openSync } from 'node:fs';
import path from 'node:path';
import type { ChildProcess } from 'node:child_process';

import { projectRoot } from './files';
import { PHP_SETTINGS, type PhpKind } from './php';
import { AS_IT_IS, fetchPlayground, mounts } from './playground';
import { launch, stop } from './processes';

const WORKERS = 6;

/** What Playground answers until its WordPress is up. */
const STARTING = 502;

export interface Server {
	stop: () => Promise< void >;
}

/** Serves a store and waits until it answers. */
export async function serve( kind: PhpKind, store: string, port: number, workers = WORKERS ): Promise< Server > {
	const log = openSync( path.join( store, 'server.log' ), 'w' );
	const child =
		kind === 'native'
			? serveNatively( store, port, log, workers )
			: await serveInPlayground( store, port, log, workers );
	closeSync( log );
	try {
		await answer( child, `http://127.0.0.1:${ port }/`, path.join( store, 'server.log' ) );
	} catch ( error ) {
		await stop( child );
		throw error;
	}
	return { stop: () => stop( child ) };
}

function serveNatively( store: string, port: number, log: number, workers: number ): ChildProcess {
	const router = path.join( projectRoot(), 'tools/store/router.php' );
	return launch( 'php', [ ...PHP_SETTINGS, '-S', `127.0.0.1:${ port }`, '-t', store, router ], {
		cwd: store,
		env: { ...process.env, PHP_CLI_SERVER_WORKERS: String( workers ) },
		stdio: [ 'ignore', log, log ],
	} );
}

async function serveInPlayground( store: string, port: number, log: number, workers: number ): Promise< ChildProcess > {
	const url = `http://127.0.0.1:${ port }`;
	const place = [ '--port', String( port ), '--site-url', url, '--workers', String( workers ) ];
	return launch( process.execPath, [ await fetchPlayground(), 'server', ...mounts( store ), ...AS_IT_IS, ...place ], {
		cwd: store,
		stdio: [ 'ignore', log, log ],
	} );
}

/** A shop that answers with an error page is up, too: its owner should see the page. */
async function answer( child: ChildProcess, url: string, log: string ): Promise< void > {
	const deadline = Date.now() + 180_000;
	while ( Date.now() < deadline ) {
		if ( child.exitCode !== null ) {
			throw new Error( `The web server ended with ${ child.exitCode }; see ${ log }` );
		}
		try {
			const { status } = await fetch( url, { signal: AbortSignal.timeout( 60_000 ) } );
			if ( status !== STARTING ) {
				return;
			}
		} catch {
			// Not listening yet.
		}
		await new Promise( ( resolve ) => setTimeout( resolve, 100 ) );
	}
	throw new Error( `The shop did not answer at ${ url } within three minutes; see ${ log }` );
}
