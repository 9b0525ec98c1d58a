import type { Answer, Books, PaymentMethod } from './books';
import { recogniseCard } from './cards';
import { Fields } from './fields';
import { newId } from './identifiers';
import { invalid, missing, Refusal } from './refusal';

/** POST /payment_methods: the card's number and security code are looked at here and forgotten. */
export function createPaymentMethod( books: Books, body: unknown ): Answer {
	const fields = new Fields( body, [ 'number', 'exp_month', 'exp_year', 'cvc' ] );
	const card = recogniseCard( fields.secret( 'number', 40 ) );
	const month = fields.integer( 'exp_month', 1, 12 );
	const year = fields.integer( 'exp_year', 2000, 2099 );
	const now = new Date();
	if ( year * 12 + month < now.getUTCFullYear() * 12 + now.getUTCMonth() + 1 ) {
		throw new Refusal( 400, 'card_error', 'expired_card', 'The card has expired.' );
	}
	if ( fields.has( 'cvc' ) && ! /^\d{3}$/.test( fields.secret( 'cvc', 10 ) ) ) {
		throw new Refusal( 400, 'card_error', 'invalid_cvc', 'The security code must have three digits.' );
	}

	const method: PaymentMethod = {
		id: newId( 'pm' ),
		brand: card.brand,
		last4: card.last4,
		exp_month: month,
		exp_year: year,
		customer: null,
		behaviour: card.behaviour,
	};
	books.record( { type: 'payment_method', method } );
	return { status: 201, body: shownMethod( method ) };
}

/** POST /customers */
export function createCustomer( books: Books, body: unknown ): Answer {
	const fields = new Fields( body, [ 'description', 'metadata' ] );
	const customer = {
		id: newId( 'cus' ),
		description: fields.has( 'description' ) ? fields.text( 'description' ) : '',
		metadata: fields.metadata(),
		created: new Date().toISOString(),
	};
	books.record( { type: 'customer', customer } );
	return { status: 201, body: { object: 'customer', ...customer } };
}

/** POST /payment_methods/{id}/attach */
export function attach( books: Books, id: string, body: unknown ): Answer {
	const customer = new Fields( body, [ 'customer' ] ).text( 'customer' );
	const method = books.methods.get( id );
	if ( method === undefined ) {
		throw missing( 'payment method' );
	}
	if ( ! books.customers.has( customer ) ) {
		throw missing( 'customer' );
	}
	if ( method.customer !== null && method.customer !== customer ) {
		throw ofSomebodyElse();
	}
	return attachTo( books, method, customer );
}

/** POST /payment_methods/{id}/detach: nothing can be charged to it any more. */
export function detach( books: Books, id: string, body: unknown ): Answer {
	new Fields( body, [] );
	const method = books.methods.get( id );
	if ( method === undefined ) {
		throw missing( 'payment method' );
	}
	if ( method.customer === null ) {
		throw invalid( 'not_attached', 'The payment method is not attached.' );
	}
	return attachTo( books, method, null );
}

export function ofSomebodyElse(): Refusal {
	return new Refusal(
		403,
		'resource_error',
		'payment_method_of_another_customer',
		'The payment method does not belong to this customer.'
	);
}

function attachTo( books: Books, method: PaymentMethod, customer: string | null ): Answer {
	if ( method.customer !== customer ) {
		books.record( { type: 'attachment', method: method.id, customer } );
	}
	return { status: 200, body: shownMethod( { ...method, customer } ) };
}

function shownMethod( method: PaymentMethod ): unknown {
	return {
		object: 'payment_method',
		id: method.id,
		brand: method.brand,
		last4: method.last4,
		exp_month: method.exp_month,
		exp_year: method.exp_year,
		customer: method.customer,
	};
}
