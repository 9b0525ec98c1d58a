/**
 * `npm run provider`: the sandbox gateway's payment provider for a shop that this project does not serve, as the one
 * in Docker. `npm start` and the tests start their own.
 */
import { parseArgs } from 'node:util';

import { cacheFolder } from '../../store/cache';
import { main, PlainError, say } from '../../store/progress';
import { startProvider } from './server';

/** Where `.wp-env.json` looks for it. */
const PORT = '8890';

main( async () => {
	const { values } = parseArgs( {
		options: {
			port: { type: 'string', default: PORT },
			host: { type: 'string', default: '127.0.0.1' },
			shop: { type: 'string' },
			data: { type: 'string', default: cacheFolder( 'provider' ) },
		},
	} );
	const port = Number( values.port );
	if ( ! Number.isInteger( port ) || port < 0 || port > 65535 ) {
		throw new PlainError( `--port takes a number up to 65535, not ${ values.port }.` );
	}
	const provider = await startProvider( {
		port,
		host: values.host,
		dataDir: values.data,
		...( values.shop && { shop: values.shop } ),
	} );
	say( `Payment provider: ${ provider.url } (books in ${ values.data }); Ctrl-C stops it.` );
	await new Promise< void >( ( done ) => {
		process.once( 'SIGINT', () => done() );
		process.once( 'SIGTERM', () => done() );
	} );
	await provider.stop();
} );
