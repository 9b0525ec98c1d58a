import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { holdsCardNumber } from './cards';
import { confirmPage } from './confirm-page';
import { startProvider } from './server';
import {
	THREE_D_SECURE,
	call,
	callInstead,
	code,
	dataDir,
	eachTestHasAProvider,
	error,
	journalPath,
	line,
	pay,
	press,
	refund,
	restart,
	savedCard,
	stored,
	totals,
	waiting,
} from './testing';

eachTestHasAProvider();

const BACK = 'http://127.0.0.1:8300/return/?order=7&key=x';

/** The same page of a provider that listens at another port by now. */
async function moved( page: string ): Promise< string > {
	const { body } = await call( 'GET', '/payments' );
	const [ payment ] = body.data as Array< { next_action?: { url: string } } >;
	const now = payment?.next_action?.url ?? '';
	assert.equal( new URL( now ).pathname, new URL( page ).pathname );
	return now;
}

describe( '3-D Secure', () => {
	test( 'every payment waits, moves no money, and names its page', async () => {
		const saved = await savedCard( THREE_D_SECURE );
		const first = await pay( { ...saved, amount: 100 }, 'key-of-one' );
		const second = await pay( { ...saved, amount: 200 } );
		assert.deepEqual( await pay( { ...saved, amount: 100 }, 'key-of-one' ), first );
		const page = ( reply: typeof first ) => ( reply.body.next_action as { url: string } ).url;
		assert.match( page( first ), /^http:\/\/127\.0\.0\.1:\d+\/confirm\/[a-z]{40,}$/ );
		assert.notEqual( page( first ), page( second ) );
		assert.deepEqual( code( await refund( { payment: first.body.id, amount: 1 } ) ), [ 400, 'not_captured' ] );
		assert.deepEqual( await totals(), { USD: line( { waiting: 2 } ) } );
	} );

	test( 'confirmed: captured, and the browser goes back to the shop', async () => {
		const { id, page } = await waiting( { return_url: BACK } );
		const reply = await press( page, 'confirm' );
		assert.deepEqual( [ reply.status, reply.headers.get( 'location' ) ], [ 303, BACK ] );
		const { body } = await stored( id );
		assert.deepEqual( [ body.status, body.decline_reason, body.next_action ], [ 'captured', null, undefined ] );
		assert.equal( ( await refund( { payment: id, amount: 12400 } ) ).status, 201 );
	} );

	test( 'refused: declined, nothing captured', async () => {
		const { id, page } = await waiting( { return_url: BACK } );
		const reply = await press( page, 'refuse' );
		assert.deepEqual( [ reply.status, reply.headers.get( 'location' ) ], [ 303, BACK ] );
		const { body } = await stored( id );
		assert.deepEqual( [ body.status, body.decline_reason ], [ 'declined', 'authentication_failed' ] );
		assert.deepEqual( await totals(), { USD: line( { declined: 1 } ) } );
	} );

	test( 'only the first answer counts, after a restart too', async () => {
		const { id, page } = await waiting( { return_url: BACK } );
		await restart();
		const now = await moved( page );
		await Promise.all( [ press( now, 'confirm' ), press( now, 'confirm' ) ] );
		assert.equal( ( await press( now, 'refuse' ) ).headers.get( 'location' ), BACK );
		assert.equal( ( await fetch( now, { redirect: 'manual' } ) ).headers.get( 'location' ), BACK );
		assert.equal( ( await stored( id ) ).body.status, 'captured' );
		assert.deepEqual( await totals(), { USD: line( { captured: 12400, net: 12400, payments: 1 } ) } );
	} );

	test( 'without return_url the page says how it ended', async () => {
		const { page } = await waiting();
		assert.match( await ( await press( page, 'confirm' ) ).text(), /Payment confirmed/ );
		const other = await waiting();
		assert.match( await ( await press( other.page, 'refuse' ) ).text(), /Nothing was charged/ );
	} );

	test( 'an odd answer or address moves nothing', async () => {
		const { id, page } = await waiting();
		assert.equal( ( await press( page, 'constructor' ) ).status, 200 );
		assert.equal( ( await press( `${ page }x`, 'confirm' ) ).status, 404 );
		assert.equal( ( await press( page.slice( 0, -1 ), 'confirm' ) ).status, 404 );
		assert.equal( ( await fetch( new URL( '/confirm/', page ) ) ).status, 404 );
		assert.equal( ( await stored( id ) ).body.status, 'requires_action' );
	} );
} );

describe( 'the confirm page', () => {
	test( 'names amount, shop and card, works without a script and holds no card number', async () => {
		const { page } = await waiting( { return_url: BACK } );
		const reply = await fetch( page );
		const html = await reply.text();
		for ( const words of [ '$124.00', '127.0.0.1:8300', '•••• 3184' ] ) {
			assert.ok( html.includes( words ), words );
		}
		assert.equal( html.match( /<button name="answer"/g )?.length, 2 );
		assert.ok( ! /<script|\bon\w+=/i.test( html ) );
		assert.ok( ! holdsCardNumber( html ) && ! holdsCardNumber( readFileSync( journalPath(), 'utf8' ) ) );
		const policy = reply.headers.get( 'content-security-policy' ) ?? '';
		assert.ok( policy.includes( "default-src 'none'" ) );
		assert.ok( policy.includes( "form-action 'self' http://127.0.0.1:8300;" ) );
		assert.deepEqual(
			[ reply.headers.get( 'cache-control' ), reply.headers.get( 'referrer-policy' ) ],
			[ 'no-store', 'no-referrer' ]
		);
	} );

	test( 'counts in the minor unit of the currency', async () => {
		for ( const [ currency, words ] of [
			[ 'JPY', '¥12,400' ],
			[ 'KWD', '12.400' ],
		] ) {
			const { page } = await waiting( { currency } );
			assert.ok( ( await ( await fetch( page ) ).text() ).includes( words ?? '' ), words );
		}
	} );

	test( 'escapes whatever it shows', () => {
		const payment = {
			id: 'pay_a',
			status: 'requires_action',
			amount: 1,
			amount_refunded: 0,
			currency: 'USD',
			payment_method: 'pm_a',
			customer: 'cus_a',
			metadata: {},
			decline_reason: null,
			return_url: null,
			confirmation: 'secret',
			created: '',
		} as const;
		const { body } = confirmPage( payment, `<b class="x">'&` );
		assert.ok( body.includes( '&lt;b class=&quot;x&quot;&gt;&#39;&amp;' ) );
	} );
} );

describe( 'return_url', () => {
	test( 'is a web page of this machine, or refused', async () => {
		const saved = await savedCard( THREE_D_SECURE );
		for ( const address of [
			'https://example.com/',
			'http://127.0.0.1.example.com/',
			'http://127.0.0.1:80@example.com/',
			'http://shop:secret@127.0.0.1/',
			'//127.0.0.1/',
			'javascript:alert(1)//127.0.0.1',
			'ftp://127.0.0.1/',
			'/return/',
		] ) {
			const reply = await pay( { ...saved, amount: 100, return_url: address } );
			assert.deepEqual( code( reply ), [ 400, 'invalid_return_url' ], address );
		}
		assert.deepEqual( await totals(), {} );
		await waiting( { return_url: 'https://localhost/return/' } );
		const { body } = await waiting( { return_url: 'http://localhost/?x=\'"><script>' } );
		assert.equal( body.return_url, 'http://localhost/?x=%27%22%3E%3Cscript%3E' );
	} );

	test( 'may be the host named at the start', async () => {
		const dataFolder = `${ dataDir() }/elsewhere`;
		const provider = await startProvider( { port: 0, dataDir: dataFolder, shop: 'shop.example' } );
		try {
			callInstead( provider.url );
			await waiting( { return_url: 'https://shop.example/return/' } );
			const saved = await savedCard( THREE_D_SECURE );
			const other = await pay( { ...saved, amount: 1, return_url: 'https://other.example/' } );
			assert.deepEqual( code( other ), [ 400, 'invalid_return_url' ] );
		} finally {
			await provider.stop();
		}
	} );
} );

describe( 'cancel', () => {
	test( 'ends what waits, for good', async () => {
		const { id, page } = await waiting( { return_url: BACK } );
		const cancel = () => call( 'POST', `/payments/${ id }/cancel`, {} );
		const { status, body } = await cancel();
		assert.deepEqual( [ status, body.status, body.next_action ], [ 200, 'canceled', undefined ] );
		assert.deepEqual( await cancel(), { status, body } );
		assert.equal( ( await press( page, 'confirm' ) ).headers.get( 'location' ), BACK );
		await restart();
		assert.equal( ( await stored( id ) ).body.status, 'canceled' );
		assert.deepEqual( await totals(), { USD: line( { canceled: 1 } ) } );
		const books = ( await call( 'GET', '/books' ) ).body.payments as Array< { id: string } >;
		assert.deepEqual(
			books.map( ( payment ) => payment.id ),
			[ id ]
		);
	} );

	test( 'comes too late for what was answered, and does not say that no money moved', async () => {
		for ( const answer of [ 'confirm', 'refuse' ] ) {
			const { id, page } = await waiting();
			await press( page, answer );
			const reply = await call( 'POST', `/payments/${ id }/cancel`, {} );
			assert.deepEqual( code( reply ), [ 409, 'not_waiting' ] );
			assert.equal( error( reply )?.money_moved, undefined );
		}
		assert.equal( ( await call( 'POST', '/payments/pay_none/cancel', {} ) ).status, 404 );
	} );
} );
