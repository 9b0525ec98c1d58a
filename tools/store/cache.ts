import { createHash } from 'node:crypto';
import os from 'node:os';
import path from 'node:path';

import { projectRoot } from './files';

/** Where everything that can be fetched or built again is kept. */
export function cacheFolder( ...parts: string[] ): string {
	const base = process.env.XDG_CACHE_HOME || path.join( os.homedir(), '.cache' );
	return path.join( base, 'encore', ...parts );
}

/** A store's folder; two clones of the project do not share their stores. */
export function storeFolder( name: string ): string {
	const clone = createHash( 'sha256' ).update( projectRoot() ).digest( 'hex' ).slice( 0, 8 );
	return cacheFolder( 'stores', clone, name );
}
