import type { Fields } from './fields';
import { invalid } from './refusal';

/** Where the provider is found, and which shops it leads a shopper back to. */
export interface Place {
	/** Its own address, for a browser. */
	url: string;
	/** Names of hosts, without port. */
	shops: readonly string[];
}

/** Shops on this machine, and one more where the provider was told of it. */
export function shopsAt( host: string | undefined ): string[] {
	return [ '127.0.0.1', 'localhost', ...( host === undefined || host === '' ? [] : [ host.toLowerCase() ] ) ];
}

/** `return_url`, where there is one: only a shop's page, so that the provider never leads a shopper elsewhere. */
export function returnUrl( fields: Fields, place: Place ): string | null {
	if ( ! fields.has( 'return_url' ) ) {
		return null;
	}
	const text = fields.text( 'return_url', 2000 );
	const url = URL.canParse( text ) ? new URL( text ) : undefined;
	const isWeb = url?.protocol === 'http:' || url?.protocol === 'https:';
	if (
		url === undefined ||
		! isWeb ||
		url.username + url.password !== '' ||
		! place.shops.includes( url.hostname )
	) {
		throw invalid( 'invalid_return_url', 'return_url must be a web address of the shop.' );
	}
	return url.href;
}
