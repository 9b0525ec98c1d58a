export interface Result {
	passed: number;
	failed: number;
	skipped: number;
	/** Why something was skipped or failed as a whole, one line each. */
	notes: string[];
	/** Shown when something failed. */
	output: string;
}

export function result( part: Partial< Result > ): Result {
	return { passed: 0, failed: 0, skipped: 0, notes: [], output: '', ...part };
}

export function sum( results: Result[] ): Result {
	return results.reduce(
		( all, one ) => ( {
			passed: all.passed + one.passed,
			failed: all.failed + one.failed,
			skipped: all.skipped + one.skipped,
			notes: [ ...all.notes, ...one.notes ],
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
