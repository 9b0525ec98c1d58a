import { toFailure, toNoAnswer, type Api } from './answer';

export type { Answer, Api, Ask, Failure } from './answer';

export interface Page {
	/** Where encore/v1 lies, without a slash at the end; may carry "?rest_route=". */
	root: string;
	/** Of "wp_rest": without it, or where it is empty, a request is anonymous. */
	nonce: string;
	/** The page's language, "de_DE": what is answered is in it. */
	locale: string;
}

/** Encore's REST on a shopper's page. Imports nothing: view modules stay small. */
export function pageApi( page: Page ): Api {
	return {
		async request< T >(
			path: string,
			{ method = 'GET', body, signal, keepalive = false }: Parameters< Api[ 'request' ] >[ 1 ] = {}
		) {
			try {
				const response = await fetch( page.root + addressOf( page.root, path ), {
					method,
					credentials: 'same-origin',
					keepalive,
					headers: {
						Accept: 'application/json',
						'X-Encore-Locale': page.locale,
						...( page.nonce && { 'X-WP-Nonce': page.nonce } ),
						...( body && {
							'Content-Type': 'application/json',
						} ),
					},
					...( body && { body: JSON.stringify( body ) } ),
					...( signal && { signal } ),
				} );
				const answer: unknown = await response.json().catch( () => null );
				return response.ok && answer !== null
					? { ok: true, data: answer as T }
					: toFailure( answer, response.status );
			} catch ( error ) {
				return toNoAnswer( error );
			}
		},
	};
}

/** With plain permalinks the root has its question mark already. */
function addressOf( root: string, path: string ): string {
	return root.includes( '?' ) ? path.replace( '?', '&' ) : path;
}
