import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, test } from 'node:test';

import {
	APPROVES,
	call,
	code,
	eachTestHasAProvider,
	pay,
	restart,
	savedCard,
	start,
	stop,
	stored,
	totals,
	line,
} from './testing';
import { sign } from './webhook';

eachTestHasAProvider();

const captured = async () => String( ( await pay( { ...( await savedCard( APPROVES ) ), amount: 500 } ) ).body.id );

describe( 'what an owner does at the provider', () => {
	test( 'a refund needs no key, lowers what is left, and stays after a restart', async () => {
		const payment = await captured();
		const body = { payment, amount: 200 };
		assert.equal( ( await call( 'POST', '/dashboard/refunds', body ) ).status, 201 );
		assert.equal( ( await call( 'POST', '/dashboard/refunds', body ) ).status, 201 );
		assert.deepEqual( code( await call( 'POST', '/dashboard/refunds', body ) ), [ 400, 'refund_above_rest' ] );
		await restart();
		assert.deepEqual( await totals(), { USD: line( { captured: 500, refunded: 400, net: 100, payments: 1 } ) } );
	} );

	test( 'a dispute is written on its payment', async () => {
		const payment = await captured();
		assert.equal( ( await call( 'POST', '/dashboard/disputes', { payment } ) ).status, 201 );
		await restart();
		assert.equal( ( await stored( payment ) ).body.disputed, true );
		assert.deepEqual( code( await call( 'POST', '/dashboard/disputes', { payment: 'pay_none' } ) ), [
			404,
			'resource_missing',
		] );
	} );

	test( 'the shop is told, signed, with the payment as it is now; the answer says how the shop took it', async () => {
		const heard: Array< { signature: unknown; body: string } > = [];
		const shop = createServer( ( request, response ) => {
			const chunks: Buffer[] = [];
			request.on( 'data', ( chunk: Buffer ) => chunks.push( chunk ) );
			request.on( 'end', () => {
				heard.push( {
					signature: request.headers[ 'sandbox-signature' ],
					body: Buffer.concat( chunks ).toString(),
				} );
				response.writeHead( 204 ).end();
			} );
		} );
		await new Promise< void >( ( done ) => shop.listen( 0, '127.0.0.1', done ) );
		await stop();
		await start( {
			url: `http://127.0.0.1:${ ( shop.address() as AddressInfo ).port }/`,
			secret: 'known to both',
		} );
		try {
			const payment = await captured();
			assert.equal( heard.length, 0, 'What a shop does itself is no news to it.' );
			const { body } = await call( 'POST', '/dashboard/refunds', { payment, amount: 200 } );
			assert.equal( body.webhook, 204 );
			const [ { signature, body: event } = { signature: '', body: '' } ] = heard;
			const seconds = Number( /^t=(\d+),/.exec( String( signature ) )?.[ 1 ] );
			assert.equal( signature, sign( 'known to both', event, seconds ) );
			const told = JSON.parse( event ) as { type: string; payment: { id: string; amount_refunded: number } };
			assert.deepEqual(
				[ told.type, told.payment.id, told.payment.amount_refunded ],
				[ 'payment.refunded', payment, 200 ]
			);
		} finally {
			shop.close();
		}
		const payment = await captured();
		assert.equal(
			( await call( 'POST', '/dashboard/disputes', { payment } ) ).body.webhook,
			0,
			'Nobody is there.'
		);
	} );
} );
