import { newThing, type Thing } from './books';
import { event, find, type Call } from './call';
import { Refusal } from './refusal';

export function charge( call: Call, intent: Thing ): Thing {
	const method = find( call, 'payment_method', 'payment_method', String( intent.payment_method ) );
	const captured = intent.capture_method !== 'manual';
	const made = newThing( 'ch', 'charge', call.live, chargeOf( intent, method, { status: 'succeeded', paid: true } ) );
	intent.latest_charge = made.id;
	keepMethod( call, intent, method );
	if ( captured ) {
		return capture( call, intent, made, Number( intent.amount ) );
	}
	Object.assign( intent, { status: 'requires_capture', amount_capturable: intent.amount } );
	call.books.put( made );
	call.books.put( intent );
	event( call, 'charge.succeeded', made );
	event( call, 'payment_intent.amount_capturable_updated', intent );
	return intent;
}

export function capture( call: Call, intent: Thing, made: Thing, amount: number ): Thing {
	const isLater = made.captured === false && call.books.get( made.id ) !== undefined;
	Object.assign( made, { captured: true, amount_captured: amount } );
	Object.assign( intent, { status: 'succeeded', amount_received: amount, amount_capturable: 0 } );
	call.books.put( made );
	call.books.put( intent );
	event( call, isLater ? 'charge.captured' : 'charge.succeeded', made );
	event( call, 'payment_intent.succeeded', intent );
	return intent;
}

/** "setup_future_usage", of the intent or for this type, attaches what has just paid. */
function keepMethod( { books }: Call, intent: Thing, method: Thing ): void {
	const options = intent.payment_method_options as Record< string, { setup_future_usage?: string } >;
	const usage = options[ String( method.type ) ]?.setup_future_usage ?? intent.setup_future_usage;
	const isKept = usage !== null && usage !== 'none' && method.customer === null;
	const kept = isKept ? intent.customer : method.customer;
	books.put( { ...method, customer: kept, used: true } );
}

export function decline(
	call: Call,
	intent: Thing,
	why: { code: string; decline: string | null; message: string }
): Refusal {
	const method = find( call, 'payment_method', 'payment_method', String( intent.payment_method ) );
	const failed = newThing( 'ch', 'charge', call.live, chargeOf( intent, method, { status: 'failed', paid: false } ) );
	const fault = {
		type: 'card_error' as const,
		code: why.code,
		...( why.decline && { decline_code: why.decline } ),
		message: why.message,
		charge: failed.id,
	};
	const next = {
		...intent,
		status: 'requires_payment_method',
		payment_method: null,
		latest_charge: failed.id,
		last_payment_error: { ...fault, payment_method: method },
	};
	call.books.put( failed );
	call.books.put( next );
	event( call, 'charge.failed', failed );
	event( call, 'payment_intent.payment_failed', next );
	return new Refusal( 402, { ...fault, payment_intent: next, payment_method: method } );
}

function chargeOf( intent: Thing, method: Thing, outcome: object ): object {
	return {
		amount: intent.amount,
		amount_captured: 0,
		amount_refunded: 0,
		balance_transaction: null,
		billing_details: method.billing_details,
		captured: false,
		currency: intent.currency,
		customer: intent.customer,
		description: intent.description,
		disputed: false,
		metadata: intent.metadata,
		outcome: { network_status: 'approved_by_network', risk_level: 'normal', type: 'authorized' },
		payment_intent: intent.id,
		payment_method: method.id,
		payment_method_details: { type: method.type, [ String( method.type ) ]: method[ String( method.type ) ] },
		refunded: false,
		...outcome,
	};
}
