import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';

import { Shop } from './shop';
import { Visitor } from './visitor';

const OWNER = '--user=admin';

interface Listed {
	id: number;
	title: string;
	state_text: string;
	accepted: number;
	revenue: string;
}

describe( 'wp encore, by WP-CLI itself', () => {
	let shop: Shop;

	before( async () => {
		shop = await Shop.open( 'cli' );
	} );
	after( () => shop?.close() );

	const list = async ( ...options: string[] ) =>
		JSON.parse( await shop.wp( 'encore', 'offers', '--format=json', OWNER, ...options ) ) as Listed[];

	test( 'what was sold is told, added up, and listed; offers are switched', async () => {
		const bump = await shop.offerId( 'course-workbook-bump' );
		await new Visitor( shop ).buy( await shop.productId( 'course' ), bump );
		const events = JSON.parse( await shop.wp( 'encore', 'events', '--format=json' ) ) as { id: string }[];
		assert.ok(
			events.some( ( { id } ) => id.startsWith( 'accepted:' ) ),
			JSON.stringify( events )
		);
		assert.match( await shop.wp( 'encore', 'rollup' ), /Success/ );
		const [ best ] = await list( '--orderby=kept' );
		assert.deepEqual( [ best?.id, best?.accepted, best?.revenue ], [ bump, 1, '27.00 USD' ] );

		assert.equal(
			( await shop.wp( 'encore', 'offers', 'switch_off', String( bump ), OWNER ) ).trim(),
			`switch_off: ${ bump }`
		);
		assert.deepEqual(
			( await list( '--state=off' ) ).map( ( { id } ) => id ),
			[ bump ]
		);
		assert.equal( ( await list( '--state=off' ) )[ 0 ]?.state_text, 'Switched off' );
		await assert.rejects(
			shop.wp( 'encore', 'offers', 'delete', String( bump ), OWNER ),
			/This is not in the trash/
		);
		await assert.rejects( shop.wp( 'encore', 'offers' ), /Name somebody who manages the shop/ );
		await shop.wp( 'encore', 'offers', 'switch_on', String( bump ), OWNER );
		assert.match( await shop.wp( 'encore', 'compile' ), /Success/ );
		assert.deepEqual( await list( '--state=off' ), [] );
	} );

	test( 'the state of the shop, its log, the record of what was charged', async () => {
		assert.match( await shop.wp( 'encore', 'diagnostics' ), /^tables: good, current$/m );
		assert.match( await shop.wp( 'encore', 'charges' ), /^"[^"]+"(,"[^"]+")+$/m );
		await shop.wp( 'encore', 'log' );
	} );

	test( 'funnels and offers as a file, which makes nothing twice', async () => {
		const file = path.join( shop.folder, 'wp-content/moved.json' );
		await shop.wp( 'encore', 'export', file, OWNER );
		const { funnels, offers } = JSON.parse( readFileSync( file, 'utf8' ) ) as {
			funnels: object[];
			offers: object[];
		};
		assert.ok( funnels.length > 0 && offers.length > 0 );
		const count = await shop.wp( 'encore', 'offers', '--format=count', OWNER );
		assert.match( await shop.wp( 'encore', 'import', file, '--dry-run', OWNER ), /\bhere\b/ );
		await shop.wp( 'encore', 'import', file, OWNER );
		assert.equal( await shop.wp( 'encore', 'offers', '--format=count', OWNER ), count );
		assert.match( await shop.wp( 'encore', 'import', file, '--again', OWNER ), /\bmade\b/ );
		const drafts = await list( '--state=draft' );
		assert.equal( drafts.length, offers.length );
	} );
} );
