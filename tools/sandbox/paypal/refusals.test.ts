import assert from 'node:assert/strict';
import { afterEach, beforeEach, test } from 'node:test';

import { startPayPal, type Fake } from './server';

let fake: Fake;

beforeEach( async () => {
	fake = await startPayPal( 0, 0 );
} );
afterEach( () => fake.stop() );

interface Said {
	id?: string;
	details?: { issue: string }[];
	purchase_units?: { payments?: { captures: { id: string }[] } }[];
}

async function call( path: string, body: unknown, key = '' ): Promise< Said > {
	const headers = { Authorization: 'Bearer A21-encore', ...( key && { 'PayPal-Request-Id': key } ) };
	const answer = await fetch( `${ fake.url }/${ path }`, { method: 'POST', headers, body: JSON.stringify( body ) } );
	return ( await answer.json() ) as Said;
}

const usd = ( value: string ) => ( { currency_code: 'USD', value } );
const order = ( value = '5.00', more: object = {} ) => ( {
	intent: 'CAPTURE',
	purchase_units: [ { reference_id: 'default', amount: usd( value ), invoice_id: 'a-1', ...more } ],
} );

async function refusal( ...asked: Parameters< typeof call > ): Promise< string | undefined > {
	return ( await call( ...asked ) ).details?.[ 0 ]?.issue;
}

async function captured(): Promise< string > {
	const { id = '' } = await call( 'v2/checkout/orders', order() );
	await call( '_test/approve', { order: id, how: 'approve' } );
	const { purchase_units: [ unit ] = [] } = await call( `v2/checkout/orders/${ id }/capture`, {} );
	return unit?.payments?.captures[ 0 ]?.id ?? '';
}

test( 'an order of nothing, of parts that do not add up, or with names that are not published is refused', async () => {
	const at = 'v2/checkout/orders';
	assert.equal( await refusal( at, order( '0.00' ) ), 'CANNOT_BE_ZERO_OR_NEGATIVE' );
	const amount = { ...usd( '5.00' ), breakdown: { item_total: usd( '4.00' ) } };
	assert.equal( await refusal( at, order( '5.00', { amount } ) ), 'AMOUNT_MISMATCH' );
	assert.equal( await refusal( at, { ...order(), coupon: 'x' } ), 'MALFORMED_REQUEST_JSON' );
} );

test( 'a key stands for its first answer, and for no other body', async () => {
	const { id } = await call( 'v2/checkout/orders', order(), 'key' );
	assert.equal( ( await call( 'v2/checkout/orders', order(), 'key' ) ).id, id );
	assert.equal( await refusal( 'v2/checkout/orders', order( '6.00' ), 'key' ), 'DUPLICATE_REQUEST_ID' );
} );

test( 'a capture needs an approval, and an invoice is paid once', async () => {
	const { id = '' } = await call( 'v2/checkout/orders', order() );
	const capture = `v2/checkout/orders/${ id }/capture`;
	assert.equal( await refusal( capture, {} ), 'ORDER_NOT_APPROVED' );
	await captured();
	await call( '_test/approve', { order: id, how: 'approve' } );
	assert.equal( await refusal( capture, {} ), 'DUPLICATE_INVOICE_ID' );
} );

test( 'a refund is never above what is left', async () => {
	const refund = `v2/payments/captures/${ await captured() }/refund`;
	assert.equal( await refusal( refund, { amount: usd( '5.01' ) } ), 'REFUND_AMOUNT_EXCEEDED' );
	assert.notEqual( ( await call( refund, {} ) ).id, undefined );
	assert.equal( await refusal( refund, {} ), 'CAPTURE_FULLY_REFUNDED' );
} );
