import { newSecret } from '../provider/identifiers';
import { newThing, type Thing } from './books';
import { event, find, parameters, type Call } from './call';
import { behaviourOf } from './cards';
import { capture, charge, decline } from './charging';
import type { Parameters } from './form';
import { assertAmount, assertLargeEnough } from './money';
import { NAMES } from './names';
import { invalid, Refusal } from './refusal';

/** POST payment_intents */
export function createIntent( call: Call ): Thing {
	const given = parameters( call, NAMES.createIntent );
	const currency = given.needed( 'currency' ).toLowerCase();
	const amount = Number( given.needed( 'amount' ) && given.integer( 'amount' ) );
	assertAmount( amount, currency );
	assertLargeEnough( amount, currency );
	const customer = given.text( 'customer' );
	const types = given.list( 'payment_method_types' );
	const intent = newThing( 'pi', 'payment_intent', call.live, {
		amount,
		amount_capturable: 0,
		amount_received: 0,
		capture_method: given.text( 'capture_method' ) ?? 'automatic',
		confirmation_method: 'automatic',
		currency,
		customer: customer && find( call, 'customer', 'customer', customer ).id,
		description: given.text( 'description' ),
		last_payment_error: null,
		latest_charge: null,
		metadata: given.map( 'metadata' ),
		next_action: null,
		payment_method: null,
		payment_method_options: {},
		payment_method_types: types.length > 0 ? types : [ 'card', 'link' ],
		receipt_email: given.text( 'receipt_email' ),
		setup_future_usage: given.text( 'setup_future_usage' ),
		shipping: null,
		status: 'requires_payment_method',
	} );
	takeUsage( intent, given );
	intent.client_secret = `${ intent.id }_secret_${ newSecret().slice( 0, 24 ) }`;
	const method = given.text( 'payment_method' );
	if ( method !== null ) {
		choose( call, intent, method );
	}
	if ( given.truth( 'confirm' ) ) {
		return confirm( call, intent, given );
	}
	refuseWithoutConfirm( given );
	call.books.put( intent );
	return intent;
}

/** POST payment_intents/{id} */
export function updateIntent( call: Call, id: string ): Thing {
	const given = parameters( call, NAMES.updateIntent );
	const intent = { ...find( call, 'payment_intent', 'payment_intent', id ) };
	if ( given.has( 'metadata' ) ) {
		intent.metadata = { ...( intent.metadata as object ), ...given.map( 'metadata' ) };
	}
	intent.description = given.text( 'description' ) ?? intent.description;
	const amount = given.integer( 'amount' );
	if ( amount !== null ) {
		assertOpen( intent );
		assertAmount( amount, String( intent.currency ) );
		intent.amount = amount;
	}
	call.books.put( intent );
	return intent;
}

/** POST payment_intents/{id}/confirm */
export function confirmIntent( call: Call, id: string ): Thing {
	const given = parameters( call, NAMES.confirmIntent );
	const intent = { ...find( call, 'payment_intent', 'payment_intent', id ) };
	assertOpen( intent );
	takeUsage( intent, given );
	const method = given.text( 'payment_method' );
	if ( method !== null ) {
		choose( call, intent, method );
	}
	return confirm( call, intent, given );
}

/** POST payment_intents/{id}/cancel */
export function cancelIntent( call: Call, id: string ): Thing {
	parameters( call, NAMES.cancelIntent );
	const intent = { ...find( call, 'payment_intent', 'payment_intent', id ) };
	if ( intent.status === 'succeeded' || intent.status === 'canceled' ) {
		throw unexpected( intent, 'cancel' );
	}
	Object.assign( intent, {
		status: 'canceled',
		next_action: null,
		amount_capturable: 0,
		canceled_at: intent.created,
	} );
	call.books.put( intent );
	event( call, 'payment_intent.canceled', intent );
	return intent;
}

/** POST payment_intents/{id}/capture: never above the authorisation. */
export function captureIntent( call: Call, id: string ): Thing {
	const given = parameters( call, NAMES.captureIntent );
	const intent = { ...find( call, 'payment_intent', 'payment_intent', id ) };
	const amount = given.integer( 'amount_to_capture' ) ?? given.integer( 'amount' ) ?? Number( intent.amount );
	if ( intent.status !== 'requires_capture' ) {
		throw unexpected( intent, 'capture' );
	}
	if ( amount > Number( intent.amount_capturable ) ) {
		throw invalid(
			'The amount to capture is greater than the authorised amount.',
			'amount_too_large',
			'amount_to_capture'
		);
	}
	return capture( call, intent, { ...find( call, 'charge', 'charge', String( intent.latest_charge ) ) }, amount );
}

/** The shopper's answer to the bank. */
export function authenticate( call: Call, intent: Thing, confirms: boolean ): void {
	if ( intent.status !== 'requires_action' ) {
		return;
	}
	const next: Thing = { ...intent, next_action: null };
	if ( confirms ) {
		charge( call, next );
		return;
	}
	const code = 'payment_intent_authentication_failure';
	next.status = 'requires_payment_method';
	next.last_payment_error = { type: 'card_error', code, message: 'The shopper was not authenticated.' };
	next.payment_method = null;
	call.books.put( next );
	event( call, 'payment_intent.payment_failed', next );
}

function confirm( call: Call, intent: Thing, given: Parameters ): Thing {
	if ( intent.payment_method === null ) {
		throw invalid(
			'You cannot confirm this PaymentIntent because it is missing a payment method.',
			'payment_intent_unexpected_state'
		);
	}
	const method = find( call, 'payment_method', 'payment_method', String( intent.payment_method ) );
	assertUsable( intent, method );
	const behaviour = behaviourOf( method.like );
	if ( typeof behaviour === 'object' ) {
		throw decline( call, intent, behaviour );
	}
	if ( behaviour === 'authenticate' ) {
		const needed = {
			code: 'authentication_required',
			decline: 'authentication_required',
			message: 'Authentication is needed.',
		};
		if ( given.truth( 'off_session' ) || given.truth( 'error_on_requires_action' ) ) {
			throw decline( call, intent, needed );
		}
		return ask( call, intent, given );
	}
	return charge( call, intent );
}

function ask( call: Call, intent: Thing, given: Parameters ): Thing {
	const returnUrl = given.text( 'return_url' );
	intent.status = 'requires_action';
	intent.next_action =
		returnUrl === null || given.truth( 'use_stripe_sdk' )
			? {
					type: 'use_stripe_sdk',
					use_stripe_sdk: { type: 'three_d_secure_redirect', stripe_js: confirmUrl( call, intent ) },
			  }
			: { type: 'redirect_to_url', redirect_to_url: { url: confirmUrl( call, intent ), return_url: returnUrl } };
	intent.return_to = returnUrl;
	call.books.put( intent );
	event( call, 'payment_intent.requires_action', intent );
	return intent;
}

function confirmUrl( { url }: Call, intent: Thing ): string {
	return `${ url }/confirm/${ String( intent.client_secret ) }`;
}

/** The words that the API knows for each type. */
const USAGE: Record< string, string[] > = {
	card: [ 'none', 'on_session', 'off_session' ],
	link: [ 'none', 'off_session' ],
};

function takeUsage( intent: Thing, given: Parameters ): void {
	for ( const [ type, known ] of Object.entries( USAGE ) ) {
		const usage = given.inner( 'payment_method_options', type, 'setup_future_usage' );
		const isOffered = ( intent.payment_method_types as string[] ).includes( type );
		if ( usage !== null && ( ! isOffered || ! known.includes( usage ) ) ) {
			const name = `payment_method_options[${ type }][setup_future_usage]`;
			throw invalid( `Invalid ${ name }: ${ usage }`, undefined, name );
		}
		if ( usage !== null ) {
			intent.payment_method_options = {
				...( intent.payment_method_options as object ),
				[ type ]: { setup_future_usage: usage },
			};
		}
	}
}

function choose( call: Call, intent: Thing, id: string ): void {
	const method = find( call, 'payment_method', 'payment_method', id );
	if ( ! ( intent.payment_method_types as string[] ).includes( String( method.type ) ) ) {
		throw invalid(
			`The PaymentMethod ${ id } is of a type that this PaymentIntent does not take.`,
			undefined,
			'payment_method'
		);
	}
	intent.payment_method = method.id;
	intent.status = 'requires_confirmation';
}

function assertUsable( { customer }: Thing, method: Thing ): void {
	if ( method.customer === null && method.used === true ) {
		throw invalid(
			'The provided PaymentMethod was previously used with a PaymentIntent without Customer attachment, or was detached from a Customer. It may not be used again.'
		);
	}
	if ( method.customer !== null && customer === null ) {
		throw invalid(
			`The PaymentMethod ${ method.id } belongs to a Customer. Please include it in the customer parameter.`
		);
	}
	if ( method.customer !== null && method.customer !== customer ) {
		throw invalid(
			`The provided PaymentMethod ${ method.id } belongs to a different Customer.`,
			undefined,
			'payment_method'
		);
	}
}

function assertOpen( intent: Thing ): void {
	if (
		! [ 'requires_payment_method', 'requires_confirmation', 'requires_action' ].includes( String( intent.status ) )
	) {
		throw unexpected( intent, 'update' );
	}
}

function unexpected( intent: Thing, verb: string ): Refusal {
	return new Refusal( 400, {
		type: 'invalid_request_error',
		code: 'payment_intent_unexpected_state',
		message: `You cannot ${ verb } this PaymentIntent because it has a status of ${ String( intent.status ) }.`,
		payment_intent: intent,
	} );
}

function refuseWithoutConfirm( given: Parameters ): void {
	for ( const name of [
		'off_session',
		'return_url',
		'use_stripe_sdk',
		'error_on_requires_action',
		'mandate_data',
	] ) {
		if ( given.has( name ) ) {
			throw invalid( `You cannot provide ${ name } when confirm is not true.`, 'parameter_invalid', name );
		}
	}
}
