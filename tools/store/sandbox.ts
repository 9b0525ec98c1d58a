import { existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

import { projectRoot } from './files';

export interface Provider {
	url: string;
	stop: () => Promise< void >;
}

interface ProviderModule {
	startProvider: ( options: { port: number; dataDir: string } ) => Promise< Provider >;
}

/** Starts the sandbox gateway's payment provider; its database stays beside the store. */
export async function startSandbox( port: number, dataDir: string ): Promise< Provider | undefined > {
	const file = path.join( projectRoot(), 'tools/sandbox/provider/server.ts' );
	if ( ! existsSync( file ) ) {
		return undefined;
	}
	mkdirSync( dataDir, { recursive: true } );
	const { startProvider } = ( await import( pathToFileURL( file ).href ) ) as ProviderModule;
	return startProvider( { port, dataDir } );
}
