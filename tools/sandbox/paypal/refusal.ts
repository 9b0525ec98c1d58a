/** An answer of the API that is an error, as PayPal writes them. */
export class Refusal extends Error {
	constructor(
		readonly status: number,
		readonly body: { name: string; message: string; details: { issue: string; description: string }[] }
	) {
		super( body.message );
	}
}

export function refused( status: number, name: string, issue: string, description = issue ): Refusal {
	return new Refusal( status, { name, message: description, details: [ { issue, description } ] } );
}

export function unprocessable( issue: string, description?: string ): Refusal {
	return refused( 422, 'UNPROCESSABLE_ENTITY', issue, description );
}

export function invalid( issue: string, description?: string ): Refusal {
	return refused( 400, 'INVALID_REQUEST', issue, description );
}

export function missing(): Refusal {
	return refused( 404, 'RESOURCE_NOT_FOUND', 'INVALID_RESOURCE_ID', 'Specified resource ID does not exist.' );
}
