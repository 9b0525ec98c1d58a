import { createHash, randomBytes } from 'node:crypto';

// Letters only: an id can then never hold a run of digits that passes for a card number.
function letters( bytes: Buffer ): string {
	return Array.from( bytes, ( byte ) =>
		String.fromCharCode( 97 + Math.floor( byte / 16 ), 97 + ( byte % 16 ) )
	).join( '' );
}

/** A new id such as `pay_bkdmcagl…`. */
export function newId( prefix: 'pm' | 'cus' | 'pay' | 'ref' ): string {
	return `${ prefix }_${ letters( randomBytes( 12 ) ) }`;
}

/** What nobody can guess, for the end of an address. */
export function newSecret(): string {
	return letters( randomBytes( 24 ) );
}

/** The same for the same call with the same body, whatever the order of its names. */
export function fingerprint( path: string, body: unknown ): string {
	const text = `${ path }\n${ canonical( body ) }`;
	return letters( createHash( 'sha256' ).update( text ).digest() );
}

function canonical( value: unknown ): string {
	if ( Array.isArray( value ) ) {
		return `[${ value.map( canonical ).join( ',' ) }]`;
	}
	if ( typeof value === 'object' && value !== null ) {
		const members = Object.entries( value )
			.sort( ( [ left ], [ right ] ) => ( left < right ? -1 : 1 ) )
			.map( ( [ name, member ] ) => `${ JSON.stringify( name ) }:${ canonical( member ) }` );
		return `{${ members.join( ',' ) }}`;
	}
	return JSON.stringify( value ) ?? 'null';
}
