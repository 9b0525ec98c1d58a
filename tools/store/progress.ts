/** A failure that the reader can do something about: it is shown without a stack. */
export class PlainError extends Error {}

export function seconds( since: number ): string {
	return `${ ( ( Date.now() - since ) / 1000 ).toFixed( 1 ) } s`;
}

/** Says what is being done, and how long it took when it is done. */
export async function step< T >( words: string, work: () => Promise< T > | T ): Promise< T > {
	const begun = Date.now();
	const live = process.stdout.isTTY;
	if ( live ) {
		process.stdout.write( `  … ${ words }` );
	}
	try {
		const result = await work();
		process.stdout.write( `${ live ? '\r' : '' }  ✓ ${ words } (${ seconds( begun ) })\n` );
		return result;
	} catch ( error ) {
		process.stdout.write( `${ live ? '\r' : '' }  ✗ ${ words } (${ seconds( begun ) })\n` );
		throw error;
	}
}

export function say( words: string ): void {
	process.stdout.write( `${ words }\n` );
}

/** Runs a command's main function; a failure ends it with exit code 1. */
export function main( work: () => Promise< void > ): void {
	work().catch( ( error: unknown ) => {
		const words =
			error instanceof PlainError
				? error.message
				: ( error instanceof Error && ( error.stack ?? error.message ) ) || String( error );
		process.stderr.write( `\n${ words }\n` );
		process.exit( 1 );
	} );
}
