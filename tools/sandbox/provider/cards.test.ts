import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import {
	APPROVES,
	DECLINES_LATER,
	DECLINES_NOW,
	TIMES_OUT_AFTER,
	TIMES_OUT_BEFORE,
	call,
	card,
	code,
	error,
	journalPath,
	line,
	pay,
	restart,
	savedCard,
	totals,
	eachTestHasAProvider,
} from './testing';

eachTestHasAProvider();

describe( 'cards', () => {
	test( 'a card becomes a payment method without its number', async () => {
		const { status, body } = await call( 'POST', '/payment_methods', card( APPROVES ) );
		assert.equal( status, 201 );
		assert.deepEqual( [ body.brand, body.last4, body.exp_month, body.exp_year ], [ 'visa', '4242', 12, 2040 ] );
		const journal = readFileSync( journalPath(), 'utf8' );
		assert.ok( ! /\d{13}/.test( journal ) );
		assert.ok( ! journal.includes( '123' ) );
	} );

	test( 'the approving card approves every time', async () => {
		const saved = await savedCard( APPROVES );
		for ( const amount of [ 12400, 19700, 4700 ] ) {
			const { status, body } = await pay( { ...saved, amount } );
			assert.deepEqual( [ status, body.status, body.amount ], [ 201, 'captured', amount ] );
		}
	} );

	test( 'the later-declined card pays once', async () => {
		const saved = await savedCard( DECLINES_LATER );
		assert.equal( ( await pay( { ...saved, amount: 100 } ) ).status, 201 );
		await restart();
		const second = await pay( { ...saved, amount: 200 } );
		assert.deepEqual( code( second ), [ 402, 'card_declined' ] );
		assert.equal( error( second )?.money_moved, false );
	} );

	test( 'the declined card never pays, and the books say so', async () => {
		const saved = await savedCard( DECLINES_NOW );
		const reply = await pay( { ...saved, amount: 100 } );
		assert.deepEqual( code( reply ), [ 402, 'card_declined' ] );
		const stored = await call( 'GET', `/payments/${ String( error( reply )?.payment ) }` );
		assert.equal( stored.body.status, 'declined' );
		assert.deepEqual( await totals(), {
			USD: line( { declined: 1 } ),
		} );
	} );

	test( 'time-out before capture: paid once, then nothing is written and nothing is said', async () => {
		const saved = await savedCard( TIMES_OUT_BEFORE );
		assert.equal( ( await pay( { ...saved, amount: 100 } ) ).status, 201 );
		await restart();
		await assert.rejects( pay( { ...saved, amount: 200 }, 'key-of-lost' ) );
		await assert.rejects( pay( { ...saved, amount: 200 }, 'key-of-lost' ) );
		assert.deepEqual( await totals(), { USD: line( { captured: 100, net: 100, payments: 1 } ) } );
	} );

	test( 'time-out after capture: paid once, then written without an answer, which the same key gets later', async () => {
		const saved = await savedCard( TIMES_OUT_AFTER );
		assert.equal( ( await pay( { ...saved, amount: 100 } ) ).status, 201 );
		await assert.rejects( pay( { ...saved, amount: 200 }, 'key-of-lost' ) );
		const written = { USD: line( { captured: 300, net: 300, payments: 2 } ) };
		assert.deepEqual( await totals(), written );
		const again = await pay( { ...saved, amount: 200 }, 'key-of-lost' );
		assert.deepEqual( [ again.status, again.body.status ], [ 201, 'captured' ] );
		assert.deepEqual( await totals(), written );
	} );

	test( 'a time-out card that is refused for its form is answered', async () => {
		const saved = await savedCard( TIMES_OUT_BEFORE );
		await pay( { ...saved, amount: 100 } );
		assert.equal( ( await pay( { ...saved, amount: 0 } ) ).status, 400 );
	} );

	test( 'other numbers, past dates and odd codes are refused', async () => {
		const refused = async ( change: object ) =>
			code(
				await call( 'POST', '/payment_methods', {
					...card( APPROVES ),
					...change,
				} )
			);
		assert.deepEqual( await refused( { number: '4111111111111111' } ), [ 400, 'invalid_card' ] );
		assert.deepEqual( await refused( { number: 'constructor' } ), [ 400, 'invalid_card' ] );
		assert.deepEqual( await refused( { exp_year: 2020 } ), [ 400, 'expired_card' ] );
		assert.deepEqual( await refused( { cvc: '12' } ), [ 400, 'invalid_cvc' ] );
		assert.deepEqual( await refused( { exp_month: 13 } ), [ 400, 'invalid_parameter' ] );
	} );
} );
