/** One line of the table: a number that is gated, or one that is only printed. */
export interface Row {
	id: string;
	what: string;
	measured: string;
	budget: string;
	/** How it was measured. */
	how: string;
	/** Absent: printed, never gated. */
	holds?: boolean;
	/** Shown when it is over: the queries that came on top. */
	why?: string[];
}

export function gate(
	id: string,
	what: string,
	measured: number,
	budget: number,
	how: string,
	why: string[] = []
): Row {
	if ( ! Number.isFinite( measured ) ) {
		throw new Error( `${ id }, ${ what }: nothing was measured.` );
	}
	const row = { id, what, measured: format( measured ), budget: `≤ ${ format( budget ) }`, how, why };
	return { ...row, holds: measured <= budget };
}

export function note( id: string, what: string, measured: string, how: string ): Row {
	return { id, what, measured, budget: 'printed', how };
}

export function median( numbers: number[] ): number {
	const sorted = [ ...numbers ].sort( ( a, b ) => a - b );
	const middle = Math.floor( sorted.length / 2 );
	const upper = sorted[ middle ] ?? NaN;
	return sorted.length % 2 === 1 ? upper : ( ( sorted[ middle - 1 ] ?? NaN ) + upper ) / 2;
}

function format( number: number ): string {
	return Number.isInteger( number ) ? String( number ) : number.toFixed( number < 1 ? 3 : 1 );
}

function verdict( { holds }: Row ): string {
	if ( holds === undefined ) {
		return '';
	}
	return holds ? 'holds' : 'OVER';
}

const HEAD = [ 'id', 'what', 'measured', 'budget', '', 'how' ];

function cells( row: Row ): string[] {
	return [ row.id, row.what, row.measured, row.budget, verdict( row ), row.how ];
}

export function print( rows: Row[] ): void {
	const lines = [ HEAD, ...rows.map( cells ) ];
	const widths = HEAD.map( ( _, at ) => Math.max( ...lines.map( ( line ) => ( line[ at ] ?? '' ).length ) ) );
	for ( const line of lines ) {
		console.log(
			line
				.map( ( cell, at ) => cell.padEnd( widths[ at ] ?? 0 ) )
				.join( '  ' )
				.trimEnd()
		);
	}
	for ( const row of rows.filter( ( { holds, why } ) => holds === false && why?.length ) ) {
		console.log( `\n${ row.id } ${ row.what } is over:\n  ${ row.why?.join( '\n  ' ) }` );
	}
}

/** The same table for docs. */
export function markdown( rows: Row[] ): string {
	const line = ( all: string[] ) => `| ${ all.map( ( cell ) => cell.replace( /\|/g, '\\|' ) ).join( ' | ' ) } |`;
	return [ line( HEAD ), line( HEAD.map( () => '---' ) ), ...rows.map( ( row ) => line( cells( row ) ) ) ].join(
		'\n'
	);
}
