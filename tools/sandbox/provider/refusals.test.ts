import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
	APPROVES,
	DECLINES_NOW,
	call,
	code,
	error,
	pay,
	refund,
	savedCard,
	totals,
	eachTestHasAProvider,
} from './testing';

eachTestHasAProvider();

describe( 'refusals', () => {
	test( 'a payment method of somebody else is refused', async () => {
		const mine = await savedCard( APPROVES );
		const theirs = await savedCard( APPROVES );
		const reply = await pay( {
			...mine,
			customer: theirs.customer,
			amount: 100,
		} );
		assert.equal( reply.status, 403 );
		assert.equal( error( reply )?.type, 'resource_error' );
		const taken = await call( 'POST', `/payment_methods/${ String( mine.payment_method ) }/attach`, {
			customer: theirs.customer,
		} );
		assert.equal( taken.status, 403 );
		assert.deepEqual( await totals(), {} );
	} );

	test( 'a detached payment method is not charged', async () => {
		const saved = await savedCard( APPROVES );
		const path = `/payment_methods/${ String( saved.payment_method ) }/detach`;
		assert.equal( ( await call( 'POST', path, {} ) ).status, 200 );
		assert.equal( ( await pay( { ...saved, amount: 100 } ) ).status, 403 );
	} );

	test( 'amounts that are not positive whole numbers are refused', async () => {
		const saved = await savedCard( APPROVES );
		for ( const amount of [ 0, -1, 1.5, '100', null, 1e15 ] ) {
			assert.equal( ( await pay( { ...saved, amount } ) ).status, 400 );
		}
		const lower = await pay( { ...saved, amount: 100, currency: 'usd' } );
		assert.deepEqual( code( lower ), [ 400, 'invalid_currency' ] );
	} );

	test( 'an unknown name is refused', async () => {
		const body = { ...( await savedCard( APPROVES ) ), amount: 100 };
		assert.deepEqual( code( await pay( { ...body, price: 1 } ) ), [ 400, 'unknown_parameter' ] );
		assert.deepEqual( code( await call( 'GET', '/payments?amount=1' ) ), [ 400, 'invalid_parameter' ] );
	} );

	test( 'a card number is not kept in another field either', async () => {
		const body = { ...( await savedCard( APPROVES ) ), amount: 100 };
		const reply = await pay( { ...body, metadata: { note: APPROVES } } );
		assert.deepEqual( code( reply ), [ 400, 'card_number_refused' ] );
	} );

	test( 'only JSON is read', async () => {
		const form = await call( 'POST', '/customers', undefined, {
			'Content-Type': 'text/plain',
		} );
		assert.equal( form.status, 415 );
		const list = await call( 'POST', '/customers', [] );
		assert.deepEqual( code( list ), [ 400, 'invalid_body' ] );
		assert.equal( ( await call( 'GET', '/nothing' ) ).status, 404 );
	} );
} );

describe( 'refunds', () => {
	test( 'parts are refunded until nothing is left', async () => {
		const saved = await savedCard( APPROVES );
		const { body } = await pay( { ...saved, amount: 1000 } );
		const part = { payment: body.id, amount: 600 };
		assert.equal( ( await refund( part ) ).status, 201 );
		assert.deepEqual( code( await refund( part ) ), [ 400, 'refund_above_rest' ] );
		const rest = { payment: body.id, amount: 400 };
		assert.equal( ( await refund( rest, 'key-of-rest' ) ).status, 201 );
		assert.equal( ( await refund( rest, 'key-of-rest' ) ).status, 201 );
		const payment = await call( 'GET', `/payments/${ String( body.id ) }` );
		assert.equal( payment.body.amount_refunded, 1000 );
	} );

	test( 'a declined payment has nothing to refund', async () => {
		const saved = await savedCard( DECLINES_NOW );
		const reply = await pay( { ...saved, amount: 1000 } );
		const payment = error( reply )?.payment;
		assert.deepEqual( code( await refund( { payment, amount: 1 } ) ), [ 400, 'not_captured' ] );
	} );
} );

test( 'payments are found by their metadata, page by page', async () => {
	const saved = await savedCard( APPROVES );
	for ( const encore_acceptance of [ 'one', 'two', 'two', 'two' ] ) {
		await pay( { ...saved, amount: 100, metadata: { encore_acceptance } } );
	}
	const found: unknown[] = [];
	let path = '/payments?limit=2&metadata[encore_acceptance]=two';
	for ( let more = true; more;  ) {
		const { body } = await call( 'GET', path );
		const page = body.data as Array< { id: string } >;
		found.push( ...page );
		more = body.has_more === true;
		path += `&starting_after=${ page.at( -1 )?.id ?? '' }`;
		path = path.replace( /&starting_after=\w+(?=&)/, '' );
	}
	assert.equal( found.length, 3 );
	const none = await call( 'GET', '/payments?metadata[encore_acceptance]=x' );
	assert.deepEqual( [ none.body.data, none.body.has_more ], [ [], false ] );
} );

test( 'refunds are found by their metadata', async () => {
	const saved = await savedCard( APPROVES );
	const { body: payment } = await pay( { ...saved, amount: 1000 } );
	for ( const encore_refund of [ 'one', 'two' ] ) {
		await refund( { payment: payment.id, amount: 100, metadata: { encore_refund } } );
	}
	const { body } = await call( 'GET', '/refunds?metadata[encore_refund]=two' );
	const [ found, ...others ] = body.data as Array< Record< string, unknown > >;
	assert.deepEqual(
		[ found?.payment, found?.amount, found?.metadata ],
		[ payment.id, 100, { encore_refund: 'two' } ]
	);
	assert.deepEqual( [ others, body.has_more ], [ [], false ] );
	const none = await call( 'GET', '/refunds?metadata[encore_refund]=three' );
	assert.deepEqual( none.body.data, [] );
} );
