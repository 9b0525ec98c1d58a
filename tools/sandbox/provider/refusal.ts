export type RefusalType =
	| 'invalid_request'
	| 'card_error'
	| 'resource_error'
	| 'idempotency_error'
	| 'state_error'
	| 'not_found';

export interface ErrorBody {
	error: {
		type: RefusalType | 'provider_error';
		code: string;
		message: string;
		/** Said only where the provider knows that this call moved no money. */
		money_moved?: false;
		payment?: string;
	};
}

/** A call that the provider refuses. Nothing was written, unless a payment is named. */
export class Refusal extends Error {
	constructor(
		readonly status: 400 | 402 | 403 | 404 | 409 | 413 | 415,
		readonly type: RefusalType,
		readonly code: string,
		message: string,
		readonly payment?: string
	) {
		super( message );
	}

	body(): ErrorBody {
		return {
			error: {
				type: this.type,
				code: this.code,
				message: this.message,
				// A key that was used before may stand for a captured payment, and so may a payment that no longer waits.
				...( this.status === 409 ? {} : { money_moved: false } ),
				...( this.payment === undefined ? {} : { payment: this.payment } ),
			},
		};
	}
}

export function invalid( code: string, message: string ): Refusal {
	return new Refusal( 400, 'invalid_request', code, message );
}

export function missing( what: string ): Refusal {
	return new Refusal( 404, 'not_found', 'resource_missing', `There is no such ${ what }.` );
}
