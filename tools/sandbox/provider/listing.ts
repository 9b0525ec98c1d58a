import type { Answer } from './books';
import type { Metadata } from './fields';
import { invalid } from './refusal';

interface Listed {
	id: string;
	metadata: Metadata;
}

/**
 * One page of a list: `limit` (1 to 100, else 10), `starting_after` (an id), and any number of `metadata[name]=value`
 * that must all match.
 */
export function listing< Item extends Listed >(
	items: readonly Item[],
	query: URLSearchParams,
	show: ( item: Item ) => unknown
): Answer {
	const wanted: Array< [ string, string ] > = [];
	let limit = 10;
	let after = '';
	for ( const [ name, value ] of query ) {
		const metadataName = /^metadata\[([^\]]+)\]$/.exec( name )?.[ 1 ];
		if ( metadataName !== undefined ) {
			wanted.push( [ metadataName, value ] );
		} else if ( name === 'limit' && /^([1-9]\d?|100)$/.test( value ) ) {
			limit = Number( value );
		} else if ( name === 'starting_after' ) {
			after = value;
		} else {
			throw invalid( 'invalid_parameter', 'The query holds a name or a value that this call does not know.' );
		}
	}

	const found = items.filter( ( item ) => wanted.every( ( [ name, value ] ) => item.metadata[ name ] === value ) );
	const position = found.findIndex( ( item ) => item.id === after );
	if ( after !== '' && position === -1 ) {
		throw invalid( 'invalid_parameter', 'starting_after names nothing in this list.' );
	}
	const rest = found.slice( position + 1 );
	return {
		status: 200,
		body: {
			object: 'list',
			data: rest.slice( 0, limit ).map( show ),
			has_more: rest.length > limit,
		},
	};
}
