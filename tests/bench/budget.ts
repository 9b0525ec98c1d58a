/** One line of the table: a number that is gated, or one that is only printed. */
export interface Row {
	id: string;
	what: string;
	measured: string;
	budget: string;
	/** Absent: printed, never gated. */
	holds?: boolean;
}

export function gate( id: string, what: string, measured: number, budget: number, unit = '' ): Row {
	return {
		id,
		what,
		measured: `${ format( measured ) }${ unit }`,
		budget: `at most ${ format( budget ) }${ unit }`,
		holds: measured <= budget,
	};
}

export function note( id: string, what: string, measured: string ): Row {
	return { id, what, measured, budget: 'printed' };
}

export function median( numbers: number[] ): number {
	const sorted = [ ...numbers ].sort( ( a, b ) => a - b );
	const middle = Math.floor( sorted.length / 2 );
	const upper = sorted[ middle ] ?? NaN;
	return sorted.length % 2 === 1 ? upper : ( ( sorted[ middle - 1 ] ?? NaN ) + upper ) / 2;
}

export function format( number: number ): string {
	return Number.isInteger( number ) ? String( number ) : number.toFixed( number < 1 ? 3 : 1 );
}

export function print( rows: Row[] ): void {
	const verdict = ( row: Row ) => ( row.holds === undefined ? '' : row.holds ? 'holds' : 'OVER' );
	const lines = [
		[ 'id', 'what', 'measured', 'budget', '' ],
		...rows.map( ( row ) => [ row.id, row.what, row.measured, row.budget, verdict( row ) ] ),
	];
	const widths = [ 0, 1, 2, 3 ].map( ( at ) => Math.max( ...lines.map( ( line ) => ( line[ at ] ?? '' ).length ) ) );
	for ( const line of lines ) {
		console.log( line.map( ( cell, at ) => cell.padEnd( widths[ at ] ?? 0 ) ).join( '  ' ).trimEnd() );
	}
}
