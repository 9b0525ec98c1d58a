import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
	APPROVES,
	DECLINES_NOW,
	call,
	code,
	error,
	line,
	pay,
	refund,
	restart,
	savedCard,
	totals,
	eachTestHasAProvider,
} from './testing';

eachTestHasAProvider();

describe( 'idempotency', () => {
	test( 'the same key gives the same answer and one payment', async () => {
		const body = { ...( await savedCard( APPROVES ) ), amount: 500 };
		const [ first, second ] = await Promise.all( [ pay( body, 'key-of-one' ), pay( body, 'key-of-one' ) ] );
		await refund( { payment: first.body.id, amount: 500 } );
		await restart();
		const third = await pay( body, 'key-of-one' );
		assert.equal( first.status, 201 );
		assert.deepEqual( second, first );
		assert.deepEqual( third, first );
		assert.deepEqual( await totals(), {
			USD: line( { captured: 500, refunded: 500, payments: 1 } ),
		} );
	} );

	test( 'a decline is kept under its key too', async () => {
		const body = { ...( await savedCard( DECLINES_NOW ) ), amount: 500 };
		const first = await pay( body, 'key-of-decline' );
		assert.deepEqual( await pay( body, 'key-of-decline' ), first );
	} );

	test( 'the same key with another body is refused', async () => {
		const body = { ...( await savedCard( APPROVES ) ), amount: 500 };
		const first = await pay( body, 'key-of-one' );
		const other = await pay( { ...body, amount: 501 }, 'key-of-one' );
		assert.deepEqual( code( other ), [ 409, 'idempotency_key_reused' ] );
		assert.equal( error( other )?.type, 'idempotency_error' );
		assert.ok( ! ( 'money_moved' in ( error( other ) ?? {} ) ) );
		const elsewhere = await refund( { payment: first.body.id, amount: 500 }, 'key-of-one' );
		assert.equal( elsewhere.status, 409 );
	} );

	test( 'a refused request leaves its key free', async () => {
		const body = { ...( await savedCard( APPROVES ) ), amount: 500 };
		assert.equal( ( await pay( { ...body, amount: 0 }, 'key-of-one' ) ).status, 400 );
		assert.equal( ( await pay( body, 'key-of-one' ) ).status, 201 );
	} );

	test( 'money is not moved without a key', async () => {
		const body = { ...( await savedCard( APPROVES ) ), amount: 500 };
		assert.deepEqual( code( await call( 'POST', '/payments', body ) ), [ 400, 'idempotency_key_required' ] );
	} );
} );
