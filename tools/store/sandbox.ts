import { existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

import { webhookSecret } from './config';
import { projectRoot } from './files';

export interface Provider {
	url: string;
	stop: () => Promise< void >;
}

interface ProviderModule {
	startProvider: ( options: {
		port: number;
		dataDir: string;
		webhook: { url: string; secret: string };
	} ) => Promise< Provider >;
}

/** Starts the sandbox gateway's payment provider; its database stays beside the store, which it tells of what is done there. */
export async function startSandbox( port: number, store: string, shop: string ): Promise< Provider | undefined > {
	const dataDir = `${ store }-provider`;
	const file = path.join( projectRoot(), 'tools/sandbox/provider/server.ts' );
	if ( ! existsSync( file ) ) {
		return undefined;
	}
	mkdirSync( dataDir, { recursive: true } );
	const { startProvider } = ( await import( pathToFileURL( file ).href ) ) as ProviderModule;
	const webhook = {
		url: `${ shop }/?wc-api=encore_sandbox_webhook`,
		secret: webhookSecret( `http://127.0.0.1:${ port }` ),
	};
	return startProvider( { port, dataDir, webhook } );
}
