import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import path from 'node:path';
import { test } from 'node:test';

import { freePort } from './processes';

const FIRST = 9700;
const ASKS = `import( ${ JSON.stringify( path.resolve( 'tools/store/processes.ts' ) ) } )
	.then( ( { freePort } ) => freePort( ${ FIRST } ) )
	.then( ( port ) => console.log( port ) );
process.stdin.resume();`;

test( 'a port is given away once, also to processes that ask at the same time and do not listen yet', async () => {
	const children = [ 1, 2, 3 ].map( () =>
		spawn( process.execPath, [ '--import', 'tsx', '-e', ASKS ], { stdio: [ 'pipe', 'pipe', 'inherit' ] } )
	);
	const given = await Promise.all(
		children.map( async ( child ) => Number( ( await once( child.stdout, 'data' ) )[ 0 ] ) )
	);
	assert.equal( new Set( given ).size, 3 );
	assert.ok( ! given.includes( await freePort( FIRST ) ) );

	const ended = children.map( ( child ) => once( child, 'close' ) );
	children.forEach( ( child ) => child.stdin.end() );
	await Promise.all( ended );
	assert.ok( given.includes( await freePort( FIRST ) ), 'what an ended process held can be had again' );
} );

test( 'a port on which somebody listens is passed over', async () => {
	const server = createServer().listen( 0, '127.0.0.1' );
	await once( server, 'listening' );
	const { port } = server.address() as AddressInfo;
	assert.ok( ( await freePort( port ) ) > port );
	server.close();
} );
