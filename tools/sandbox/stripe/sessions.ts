import { newSecret } from '../provider/identifiers';
import { newThing, type Thing } from './books';
import { event, find, parameters, type Call } from './call';
import { Parameters, type Form } from './form';
import { createIntent } from './intents';
import { assertAmount } from './money';
import { NAMES } from './names';
import { invalid, Refusal } from './refusal';

/** POST checkout/sessions: a checkout whose form lies in the shop's own page. Nothing is charged yet. */
export function createSession( call: Call ): Thing {
	const given = parameters( call, NAMES.createSession );
	if ( given.needed( 'mode' ) !== 'payment' || given.text( 'ui_mode' ) !== 'custom' ) {
		throw invalid( 'The stand-in knows payments in the page only.', undefined, 'mode' );
	}
	const customer = given.text( 'customer' );
	const intent = inside( call.form.payment_intent_data, NAMES.sessionIntent );
	const session = newThing( `cs_${ call.live ? 'live' : 'test' }`, 'checkout.session', call.live, {
		...total( call.form.line_items ),
		client_secret: newSecret(),
		customer: customer && find( call, 'customer', 'customer', customer ).id,
		metadata: given.map( 'metadata' ),
		mode: 'payment',
		payment_intent: null,
		payment_status: 'unpaid',
		presentment_details: null,
		saved_payment_method_options: { payment_method_save: savingOf( call.form, customer ) },
		status: 'open',
		ui_mode: 'custom',
		intent_metadata: intent.map( 'metadata' ),
	} );
	session.client_secret = `${ session.id }_secret_${ String( session.client_secret ).slice( 0, 24 ) }`;
	call.books.put( session );
	return session;
}

/** POST checkout/sessions/{id} */
export function updateSession( call: Call, id: string ): Thing {
	const given = parameters( call, NAMES.updateSession );
	const session = open( call, id );
	Object.assign( session, call.form.line_items === undefined ? {} : total( call.form.line_items ) );
	session.metadata = { ...( session.metadata as object ), ...given.map( 'metadata' ) };
	call.books.put( session );
	return session;
}

/** POST checkout/sessions/{id}/expire */
export function expireSession( call: Call, id: string ): Thing {
	parameters( call, NAMES.only );
	const session = open( call, id );
	session.status = 'expired';
	call.books.put( session );
	event( call, 'checkout.session.expired', session );
	return session;
}

/**
 * Test only: the shopper pays in the page, as Stripe's script has it done. A card that is declined leaves the checkout open.
 *
 * @throws Refusal where the card is declined
 */
export function paySession( call: Call ): Thing {
	const given = parameters( call, [ 'session', 'payment_method', 'save', 'presentment' ] );
	const session = open( call, given.needed( 'session' ) );
	const { payment_method_save: saving } = session.saved_payment_method_options as { payment_method_save: string };
	if ( given.truth( 'save' ) && saving !== 'enabled' ) {
		throw invalid( 'Saving the payment method is not offered in this checkout.', undefined, 'save' );
	}
	const form = {
		amount: String( session.amount_total ),
		currency: String( session.currency ),
		confirm: 'true',
		payment_method: given.needed( 'payment_method' ),
		...( session.customer !== null && { customer: String( session.customer ) } ),
		...( given.truth( 'save' ) && { setup_future_usage: 'off_session' } ),
		...( Object.keys( session.intent_metadata as Form ).length > 0 && {
			metadata: session.intent_metadata as Form,
		} ),
	};
	const intent = charged( { ...call, form }, session );
	const currency = given.text( 'presentment' );
	Object.assign( session, {
		payment_intent: intent.id,
		payment_status: 'paid',
		status: 'complete',
		...( currency !== null && {
			presentment_details: { presentment_amount: session.amount_total, presentment_currency: currency },
		} ),
	} );
	call.books.put( session );
	event( call, 'checkout.session.completed', session );
	return session;
}

function charged( call: Call, session: Thing ): Thing {
	try {
		return createIntent( call );
	} catch ( error ) {
		if ( error instanceof Refusal && error.fault.payment_intent !== undefined ) {
			call.books.put( { ...session, payment_intent: ( error.fault.payment_intent as Thing ).id } );
		}
		throw error;
	}
}

function open( call: Call, id: string ): Thing {
	const session = { ...find( call, 'checkout.session', 'checkout.session', id ) };
	if ( session.status !== 'open' ) {
		throw invalid( `This Checkout Session is ${ String( session.status ) }.` );
	}
	return session;
}

function total( lines: Form[ string ] | undefined ): { amount_total: number; currency: string } {
	const read = Object.values( typeof lines === 'object' ? lines : {} ).map( ( line ) => {
		const item = inside( line, NAMES.lineItem );
		const price = inside( typeof line === 'object' && ! Array.isArray( line ) ? line.price_data : '', NAMES.price );
		const currency = price.needed( 'currency' );
		const each = Number( price.needed( 'unit_amount' ) && price.integer( 'unit_amount' ) );
		return { amount: each * ( item.integer( 'quantity' ) ?? 1 ), currency };
	} );
	const currency = read[ 0 ]?.currency ?? '';
	const amount = read.reduce( ( sum, line ) => sum + line.amount, 0 );
	if ( read.length === 0 || read.some( ( line ) => line.currency !== currency ) ) {
		throw invalid( 'Line items of one currency are needed.', 'parameter_missing', 'line_items' );
	}
	assertAmount( amount, currency );
	return { amount_total: amount, currency };
}

function savingOf( form: Form, customer: string | null ): string {
	const saving = inside( form.saved_payment_method_options, [
		'allow_redisplay_filters',
		'payment_method_remove',
		'payment_method_save',
	] ).text( 'payment_method_save' );
	if ( saving === 'enabled' && customer === null ) {
		throw invalid( 'A customer is needed to save payment methods for.', undefined, 'saved_payment_method_options' );
	}
	return saving ?? 'disabled';
}

function inside( value: Form[ string ] | undefined, names: readonly string[] ): Parameters {
	return new Parameters( typeof value === 'object' && ! Array.isArray( value ) ? value : {}, names );
}
