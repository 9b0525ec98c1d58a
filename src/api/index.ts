import apiFetch from '@wordpress/api-fetch';

import { isRecord, toFailure, toFields, toNoAnswer, type Answer, type Api, type Failure } from './answer';

export type { Answer, Api, Ask, Failure } from './answer';
export { ABORTED, OFFLINE } from './answer';

/** Encore's REST in wp-admin and the block editor, where apiFetch keeps the nonce fresh. */
export const api: Api = {
	async request< T >( path: string, { method = 'GET', body, signal }: Parameters< Api[ 'request' ] >[ 1 ] = {} ) {
		try {
			const data = await apiFetch< T >( {
				path: `/encore/v1${ path }`,
				method,
				...( body && { data: body } ),
				...( signal && { signal } ),
			} );
			return { ok: true, data } satisfies Answer< T >;
		} catch ( error ) {
			// apiFetch throws the parsed answer; what it invents itself has no status.
			return isRecord( error ) && isRecord( error.data ) ? named( error, error.data ) : toNoAnswer( error );
		}
	},
};

/** What does not have the form of its schema WordPress names by itself. */
function named( error: Record< string, unknown >, data: Record< string, unknown > ): Failure {
	const fields = toFields( data.params );
	return { ...( fields && { fields } ), ...toFailure( error ) };
}

/** A file that a route answers with. */
export async function download( path: string ): Promise< Answer< Blob > > {
	try {
		const response = await apiFetch< Response, false >( { path: `/encore/v1${ path }`, parse: false } );
		return { ok: true, data: await response.blob() };
	} catch ( error ) {
		return error instanceof Response
			? toFailure( await error.json().catch( () => null ), error.status )
			: toNoAnswer( error );
	}
}
