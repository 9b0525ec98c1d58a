/** An end is a mark before a space or the end; "e.g. this", "3.50" and "v1.2" have none. */
const END = /(?<=[.!?…]["'”’»)\]]*)\s+(?!\p{Ll})|(?<=[。！？])|\n+/u;

/** What is said one after the other, also without a mark at the end. */
export function sentences( text: string ): string[] {
	return text
		.split( END )
		.map( ( one ) => one.trim() )
		.filter( ( one ) => /[\p{L}\p{N}]/u.test( one ) );
}
