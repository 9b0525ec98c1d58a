import { newThing, type Thing } from './books';
import { find, parameters, type Call } from './call';
import { behaviourOf, methodLike, refusesAttaching } from './cards';
import { NAMES } from './names';
import { invalid, missing, Refusal } from './refusal';

/** POST customers */
export function createCustomer( call: Call ): Thing {
	const given = parameters( call, NAMES.createCustomer );
	const customer = newThing( 'cus', 'customer', call.live, {
		description: given.text( 'description' ),
		email: given.text( 'email' ),
		metadata: given.map( 'metadata' ),
		name: given.text( 'name' ),
	} );
	call.books.put( customer );
	return customer;
}

/** GET customers/search: the two words by which the gateway looks for a guest. */
export function searchCustomers( call: Call ): unknown {
	const query = parameters( call, NAMES.searchCustomers ).needed( 'query' );
	const found = /^name:'([^']*)' AND email:'([^']*)'$/.exec( query );
	if ( found === null ) {
		throw invalid( `The stand-in does not know the query ${ query }.`, undefined, 'query' );
	}
	const [ , name, email ] = found;
	const data = call.books
		.all( 'customer', call.live )
		.filter( ( customer ) => customer.name === name && customer.email === email );
	return { object: 'search_result', data, has_more: false, url: '/v1/customers/search' };
}

/** POST payment_methods/{id}/attach: a published test card becomes a payment method of its own. */
export function attach( call: Call, id: string ): Thing {
	const given = parameters( call, NAMES.attach );
	const customer = find( call, 'customer', 'customer', given.needed( 'customer' ) );
	const behaviour = behaviourOf( id );
	if ( refusesAttaching( id ) && typeof behaviour === 'object' ) {
		throw new Refusal( 402, { type: 'card_error', code: behaviour.code, message: behaviour.message } );
	}
	const made = methodLike( id );
	const method =
		made === undefined
			? find( call, 'payment_method', 'payment_method', id )
			: newThing( 'pm', 'payment_method', call.live, made );
	if ( method.customer !== null && method.customer !== customer.id ) {
		throw invalid( 'The payment method you provided has already been attached to a customer.' );
	}
	if ( method.customer === null && method.used === true ) {
		throw invalid(
			'This PaymentMethod was previously used without being attached to a Customer or was detached from a Customer, and may not be used again.'
		);
	}
	const attached = { ...method, customer: customer.id };
	call.books.put( attached );
	return attached;
}

/** POST payment_methods/{id}/detach: never to be used again. */
export function detach( call: Call, id: string ): Thing {
	parameters( call, NAMES.only );
	const method = find( call, 'payment_method', 'payment_method', id );
	if ( method.customer === null ) {
		throw invalid( 'The payment method you provided is not attached to a customer so detachment is impossible.' );
	}
	const detached = { ...method, customer: null, used: true };
	call.books.put( detached );
	return detached;
}

/** Test only: a payment method that behaves like a published one, whether or not the API would let it be attached. */
export function kept( call: Call ): Thing {
	const given = parameters( call, [ 'like', 'customer', 'exp_year' ] );
	const like = given.needed( 'like' );
	const members = methodLike( like );
	if ( members === undefined ) {
		throw missing( 'payment_method', like );
	}
	const method = newThing( 'pm', 'payment_method', call.live, { ...members, customer: given.text( 'customer' ) } );
	const year = given.integer( 'exp_year' );
	if ( year !== null && typeof method.card === 'object' ) {
		method.card = { ...method.card, exp_year: year };
	}
	call.books.put( method );
	return method;
}
