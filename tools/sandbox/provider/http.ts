import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Listening {
	/** Its address on this machine. */
	url: string;
	stop: () => Promise< void >;
}

/** Listens at this port, or any free one for 0. */
export async function listen( server: Server, port: number, host = '127.0.0.1' ): Promise< Listening > {
	await new Promise< void >( ( listening, failed ) => {
		server.once( 'error', failed );
		server.listen( port, host, listening );
	} );
	const address = host === '0.0.0.0' ? '127.0.0.1' : host;
	return {
		url: `http://${ address }:${ ( server.address() as AddressInfo ).port }`,
		async stop() {
			const closed = new Promise< void >( ( done ) => server.close( () => done() ) );
			server.closeAllConnections();
			await closed;
		},
	};
}

/** What was sent; `tooLong` is thrown where that is more than `longest` bytes. */
export async function bodyOf( request: IncomingMessage, longest = Infinity, tooLong?: () => Error ): Promise< string > {
	const chunks: Buffer[] = [];
	let length = 0;
	for await ( const chunk of request as AsyncIterable< Buffer > ) {
		length += chunk.length;
		if ( length > longest ) {
			throw tooLong?.() ?? new Error( 'The body is too long.' );
		}
		chunks.push( chunk );
	}
	return Buffer.concat( chunks ).toString( 'utf8' );
}

/** Leaves a call without an answer, and ends it after so many milliseconds. */
export function staySilent( response: ServerResponse, silence: number ): void {
	const end = setTimeout( () => response.destroy(), silence );
	response.once( 'close', () => clearTimeout( end ) );
}
