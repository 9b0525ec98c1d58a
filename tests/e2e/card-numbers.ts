import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

import { holdsCardNumber } from '../../tools/sandbox/provider/cards';

/** Where a shop of the tests keeps what it was told: its database, logs and mails. */
const KEPT = [ 'database', 'debug.log', 'mails.jsonl', 'uploads/wc-logs' ];

/** By themselves, and beginning as cards do: a moment in milliseconds is no card. */
const LIKE_A_CARD = /(?<![\w.-])[3-6]\d{3}(?:[ -]?\d){9,15}(?![\w.-])/g;

/** What looks like a card number in anything that the shop has kept (rule S14); with the file it is in. */
export function cardNumbersKeptBy( shop: string ): string[] {
	return KEPT.flatMap( ( name ) => filesIn( path.join( shop, 'wp-content', name ) ) ).flatMap( ( file ) =>
		cardNumbersIn( readFileSync( file, 'latin1' ) ).map( ( number ) => `${ path.basename( file ) }: ${ number }` )
	);
}

function cardNumbersIn( text: string ): string[] {
	return ( text.match( LIKE_A_CARD ) ?? [] ).filter( ( run ) => holdsCardNumber( run.replace( /-/g, ' ' ) ) );
}

function filesIn( kept: string ): string[] {
	if ( ! existsSync( kept ) || statSync( kept ).isFile() ) {
		return existsSync( kept ) ? [ kept ] : [];
	}
	return readdirSync( kept, { recursive: true, withFileTypes: true } )
		.filter( ( entry ) => entry.isFile() )
		.map( ( entry ) => path.join( entry.parentPath, entry.name ) );
}
