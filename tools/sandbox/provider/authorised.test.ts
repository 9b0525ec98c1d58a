import assert from 'node:assert/strict';
import { test } from 'node:test';

import { APPROVES, call, code, eachTestHasAProvider, line, pay, restart, savedCard, stored, totals } from './testing';

eachTestHasAProvider();

async function authorised() {
	const { status, body } = await pay( { ...( await savedCard( APPROVES ) ), amount: 9700, capture: false } );
	assert.deepEqual( [ status, body.status ], [ 201, 'authorised' ] );
	return String( body.id );
}

test( 'R18: what is authorised has no money until it is captured, once', async () => {
	const id = await authorised();
	assert.deepEqual( await totals(), { USD: line( { waiting: 1 } ) } );
	for ( const time of [ 'the first', 'the second' ] ) {
		assert.equal( ( await call( 'POST', `/payments/${ id }/capture`, {} ) ).body.status, 'captured', time );
	}
	await restart();
	assert.deepEqual( await totals(), { USD: line( { payments: 1, captured: 9700, net: 9700 } ) } );
	assert.deepEqual( code( await call( 'POST', `/payments/${ id }/cancel`, {} ) ), [ 409, 'not_waiting' ] );
} );

test( 'R18: what is given up is never captured', async () => {
	const id = await authorised();
	assert.equal( ( await call( 'POST', `/payments/${ id }/cancel`, {} ) ).body.status, 'canceled' );
	assert.deepEqual( code( await call( 'POST', `/payments/${ id }/capture`, {} ) ), [ 409, 'not_waiting' ] );
	assert.equal( ( await stored( id ) ).body.status, 'canceled' );
} );

test( 'capture is true or false', async () => {
	const { status } = await pay( { ...( await savedCard( APPROVES ) ), amount: 9700, capture: 'later' } );
	assert.equal( status, 400 );
} );
