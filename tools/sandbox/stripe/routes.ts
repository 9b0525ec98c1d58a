import { newThing, type Thing } from './books';
import { find, parameters, type Call } from './call';
import { attach, createCustomer, detach, searchCustomers } from './customers';
import { cancelIntent, captureIntent, confirmIntent, createIntent, updateIntent } from './intents';
import { listing, shown } from './listing';
import { NAMES } from './names';
import { invalid } from './refusal';
import { createRefund } from './refunds';
import { createSession, expireSession, updateSession } from './sessions';

/** What can be listed and read by its id: the kind of thing and the names that its list takes. */
const READ: Record< string, [ object: string, names: readonly string[] ] > = {
	payment_intents: [ 'payment_intent', NAMES.listIntents ],
	payment_methods: [ 'payment_method', NAMES.listMethods ],
	charges: [ 'charge', NAMES.listCharges ],
	refunds: [ 'refund', NAMES.listRefunds ],
	events: [ 'event', NAMES.listEvents ],
	customers: [ 'customer', [ 'created', 'email', 'ending_before', 'expand', 'limit', 'starting_after' ] ],
	setup_intents: [ 'setup_intent', [ 'created', 'customer', 'expand', 'limit', 'payment_method', 'starting_after' ] ],
	'checkout.sessions': [ 'checkout.session', NAMES.listSessions ],
	disputes: [ 'dispute', [ 'charge', 'created', 'expand', 'limit', 'payment_intent', 'starting_after' ] ],
};

/** The one collection whose name has two parts is one word here. */
function parts( path: string ): string[] {
	return path.replace( /^checkout\/sessions/, 'checkout.sessions' ).split( '/' );
}

/** Everything that only reads. */
export function read( call: Call, path: string ): unknown {
	const [ collection = '', id = '', below = '' ] = parts( path );
	if ( path === 'customers/search' ) {
		return searchCustomers( call );
	}
	if ( collection === 'account' ) {
		return {
			id: 'acct_fake',
			object: 'account',
			country: 'US',
			capabilities: { card_payments: 'active', link_payments: 'active' },
			default_currency: 'usd',
			settings: {},
		};
	}
	if ( collection === 'payment_method_configurations' ) {
		return { object: 'list', data: [ configuration( call ) ], has_more: false, url: path };
	}
	if ( collection === 'customers' && below === 'payment_methods' ) {
		return listing( { ...call, form: { ...call.form, customer: id } }, 'payment_method', NAMES.listMethods, path );
	}
	const known = Object.hasOwn( READ, collection ) ? READ[ collection ] : undefined;
	if ( known === undefined || below !== '' ) {
		// The plugin asks for settings of the account that no shop of ours has.
		return { object: 'list', data: [], has_more: false, url: path };
	}
	const [ object, names ] = known;
	if ( id === '' ) {
		return listing( call, object, names, path );
	}
	return shown( call, find( call, object, object, id ), parameters( call, NAMES.only ).list( 'expand' ) );
}

/** What the account's owner has switched on in the dashboard. */
function configuration( { live }: Call ): object {
	const methods = [ 'card', 'link', 'apple_pay', 'google_pay' ].map( ( name ) => [
		name,
		{ available: true, display_preference: { overridable: null, preference: 'on', value: 'on' } },
	] );
	return {
		id: 'pmc_fake',
		object: 'payment_method_configuration',
		active: true,
		is_default: true,
		livemode: live,
		name: 'Default',
		parent: null,
		...Object.fromEntries( methods ),
	};
}

/** Everything that writes. */
export function write( call: Call, path: string ): unknown {
	const [ collection = '', id = '', action = '' ] = parts( path );
	const expand = Object.values( typeof call.form.expand === 'object' ? call.form.expand : {} ).map( String );
	return shown(
		call,
		make( call, [ collection, id === '' ? '' : '{id}', action ].join( ' ' ).trimEnd(), id ),
		expand
	);
}

function make( call: Call, shape: string, id: string ): Thing {
	switch ( shape ) {
		case 'payment_intents':
			return createIntent( call );
		case 'payment_intents {id}':
			return updateIntent( call, id );
		case 'payment_intents {id} confirm':
			return confirmIntent( call, id );
		case 'payment_intents {id} cancel':
			return cancelIntent( call, id );
		case 'payment_intents {id} capture':
			return captureIntent( call, id );
		case 'refunds':
			return createRefund( call );
		case 'customers':
			return createCustomer( call );
		case 'customers {id}':
			return updateCustomer( call, id );
		case 'payment_methods {id} attach':
			return attach( call, id );
		case 'payment_methods {id} detach':
			return detach( call, id );
		case 'checkout.sessions':
			return createSession( call );
		case 'checkout.sessions {id}':
			return updateSession( call, id );
		case 'checkout.sessions {id} expire':
			return expireSession( call, id );
		case 'setup_intents':
			return createSetup( call );
		default:
			throw invalid( `Unrecognized request URL (POST: /v1/${ shape }).`, undefined, undefined, 404 );
	}
}

function updateCustomer( call: Call, id: string ): Thing {
	const given = parameters( call, NAMES.createCustomer );
	const customer = {
		...find( call, 'customer', 'customer', id ),
		email: given.text( 'email' ),
		name: given.text( 'name' ),
	};
	call.books.put( customer );
	return customer;
}

function createSetup( call: Call ): Thing {
	const given = parameters( call, NAMES.createSetup );
	const method = given.text( 'payment_method' );
	const customer = given.text( 'customer' );
	const found = method === null ? null : find( call, 'payment_method', 'payment_method', method );
	const isDone = found !== null && given.truth( 'confirm' );
	const setup = newThing( 'seti', 'setup_intent', call.live, {
		customer: customer && find( call, 'customer', 'customer', customer ).id,
		metadata: given.map( 'metadata' ),
		next_action: null,
		payment_method: found?.id ?? null,
		payment_method_types: [ 'card' ],
		status: isDone ? 'succeeded' : 'requires_payment_method',
		usage: given.text( 'usage' ) ?? 'off_session',
	} );
	setup.client_secret = `${ setup.id }_secret`;
	if ( isDone && customer !== null ) {
		call.books.put( { ...found, customer } );
	}
	call.books.put( setup );
	return setup;
}
