import type { Behaviour } from './cards';
import type { Metadata } from './fields';
import { Journal } from './journal';

export interface PaymentMethod {
	id: string;
	brand: string;
	last4: string;
	exp_month: number;
	exp_year: number;
	customer: string | null;
	behaviour: Behaviour;
}

export interface Customer {
	id: string;
	description: string;
	metadata: Metadata;
	created: string;
}

export interface Payment {
	id: string;
	status: 'captured' | 'authorised' | 'declined' | 'requires_action' | 'canceled';
	amount: number;
	amount_refunded: number;
	currency: string;
	payment_method: string;
	customer: string;
	metadata: Metadata;
	decline_reason: string | null;
	return_url: string | null;
	/** What the address of its confirm page ends with; null where the shopper is not asked. */
	confirmation: string | null;
	created: string;
	/** The shopper's bank asks for its money. */
	disputed?: true;
}

export interface Refund {
	id: string;
	status: 'succeeded';
	payment: string;
	amount: number;
	currency: string;
	metadata: Metadata;
	created: string;
}

export interface Answer {
	status: number;
	body: unknown;
}

/** The answer that an idempotency key stands for from now on. */
export interface KeyedAnswer extends Answer {
	key: string;
	fingerprint: string;
}

export type Entry =
	| { type: 'payment_method'; method: PaymentMethod }
	| { type: 'customer'; customer: Customer }
	| { type: 'attachment'; method: string; customer: string | null }
	| { type: 'payment'; payment: Payment; answer: KeyedAnswer }
	| { type: 'end_of_waiting'; payment: string; status: 'captured' | 'declined' | 'canceled'; reason: string | null }
	| { type: 'dispute'; payment: string }
	| { type: 'refund'; refund: Refund; answer: KeyedAnswer };

/** All that the provider knows: a journal on the disk, and what follows from it in memory. */
export class Books {
	readonly methods = new Map< string, PaymentMethod >();
	readonly customers = new Map< string, Customer >();
	readonly payments = new Map< string, Payment >();
	readonly refunds = new Map< string, Refund >();
	readonly answers = new Map< string, KeyedAnswer >();
	private readonly confirmations = new Map< string, string >();
	private readonly captures = new Map< string, number >();
	private readonly journal: Journal< Entry >;

	constructor( path: string ) {
		this.journal = Journal.open< Entry >( path, ( entry ) => this.apply( entry ) );
	}

	/** Writes the entry to the disk first: what is not there did not happen. */
	record( entry: Entry ): void {
		this.journal.append( entry );
		this.apply( entry );
	}

	/** How many payments with this payment method were captured. */
	capturedWith( method: string ): number {
		return this.captures.get( method ) ?? 0;
	}

	/** The payment that this confirm page is about. */
	toConfirm( confirmation: string ): Payment | undefined {
		return this.payments.get( this.confirmations.get( confirmation ) ?? '' );
	}

	close(): void {
		this.journal.close();
	}

	private apply( entry: Entry ): void {
		switch ( entry.type ) {
			case 'payment_method':
				this.methods.set( entry.method.id, entry.method );
				return;
			case 'customer':
				this.customers.set( entry.customer.id, entry.customer );
				return;
			case 'attachment': {
				const method = known( this.methods.get( entry.method ) );
				this.methods.set( method.id, {
					...method,
					customer: entry.customer,
				} );
				return;
			}
			case 'payment':
				this.settle( entry.payment );
				if ( entry.payment.confirmation ) {
					this.confirmations.set( entry.payment.confirmation, entry.payment.id );
				}
				this.answers.set( entry.answer.key, entry.answer );
				return;
			case 'end_of_waiting': {
				const payment = known( this.payments.get( entry.payment ) );
				this.settle( { ...payment, status: entry.status, decline_reason: entry.reason } );
				return;
			}
			case 'dispute': {
				const payment = known( this.payments.get( entry.payment ) );
				this.payments.set( payment.id, { ...payment, disputed: true } );
				return;
			}
			case 'refund': {
				const payment = known( this.payments.get( entry.refund.payment ) );
				this.payments.set( payment.id, {
					...payment,
					amount_refunded: payment.amount_refunded + entry.refund.amount,
				} );
				this.refunds.set( entry.refund.id, entry.refund );
				this.answers.set( entry.answer.key, entry.answer );
			}
		}
	}

	private settle( payment: Payment ): void {
		this.payments.set( payment.id, payment );
		if ( payment.status === 'captured' ) {
			const method = payment.payment_method;
			this.captures.set( method, this.capturedWith( method ) + 1 );
		}
	}
}

function known< T >( value: T | undefined ): T {
	if ( value === undefined ) {
		throw new Error( 'The journal names something it never wrote.' );
	}
	return value;
}
