import assert from 'node:assert/strict';
import type { ChildProcess } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';

import type { Browser, Page } from 'playwright-core';

import { root } from '../../tools/process';
import { cacheFolder } from '../../tools/store/cache';
import { launch, stop } from '../../tools/store/processes';
import { fetchWordPress } from '../../tools/store/wordpress';
import { findings } from './axe';
import { newVisit, openBrowser, PHONE } from './browser';

const READY = /Ready in/;

async function freePort(): Promise< number > {
	const server = createServer().listen( 0, '127.0.0.1' );
	await new Promise( ( listening ) => server.once( 'listening', listening ) );
	const { port } = server.address() as AddressInfo;
	await new Promise( ( closed ) => server.close( closed ) );
	return port;
}

async function overflows( page: Page ): Promise< number > {
	return page.evaluate( () => document.documentElement.scrollWidth - document.documentElement.clientWidth );
}

/** `npm start` where there is no WooCommerce: the only browser test that runs on every machine. */
describe( 'a look without WooCommerce', () => {
	/** A cache of its own, with nothing but WordPress in it. */
	const cache = mkdtempSync( path.join( tmpdir(), 'encore-look-' ) );
	let child: ChildProcess | undefined;
	let browser: Browser | undefined;
	let url = '';
	let said = '';

	before( async () => {
		await fetchWordPress();
		mkdirSync( path.join( cache, 'encore' ) );
		symlinkSync( cacheFolder( 'wordpress' ), path.join( cache, 'encore/wordpress' ), 'junction' );
		const port = await freePort();
		url = `http://127.0.0.1:${ port }`;
		child = launch( process.execPath, [ 'tools/run.mjs', 'tools/store/start.ts', '--port', String( port ) ], {
			cwd: root,
			env: { ...process.env, XDG_CACHE_HOME: cache, WOOCOMMERCE_PATH: 'none' },
			stdio: [ 'ignore', 'pipe', 'pipe' ],
		} );
		const started = child;
		await new Promise< void >( ( ready, failed ) => {
			for ( const stream of [ started.stdout, started.stderr ] ) {
				stream?.on( 'data', ( chunk: Buffer ) => {
					said += chunk.toString();
					if ( READY.test( said ) ) {
						ready();
					}
				} );
			}
			started.once( 'exit', () => failed( new Error( said ) ) );
		} );
		browser = await openBrowser();
	} );
	after( async () => {
		await browser?.close();
		await ( child && stop( child ) );
		rmSync( cache, { recursive: true, force: true } );
	} );

	async function visit( size: { width: number; height: number }, walk: ( page: Page ) => Promise< void > ) {
		assert.ok( browser );
		const context = await newVisit( browser, { size } );
		try {
			const page = await context.newPage();
			await page.request.post( `${ url }/wp-login.php`, {
				form: { log: 'admin', pwd: 'admin' },
				maxRedirects: 0,
			} );
			await walk( page );
		} finally {
			await context.close();
		}
	}

	function screen( name: string ): string {
		return `${ url }/wp-admin/edit.php?post_type=encore_offer&page=encore-${ name }`;
	}

	test( 'it says what is missing and how to get it: in the terminal, on the page and in the admin', async () => {
		assert.match( said, /look without WooCommerce/ );
		assert.match( said, /npm run woocommerce -- \/path\/to\/woocommerce\.zip/ );
		const anybody = await fetch( `${ url }/wp-json/encore/v1/offers` );
		assert.equal( anybody.status, 401 );
		assert.equal( ( await fetch( `${ url }/wp-json/wc/store/v1/cart` ) ).status, 404 );
		await visit( PHONE, async ( page ) => {
			await page.goto( url );
			await page.getByText( 'A look without WooCommerce' ).waitFor();
			assert.deepEqual( await findings( page, '[aria-label="About this store"]', 'main' ), [] );
			assert.equal( await overflows( page ), 0 );
			await page.goto( screen( 'home' ) );
			await page.locator( '.notice summary', { hasText: 'There is no WooCommerce here' } ).click();
			await page.getByText( 'Missing: product pages, cart and checkout' ).waitFor();
			await page.locator( '.encore-numbers__tile', { hasText: 'Revenue added' } ).getByText( '$0.00' ).waitFor();
			// Nobody saw an offer yet; the coach has looked at them all the same.
			await page.locator( '.encore-home__steps li' ).first().waitFor();
			assert.deepEqual( await findings( page, '.notice', '#encore-home' ), [] );
		} );
	} );

	test( 'an owner proposes a funnel for a product, switches it on, and sees its price and its coach', async () => {
		await visit( { width: 1440, height: 1000 }, async ( page ) => {
			await page.goto( screen( 'quick-funnel' ) );
			await page.getByRole( 'combobox', { name: 'Search a product' } ).fill( 'Quiet' );
			await page.getByRole( 'option', { name: 'Quiet Light Photography Course' } ).click();
			await page.getByRole( 'button', { name: /^Switch/ } ).click();
			const made = page.locator( '.encore-quick-funnel__done li' );
			await made.first().waitFor();
			assert.equal( await made.count(), 4 );
			await made.first().getByRole( 'link' ).click();
			await page.getByRole( 'combobox', { name: 'Price', exact: true } ).selectOption( 'fixed' );
			await page.getByRole( 'textbox', { name: /Price of each piece/ } ).fill( '31' );
			await page.getByText( 'The shopper pays $31.00' ).waitFor();
			await page.getByRole( 'button', { name: /hint/ } ).first().click();
			await page
				.getByText( /Quiet Light Photography Course/ )
				.first()
				.waitFor();
		} );
	} );

	test( 'L6: a shopper declines the upsell and takes the downsell: what was shown is the total on the thank-you page, and why stands beside it', async () => {
		await visit( PHONE, async ( page ) => {
			await page.goto( url );
			await page.getByRole( 'link', { name: 'A course with a workbook' } ).click();
			await page.getByRole( 'spinbutton', { name: 'Pieces of Quiet Light Photography Course' } ).waitFor();
			await page.getByRole( 'button', { name: 'Walk through' } ).click();
			const bar = page.getByRole( 'complementary', { name: 'Walkthrough' } );
			await bar.getByText( /^Offer 1: / ).waitFor();
			const [ accept, decline ] = [ '.encore-answer--accept', '.encore-answer--decline' ];
			assert.match( await page.locator( accept ).innerText(), /pay \$197\.00/ );
			assert.deepEqual( await findings( page, 'body' ), [] );
			assert.equal( await overflows( page ), 0 );
			await page.locator( decline ).click();
			await bar.getByText( /^Offer 2: / ).waitFor();
			assert.match( await page.locator( accept ).innerText(), /pay \$47\.00/ );
			await page.locator( accept ).click();
			await page.locator( '.encore-added' ).getByText( '$47.00' ).first().waitFor();
			assert.deepEqual( await page.locator( '.encore-walkthrough__order td:last-child' ).allInnerTexts(), [
				'$97.00',
				'$47.00',
				'$144.00',
			] );
			await bar.locator( 'summary' ).click();
			await bar.getByRole( 'cell', { name: 'It was shown.' } ).first().waitFor();
			assert.deepEqual( await findings( page, 'body' ), [] );
			assert.equal( await overflows( page ), 0 );
			await page.locator( '.encore-added' ).getByText( 'Take this back' ).first().click();
			await page.getByRole( 'button', { name: 'Yes, take it back' } ).click();
			await page.locator( '.encore-added' ).getByText( 'Taken back' ).first().waitFor();
		} );
		const [ log = '' ] = /\/\S+look-\w+/.exec( said ) ?? [];
		const errors = path.join( log, 'wp-content/debug.log' );
		assert.equal( existsSync( errors ) ? readFileSync( errors, 'utf8' ) : '', '' );
	} );
} );
