export interface Fault {
	type: 'invalid_request_error' | 'card_error' | 'idempotency_error' | 'api_error';
	message: string;
	code?: string;
	param?: string;
	[ name: string ]: unknown;
}

/** An answer of the API that is an error. */
export class Refusal extends Error {
	constructor(
		readonly status: number,
		readonly fault: Fault
	) {
		super( fault.message );
	}
}

export function invalid( message: string, code?: string, param?: string, status = 400 ): Refusal {
	return new Refusal( status, {
		type: 'invalid_request_error',
		message,
		...( code && { code } ),
		...( param && { param } ),
	} );
}

export function missing( what: string, id: string, otherMode = false ): Refusal {
	const hint = otherMode
		? '; a similar object exists in the other mode, but the key that was used belongs to this one'
		: '';
	return invalid( `No such ${ what }: '${ id }'${ hint }.`, 'resource_missing', what, 404 );
}
