/** What comes of a payment with a test payment method, by the names that Stripe publishes for its test mode. */
export type Behaviour = 'approve' | 'authenticate' | { code: string; decline: string | null; message: string };

interface TestMethod {
	behaviour: Behaviour;
	type: 'card' | 'link';
	brand?: string;
	last4?: string;
	wallet?: string;
}

const declined = ( code: string, decline: string | null, message: string ) => ( { code, decline, message } );

const TEST_METHODS: Readonly< Record< string, TestMethod > > = {
	pm_card_visa: { behaviour: 'approve', type: 'card' },
	pm_card_mastercard: { behaviour: 'approve', type: 'card', brand: 'mastercard', last4: '4444' },
	pm_card_authenticationRequired: { behaviour: 'authenticate', type: 'card', last4: '3184' },
	pm_card_chargeCustomerFail: {
		behaviour: declined( 'card_declined', 'generic_decline', 'Your card was declined.' ),
		type: 'card',
		last4: '0341',
	},
	pm_card_visa_chargeDeclined: {
		behaviour: declined( 'card_declined', 'generic_decline', 'Your card was declined.' ),
		type: 'card',
		last4: '0002',
	},
	pm_card_visa_chargeDeclinedInsufficientFunds: {
		behaviour: declined( 'card_declined', 'insufficient_funds', 'Your card has insufficient funds.' ),
		type: 'card',
		last4: '9995',
	},
	pm_card_chargeDeclinedExpiredCard: {
		behaviour: declined( 'expired_card', null, 'Your card has expired.' ),
		type: 'card',
		last4: '0069',
	},
	pm_card_applePay: { behaviour: 'approve', type: 'card', wallet: 'apple_pay' },
	pm_link: { behaviour: 'approve', type: 'link' },
};

/** Those that Stripe declines as soon as somebody attaches them. */
export function refusesAttaching( id: string ): boolean {
	return typeof TEST_METHODS[ id ]?.behaviour === 'object' && id !== 'pm_card_chargeCustomerFail';
}

export function methodLike( id: string ): object | undefined {
	const test = Object.hasOwn( TEST_METHODS, id ) ? TEST_METHODS[ id ] : undefined;
	if ( test === undefined ) {
		return undefined;
	}
	const { type, brand = 'visa', last4 = '4242', wallet } = test;
	const card = {
		brand,
		display_brand: brand,
		country: 'US',
		exp_month: 12,
		exp_year: 2040,
		fingerprint: `print-${ last4 }`,
		funding: 'credit',
		last4,
		networks: { available: [ brand ], preferred: null },
		wallet: wallet === undefined ? null : { type: wallet },
	};
	return {
		billing_details: { address: {}, email: null, name: null, phone: null },
		customer: null,
		metadata: {},
		type,
		...( type === 'card' ? { card } : { link: { email: 'ada@example.com' } } ),
		like: id,
	};
}

export function behaviourOf( like: unknown ): Behaviour {
	return TEST_METHODS[ String( like ) ]?.behaviour ?? 'approve';
}
