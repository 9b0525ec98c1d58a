import { newSecret } from '../provider/identifiers';
import { assertAddsUp, money, units, type Money } from './money';
import { invalid, missing, unprocessable } from './refusal';

/** What its shopper does, and what their bank then says. */
export type Approval = 'approve' | 'decline';

export interface Refund {
	id: string;
	status: 'COMPLETED';
	amount: Money;
	[ name: string ]: unknown;
}

export interface Capture {
	id: string;
	status: 'COMPLETED' | 'PARTIALLY_REFUNDED' | 'REFUNDED';
	amount: Money;
	invoice_id: string;
	[ name: string ]: unknown;
}

interface Authorization {
	id: string;
	status: 'CREATED' | 'CAPTURED';
	amount: Money;
	[ name: string ]: unknown;
}

interface Unit {
	reference_id: string;
	amount: Money & Record< string, unknown >;
	invoice_id?: string;
	custom_id?: string;
	payments?: { authorizations?: Authorization[]; captures: Capture[]; refunds: Refund[] };
	[ name: string ]: unknown;
}

export interface Order {
	id: string;
	status: 'CREATED' | 'PAYER_ACTION_REQUIRED' | 'APPROVED' | 'COMPLETED';
	intent: string;
	purchase_units: [ Unit ];
	payment_source: Record< string, unknown >;
	[ name: string ]: unknown;
}

/** What the published description of the call names. */
const NAMES = [
	'intent',
	'purchase_units',
	'payer',
	'payment_source',
	'application_context',
	'processing_instruction',
];

/** PayPal's orders with their captures and refunds, as long as the stand-in runs. */
export class Orders {
	private readonly all = new Map< string, Order >();
	private readonly declines = new Set< string >();

	constructor( private readonly url: () => string ) {}

	create( body: Record< string, unknown > ): Order {
		const unknown = Object.keys( body ).find( ( name ) => ! NAMES.includes( name ) );
		if ( unknown !== undefined ) {
			throw invalid( 'MALFORMED_REQUEST_JSON', `Unknown field ${ unknown }.` );
		}
		const [ unit, ...others ] = Array.isArray( body.purchase_units ) ? ( body.purchase_units as Unit[] ) : [];
		if ( ( body.intent !== 'CAPTURE' && body.intent !== 'AUTHORIZE' ) || unit === undefined || others.length > 0 ) {
			throw invalid( 'MISSING_REQUIRED_PARAMETER', 'intent and one purchase unit' );
		}
		assertAddsUp( unit.amount, unit.items );
		const id = newSecret().slice( 0, 17 ).toUpperCase();
		const source = ( body.payment_source ?? {} ) as Record< string, unknown >;
		const order: Order = {
			id,
			status: Object.keys( source ).length > 0 ? 'PAYER_ACTION_REQUIRED' : 'CREATED',
			intent: body.intent,
			payment_source: source,
			purchase_units: [ { ...unit, payee: { merchant_id: 'MERCHANT' } } ],
			create_time: now(),
			links: [ { rel: 'payer-action', method: 'GET', href: `${ this.url() }/checkoutnow?token=${ id }` } ],
		};
		this.all.set( id, order );
		return order;
	}

	get( id: string ): Order {
		const order = this.all.get( id );
		if ( order === undefined ) {
			throw missing();
		}
		return order;
	}

	list(): Order[] {
		return [ ...this.all.values() ];
	}

	/** The gateway writes its purchase unit once more before it captures; the amount may change until then. */
	patch( id: string, operations: unknown ): void {
		const order = this.get( id );
		if ( order.status === 'COMPLETED' ) {
			throw unprocessable( 'ORDER_ALREADY_COMPLETED' );
		}
		for ( const { op, path, value } of operations as { op: string; path: string; value: Unit }[] ) {
			if ( op !== 'replace' || ! path.startsWith( "/purchase_units/@reference_id=='default'" ) ) {
				throw unprocessable( 'UNSUPPORTED_PATCH_PARAMETER_VALUE', path );
			}
			assertAddsUp( value.amount, value.items );
			order.purchase_units = [ { ...order.purchase_units[ 0 ], ...value } ];
		}
	}

	approve( id: string, how: Approval ): void {
		const order = this.get( id );
		order.status = 'APPROVED';
		order.payment_source = {
			paypal: { email_address: 'ada@example.com', account_id: 'PAYER', account_status: 'VERIFIED', name: {} },
		};
		order.payer = { email_address: 'ada@example.com', payer_id: 'PAYER' };
		if ( how === 'decline' ) {
			this.declines.add( id );
		}
	}

	capture( id: string ): Order {
		const order = this.approved( id, 'CAPTURE' );
		const [ unit ] = order.purchase_units;
		const made = this.captureOf( unit, units( unit.amount ) );
		order.status = 'COMPLETED';
		order.purchase_units = [ { ...unit, payments: { captures: [ made ], refunds: [] } } ];
		return order;
	}

	authorize( id: string ): Order {
		const order = this.approved( id, 'AUTHORIZE' );
		const [ unit ] = order.purchase_units;
		const { currency_code: currency } = unit.amount;
		const made: Authorization = {
			id: newSecret().slice( 0, 17 ).toUpperCase(),
			status: 'CREATED',
			amount: money( currency, units( unit.amount ) ),
			custom_id: unit.custom_id ?? '',
			create_time: now(),
		};
		order.status = 'COMPLETED';
		order.purchase_units = [ { ...unit, payments: { authorizations: [ made ], captures: [], refunds: [] } } ];
		return order;
	}

	/** Once, and never more than was authorised. */
	captureAuthorization( id: string, body: Record< string, unknown > ): Capture {
		const order = this.list().find( ( one ) => one.purchase_units[ 0 ].payments?.authorizations?.[ 0 ]?.id === id );
		const [ unit ] = order?.purchase_units ?? [];
		const authorization = unit?.payments?.authorizations?.[ 0 ];
		if ( unit?.payments === undefined || authorization === undefined ) {
			throw missing();
		}
		if ( authorization.status === 'CAPTURED' ) {
			throw unprocessable( 'AUTHORIZATION_ALREADY_CAPTURED' );
		}
		const amount = units( body.amount ?? authorization.amount );
		if ( amount > units( authorization.amount ) ) {
			throw unprocessable( 'MAX_CAPTURE_AMOUNT_EXCEEDED' );
		}
		const made = this.captureOf( unit, amount );
		authorization.status = 'CAPTURED';
		unit.payments.captures.push( made );
		return made;
	}

	refund( id: string, body: Record< string, unknown > ): Refund {
		const order = this.list().find( ( one ) => one.purchase_units[ 0 ].payments?.captures[ 0 ]?.id === id );
		const payments = order?.purchase_units[ 0 ].payments;
		const capture = payments?.captures[ 0 ];
		if ( payments === undefined || capture === undefined ) {
			throw missing();
		}
		const left = units( capture.amount ) - this.refunded( payments.refunds );
		const amount = body.amount === undefined ? left : units( body.amount );
		if ( left === 0 ) {
			throw unprocessable( 'CAPTURE_FULLY_REFUNDED', 'The capture has already been fully refunded.' );
		}
		if ( amount === 0 || amount > left ) {
			throw unprocessable( 'REFUND_AMOUNT_EXCEEDED', 'The refund amount must be at most what is left.' );
		}
		const made: Refund = {
			id: newSecret().slice( 0, 17 ).toUpperCase(),
			status: 'COMPLETED',
			amount: money( capture.amount.currency_code, amount ),
			invoice_id: body.invoice_id ?? capture.invoice_id,
			custom_id: capture.custom_id,
		};
		payments.refunds.push( made );
		capture.status = amount === left ? 'REFUNDED' : 'PARTIALLY_REFUNDED';
		return made;
	}

	private approved( id: string, intent: string ): Order {
		const order = this.get( id );
		if ( order.status === 'COMPLETED' ) {
			throw intent === 'CAPTURE'
				? unprocessable( 'ORDER_ALREADY_CAPTURED', 'Order already captured.' )
				: unprocessable( 'ORDER_ALREADY_AUTHORIZED', 'Order already authorized.' );
		}
		if ( order.status !== 'APPROVED' ) {
			throw unprocessable( 'ORDER_NOT_APPROVED', 'Payer has not yet approved the Order for payment.' );
		}
		if ( order.intent !== intent ) {
			throw unprocessable( 'ACTION_DOES_NOT_MATCH_INTENT' );
		}
		if ( this.declines.delete( id ) ) {
			throw unprocessable( 'INSTRUMENT_DECLINED', 'The instrument presented was declined.' );
		}
		return order;
	}

	/** An invoice is paid once. */
	private captureOf( unit: Unit, amount: number ): Capture {
		const invoice = unit.invoice_id ?? '';
		if ( invoice !== '' && this.captures().some( ( { invoice_id: other } ) => other === invoice ) ) {
			throw unprocessable( 'DUPLICATE_INVOICE_ID', 'Duplicate Invoice ID detected.' );
		}
		return {
			id: newSecret().slice( 0, 17 ).toUpperCase(),
			status: 'COMPLETED',
			amount: money( unit.amount.currency_code, amount ),
			final_capture: true,
			seller_protection: { status: 'ELIGIBLE' },
			invoice_id: invoice,
			custom_id: unit.custom_id ?? '',
			create_time: now(),
		};
	}

	private refunded( refunds: Refund[] ): number {
		return refunds.reduce( ( all, { amount } ) => all + units( amount ), 0 );
	}

	private captures(): Capture[] {
		return this.list().flatMap( ( { purchase_units: [ { payments } ] } ) => payments?.captures ?? [] );
	}
}

/** In whole seconds, as PayPal writes it. */
function now(): string {
	return new Date().toISOString().replace( /\.\d+Z$/, 'Z' );
}
