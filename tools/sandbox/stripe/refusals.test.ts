import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, test } from 'node:test';

import { startStripe, type Fake } from './server';

type Body = Record< string, unknown >;
interface Reply {
	status: number;
	body: Body;
	code: unknown;
}

let folder = '';
let fake: Fake;

const start = async () => {
	fake = await startStripe( { port: 0, dataDir: folder, silence: 0 } );
};

beforeEach( async () => {
	folder = mkdtempSync( join( tmpdir(), 'encore-stripe-' ) );
	await start();
} );
afterEach( async () => {
	await fake.stop();
	rmSync( folder, { recursive: true } );
} );

async function call(
	path: string,
	body?: Record< string, string >,
	key?: string,
	secret = 'sk_test_a'
): Promise< Reply > {
	const response = await fetch( `${ fake.url }/${ path }`, {
		method: body === undefined ? 'GET' : 'POST',
		headers: {
			Authorization: `Basic ${ Buffer.from( `${ secret }:` ).toString( 'base64' ) }`,
			...( key !== undefined && { 'Idempotency-Key': key } ),
		},
		...( body !== undefined && { body: new URLSearchParams( body ) } ),
	} );
	const read = ( await response.json() ) as Body;
	const error = read.error as Body | undefined;
	return { status: response.status, body: read, code: error?.code ?? error?.type };
}

const made = async ( path: string, body: Record< string, string > ) => {
	const { status, body: thing } = await call( path, body );
	assert.equal( status, 200, JSON.stringify( thing ) );
	return thing;
};

async function kept(): Promise< { customer: string; payment_method: string } > {
	const customer = String( ( await made( 'v1/customers', { email: 'ada@example.com' } ) ).id );
	const method = await made( 'v1/payment_methods/pm_card_visa/attach', { customer } );
	return { customer, payment_method: String( method.id ) };
}

const charge = ( more: Record< string, string > ) => ( { amount: '1500', currency: 'usd', confirm: 'true', ...more } );

test( 'names that no call has, small and odd amounts and a key of nobody are refused', async () => {
	const card = await kept();
	const code = async ( more: Record< string, string > ) =>
		( await call( 'v1/payment_intents', charge( { ...card, ...more } ) ) ).code;
	assert.equal( await code( { encore: '1' } ), 'parameter_unknown' );
	assert.equal( await code( { amount: '49' } ), 'amount_too_small' );
	assert.equal( await code( { amount: '12.5' } ), 'parameter_invalid_integer' );
	assert.equal( await code( { amount: '1505', currency: 'kwd' } ), 'parameter_invalid_integer' );
	assert.equal( await code( { amount: '1550', currency: 'isk' } ), 'invalid_charge_amount_no_decimal_compatible' );
	assert.equal( ( await call( 'v1/payment_intents', charge( card ), undefined, 'guess' ) ).status, 401 );
	assert.deepEqual( ( await call( 'v1/charges' ) ).body.data, [] );
} );

test( 'a payment method of another customer, of another mode, or let go is not charged', async () => {
	const [ one, other ] = [ await kept(), await kept() ];
	const foreign = await call( 'v1/payment_intents', charge( { ...one, payment_method: other.payment_method } ) );
	assert.equal( foreign.status, 400 );
	assert.equal(
		( await call( 'v1/payment_intents', charge( one ), undefined, 'sk_live_a' ) ).code,
		'resource_missing'
	);
	await made( `v1/payment_methods/${ one.payment_method }/detach`, {} );
	assert.equal( ( await call( 'v1/payment_intents', charge( one ) ) ).status, 400 );
	assert.equal(
		( await call( 'v1/payment_methods/pm_card_visa_chargeDeclined/attach', { customer: one.customer } ) ).status,
		402
	);
	assert.deepEqual( ( await call( 'v1/charges' ) ).body.data, [] );
} );

test( 'a key is one charge, after a restart too, and never another body', async () => {
	const card = await kept();
	const first = await call( 'v1/payment_intents', charge( card ), 'key-1' );
	await fake.stop();
	await start();
	assert.deepEqual( await call( 'v1/payment_intents', charge( card ), 'key-1' ), first );
	const other = await call( 'v1/payment_intents', charge( { ...card, amount: '1600' } ), 'key-1' );
	assert.deepEqual( [ other.status, other.code ], [ 400, 'idempotency_error' ] );
	assert.equal( ( ( await call( 'v1/charges' ) ).body.data as unknown[] ).length, 1 );
} );

test( 'nothing is captured above what was authorised, nor paid back above what is left', async () => {
	const card = await kept();
	const held = await made( 'v1/payment_intents', charge( { ...card, capture_method: 'manual' } ) );
	assert.equal( held.status, 'requires_capture' );
	const capture = `v1/payment_intents/${ String( held.id ) }/capture`;
	assert.equal( ( await call( capture, { amount_to_capture: '1501' } ) ).code, 'amount_too_large' );
	const paid = await made( capture, {} );
	const refund = ( amount: string ) => call( 'v1/refunds', { payment_intent: String( paid.id ), amount } );
	assert.equal( ( await refund( '1000' ) ).status, 200 );
	assert.equal( ( await refund( '501' ) ).status, 400 );
	assert.equal( ( await refund( '500' ) ).status, 200 );
	assert.equal( ( await refund( '1' ) ).code, 'charge_already_refunded' );
} );

test( 'a checkout is paid once, in one currency, and saves a card only where that was offered to a customer', async () => {
	const line = { 'line_items[0][price_data][currency]': 'usd', 'line_items[0][price_data][unit_amount]': '9700' };
	const begun = { mode: 'payment', ui_mode: 'custom', 'line_items[0][quantity]': '1', ...line };
	const saving = { 'saved_payment_method_options[payment_method_save]': 'enabled' };
	const refused = async ( more: Record< string, string > ) =>
		( await call( 'v1/checkout/sessions', { ...begun, ...more } ) ).status;
	assert.equal( await refused( { encore: '1' } ), 400 );
	assert.equal( await refused( { 'payment_intent_data[encore]': '1' } ), 400 );
	assert.equal( await refused( saving ), 400 );
	assert.equal( await refused( { customer: 'cus_guess' } ), 404 );
	const session = String( ( await made( 'v1/checkout/sessions', begun ) ).id );
	const method = async ( like: string ) => String( ( await made( '_test/payment_methods', { like } ) ).id );
	const pay = async ( like: string, more: Record< string, string > = {} ) =>
		( await call( '_test/checkouts', { session, payment_method: await method( like ), ...more } ) ).status;
	assert.equal( await pay( 'pm_card_visa', { save: 'true' } ), 400 );
	assert.equal( await pay( 'pm_card_visa_chargeDeclined' ), 402 );
	assert.equal( await pay( 'pm_card_visa' ), 200 );
	assert.equal( await pay( 'pm_card_visa' ), 400 );
	assert.equal( ( await call( `v1/checkout/sessions/${ session }/expire`, {} ) ).status, 400 );
	const intent = String( ( await call( `v1/checkout/sessions/${ session }` ) ).body.payment_intent );
	const listed = await call( `v1/checkout/sessions?payment_intent=${ intent }` );
	assert.equal( ( listed.body.data as Body[] )[ 0 ]?.id, session );
} );
