import type { Thing } from './books';
import type { Call } from './call';
import { Parameters, type Form } from './form';
import { invalid, missing } from './refusal';

/** Names by which a list may be narrowed: each is a member of what is listed. */
const MEMBERS = [ 'customer', 'charge', 'payment_intent', 'type' ];

/** One page of a list, newest first. */
export function listing( call: Call, object: string, names: readonly string[], url: string ): unknown {
	const given = new Parameters( call.form, names );
	const customer = given.text( 'customer' );
	if ( customer !== null && call.books.get( customer )?.livemode !== call.live ) {
		throw missing( 'customer', customer, call.books.get( customer ) !== undefined );
	}
	const limit = given.integer( 'limit' ) ?? 10;
	if ( limit < 1 || limit > 100 ) {
		throw invalid( 'This value must be between 1 and 100.', 'parameter_invalid_integer', 'limit' );
	}
	const since = since_( call.form.created );
	const found = call.books
		.all( object, call.live )
		.filter( ( thing ) => thing.created >= since )
		.filter( ( thing ) =>
			MEMBERS.every( ( name ) => ! given.has( name ) || thing[ name ] === given.text( name ) )
		);
	const after = given.text( 'starting_after' );
	const at = found.findIndex( ( { id } ) => id === after );
	if ( after !== null && at === -1 ) {
		throw missing( object, after );
	}
	const rest = found.slice( at + 1 );
	const data = rest.slice( 0, limit ).map( ( thing ) => shown( call, thing, given.list( 'expand' ), 'data.' ) );
	return { object: 'list', data, has_more: rest.length > limit, url };
}

function since_( created: Form[ string ] | undefined ): number {
	const from = typeof created === 'object' && ! Array.isArray( created ) ? created.gte : 0;
	return Number( from ?? 0 );
}

/** Without what only the fake knows, and with what was asked for in whole. */
export function shown( { books }: Call, thing: Thing, expand: string[], prefix = '' ): unknown {
	const { like, used, return_to: to, intent_metadata: later, ...rest } = thing;
	void [ like, used, to, later ];
	for ( const name of [ 'latest_charge', 'payment_method', 'payment_intent', 'customer' ] ) {
		const id = rest[ name as 'id' ];
		if ( expand.includes( `${ prefix }${ name }` ) && typeof id === 'string' ) {
			( rest as Record< string, unknown > )[ name ] = books.get( id ) ?? id;
		}
	}
	if ( thing.object === 'charge' && expand.includes( `${ prefix }refunds` ) ) {
		const data = books.all( 'refund', thing.livemode ).filter( ( { charge } ) => charge === thing.id );
		( rest as Record< string, unknown > ).refunds = { object: 'list', data, has_more: false };
	}
	return rest;
}
