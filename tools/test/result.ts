export interface Result {
	passed: number;
	failed: number;
	skipped: number;
	/** Why something was skipped or failed as a whole, one line each. */
	notes: string[];
	/** What each class or file of tests took. */
	times: Time[];
	/** Shown when something failed. */
	output: string;
}

export interface Time {
	name: string;
	seconds: number;
}

export function result( part: Partial< Result > ): Result {
	return { passed: 0, failed: 0, skipped: 0, notes: [], times: [], output: '', ...part };
}

export function sum( results: Result[] ): Result {
	return results.reduce(
		( all, one ) => ( {
			passed: all.passed + one.passed,
			failed: all.failed + one.failed,
			skipped: all.skipped + one.skipped,
			notes: [ ...all.notes, ...one.notes ],
			times: [ ...all.times, ...one.times ],
			output: all.output + one.output,
		} ),
		result( {} )
	);
}

/** A suite that ran no test, or ended badly without naming a failed one, has failed. */
export function honest( name: string, one: Result, code: number ): Result {
	const ran = one.passed + one.failed + one.skipped;
	if ( one.failed > 0 || ( ran > 0 && code === 0 ) ) {
		return one;
	}
	const note = ran === 0 ? `${ name }: no test ran` : `${ name }: ended with ${ code } although no test failed`;
	return { ...one, failed: one.failed + 1, notes: [ ...one.notes, note ] };
}

/** Where a suite's time goes: a class that runs in several shops is its sum. */
export function slowest( times: Time[], count: number ): Time[] {
	const sums = new Map< string, number >();
	for ( const { name, seconds } of times ) {
		sums.set( name, ( sums.get( name ) ?? 0 ) + seconds );
	}
	return [ ...sums ]
		.map( ( [ name, seconds ] ) => ( { name, seconds } ) )
		.sort( ( a, b ) => b.seconds - a.seconds )
		.slice( 0, count );
}
