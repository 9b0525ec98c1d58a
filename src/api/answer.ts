/** What an answer of the server is at our edge: a value, never an exception. */
export type Answer< T > = { ok: true; data: T } | Failure;

export interface Failure {
	ok: false;
	/** 0 when no answer came. */
	status: number;
	code: string;
	/** Translated, plain text; empty when the server said nothing that can be shown. */
	message: string;
	/** Messages of the fields that are wrong, by path: "price.value". */
	fields?: Record< string, string >;
}

export interface Ask {
	method?: 'GET' | 'POST';
	body?: object;
	signal?: AbortSignal;
	/** Goes out even where the page is left at once. */
	keepalive?: boolean;
}

/** Paths begin after encore/v1: "/preview/price". */
export interface Api {
	request: < T >( path: string, ask?: Ask ) => Promise< Answer< T > >;
}

/** Code of a request that was given up by its caller. */
export const ABORTED = 'aborted';
/** Code of a request that no answer came to. */
export const OFFLINE = 'offline';

export function isRecord( value: unknown ): value is Record< string, unknown > {
	return typeof value === 'object' && value !== null && ! Array.isArray( value );
}

/** Reads WordPress's form of an error, { code, message, data: { status, fields } }. */
export function toFailure( body: unknown, status = 0 ): Failure {
	const error = isRecord( body ) ? body : {};
	const data = isRecord( error.data ) ? error.data : {};
	const failure: Failure = {
		ok: false,
		status: typeof data.status === 'number' ? data.status : status,
		code: typeof error.code === 'string' ? error.code : 'unknown',
		message: typeof error.message === 'string' ? error.message : '',
	};
	const fields = toFields( data.fields );
	return fields ? { ...failure, fields } : failure;
}

export function toNoAnswer( error: unknown ): Failure {
	const aborted = isRecord( error ) ? error.name === 'AbortError' : false;
	return {
		ok: false,
		status: 0,
		code: aborted ? ABORTED : OFFLINE,
		message: '',
	};
}

export function toFields( value: unknown ): Record< string, string > | undefined {
	if ( ! isRecord( value ) ) {
		return undefined;
	}
	const texts = Object.entries( value ).filter(
		( entry ): entry is [ string, string ] => typeof entry[ 1 ] === 'string'
	);
	return texts.length > 0 ? Object.fromEntries( texts ) : undefined;
}
