import type { Query } from './shopper';

export function isWrite( { sql }: Query ): boolean {
	return /^\s*(INSERT|UPDATE|DELETE|REPLACE)\b/i.test( sql );
}

export function isTransactionMark( { sql }: Query ): boolean {
	return /^\s*(START TRANSACTION|COMMIT|ROLLBACK|SAVEPOINT|RELEASE SAVEPOINT|SET autocommit)\b/i.test( sql );
}

/** We read a product's rows in two queries, where WooCommerce would need more. */
export function isProductRead( { sql }: Query ): boolean {
	return /^\s*SELECT (?:p\.\* FROM `?\w*posts`?|post_id AS object_id,)/i.test( sql );
}

/** WooCommerce stamps its caches with the second: how often it writes that depends on the clock alone. */
export function isTimeStamp( { sql, by }: Query ): boolean {
	return by === 'shop' && /-transient-version|^SHOW FULL COLUMNS FROM `\w*options`/.test( sql );
}

/** One line without its values: two requests of two shoppers differ in those. */
function shape( { sql }: Query ): string {
	return sql
		.replace( /'(?:[^'\\]|\\.)*'/g, "'…'" )
		.replace( /\b\d+\b/g, 'n' )
		.replace( /\s+/g, ' ' )
		.trim();
}

/** What the one asked and the other did not, for whoever wants to know why a budget is over. */
export function extra( on: Query[], off: Query[] ): string[] {
	const known = off.map( shape );
	const more: string[] = [];
	for ( const query of on ) {
		const at = known.indexOf( shape( query ) );
		if ( at === -1 ) {
			more.push( `+ [${ query.by }] ${ shape( query ).slice( 0, 300 ) }` );
		} else {
			known.splice( at, 1 );
		}
	}
	return [ ...more, ...known.map( ( sql ) => `- ${ sql.slice( 0, 300 ) }` ) ];
}
