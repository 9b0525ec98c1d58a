import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { startProvider } from './server';
import { APPROVES, dataDir, eachTestHasAProvider, pay, savedCard, start, startElsewhere, stop } from './testing';

eachTestHasAProvider();

const locks = () => readdirSync( dataDir() ).filter( ( name ) => name.endsWith( '.lock' ) );

describe( 'one provider per folder', () => {
	test( 'a second one in the same process is refused, and the first works on', async () => {
		await assert.rejects( startProvider( { port: 0, dataDir: dataDir() } ), /keeps the books in/ );
		const saved = await savedCard( APPROVES );
		assert.equal( ( await pay( { ...saved, amount: 1 } ) ).status, 201 );
	} );

	test( 'a second one in another process is refused in plain words', async () => {
		const { child, words } = await startElsewhere();
		await once( child, 'exit' );
		assert.equal( child.exitCode, 1 );
		assert.match( words.trim(), new RegExp( `^Process ${ process.pid } keeps the books in ` ) );
		assert.deepEqual( locks(), [ `provider-${ process.pid }.lock` ] );
	} );

	test( 'what a killed one leaves behind stands in nobody’s way', async () => {
		await stop();
		const { child } = await startElsewhere();
		await assert.rejects( start(), new RegExp( `Process ${ child.pid } keeps the books` ) );
		child.kill( 'SIGKILL' );
		await once( child, 'exit' );
		assert.deepEqual( locks(), [ `provider-${ child.pid }.lock` ] );
		await start();
		assert.deepEqual( locks(), [ `provider-${ process.pid }.lock` ] );
	} );

	test( 'nor do the files of processes that ended long ago', async () => {
		await stop();
		const { pid } = spawnSync( process.execPath, [ '--version' ] );
		writeFileSync( join( dataDir(), `provider-${ pid }.lock` ), '' );
		await start();
		await stop();
		assert.deepEqual( locks(), [] );
	} );
} );
