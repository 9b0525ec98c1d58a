import assert from 'node:assert/strict';
import { once } from 'node:events';
import { appendFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { startProvider } from './server';
import {
	APPROVES,
	call,
	callInstead,
	dataDir,
	journalPath,
	line,
	pay,
	restart,
	savedCard,
	start,
	startElsewhere,
	stop,
	totals,
	eachTestHasAProvider,
} from './testing';

eachTestHasAProvider();

describe( 'journal', () => {
	test( 'it listens where it is told to, and nowhere else', async () => {
		const elsewhere = await startProvider( { port: 0, dataDir: `${ dataDir() }/elsewhere`, host: '127.0.0.2' } );
		try {
			assert.match( elsewhere.url, /^http:\/\/127\.0\.0\.2:/ );
			assert.equal( ( await fetch( `${ elsewhere.url }/books` ) ).status, 200 );
			await assert.rejects( fetch( elsewhere.url.replace( '127.0.0.2', '127.0.0.1' ) ) );
		} finally {
			await elsewhere.stop();
		}
	} );

	test( 'a killed provider has lost nothing that it answered', async () => {
		await stop();
		const { child, url } = await startElsewhere();
		callInstead( url );
		const saved = await savedCard( APPROVES );
		const { body } = await pay( { ...saved, amount: 12400 } );
		child.kill( 'SIGKILL' );
		await once( child, 'exit' );

		// What a kill in the middle of a write leaves behind.
		appendFileSync( journalPath(), '{"type":"pay' );
		await start();
		const again = await call( 'GET', `/payments/${ String( body.id ) }` );
		assert.deepEqual( again.body, body );
		assert.equal( ( await pay( { ...saved, amount: 1 } ) ).status, 201 );
		await restart();
		assert.deepEqual( await totals(), {
			USD: line( { captured: 12401, net: 12401, payments: 2 } ),
		} );
	} );

	test( 'books with a hole are not opened', async () => {
		await savedCard( APPROVES );
		await stop();
		appendFileSync( journalPath(), 'not json\n' );
		await assert.rejects( start(), /cannot be read at line 4/ );
		// Nor does the refusal leave the folder locked.
		await assert.rejects( start(), /cannot be read at line 4/ );
	} );
} );
