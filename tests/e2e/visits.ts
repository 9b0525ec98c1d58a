import { tmpdir } from 'node:os';
import path from 'node:path';

import type { Browser, BrowserContext, Page } from 'playwright-core';

import { assertBooksAgree } from './books';
import { newVisit, openBrowser, type Device } from './browser';
import { Journey } from './journey';
import { Shop } from './shop';
import type { StoreOptions } from '../../tools/store/make';

/** A shop and a browser for one file of tests; every visit is somebody new, with the scripts of the shop in the cache. */
export class Visits {
	/** By device, those that nobody uses now. */
	private readonly idle = new Map< string, BrowserContext[] >();

	private constructor(
		readonly shop: Shop,
		private readonly browser: Browser
	) {}

	static async open( name: string, options: Partial< StoreOptions > = {} ): Promise< Visits > {
		const shop = await Shop.open( name, options );
		try {
			return new Visits( shop, await openBrowser() );
		} catch ( error ) {
			await shop.close();
			throw error;
		}
	}

	/** Whatever was done in it, the shop's books and its provider's agree at the end. */
	async close(): Promise< void > {
		try {
			await this.browser.close();
			await assertBooksAgree( this.shop );
		} finally {
			await this.shop.close();
		}
	}

	async visit( device: Device, walk: ( journey: Journey ) => Promise< void > ): Promise< void > {
		const context = this.idle.get( JSON.stringify( device ) )?.pop() ?? ( await newVisit( this.browser, device ) );
		try {
			const page = await this.newcomer( context );
			await walk( new Journey( this.shop, page ) ).catch( ( error: unknown ) => this.picture( page, error ) );
			await this.leave( context );
			this.idle.set( JSON.stringify( device ), [
				...( this.idle.get( JSON.stringify( device ) ) ?? [] ),
				context,
			] );
		} catch ( error ) {
			await context.close();
			throw error;
		}
	}

	/** A page that knows nothing of who was there before. */
	private async newcomer( context: BrowserContext ): Promise< Page > {
		const page = await context.newPage();
		const browser = await context.newCDPSession( page );
		await browser.send( 'Storage.clearDataForOrigin', {
			origin: new URL( this.shop.url( '/' ) ).origin,
			storageTypes: 'cookies,local_storage,indexeddb,cache_storage,service_workers',
		} );
		await browser.detach();
		return leavingLoaded( page );
	}

	private async leave( context: BrowserContext ): Promise< void > {
		await Promise.all( context.pages().map( ( page ) => page.close() ) );
		await context.unrouteAll( { behavior: 'ignoreErrors' } );
		await context.clearCookies();
	}

	private async picture( page: Page, error: unknown ): Promise< never > {
		const picture = path.join( tmpdir(), 'encore-failures', `${ Date.now() }.png` );
		await page.screenshot( { path: picture, fullPage: true } ).catch( () => undefined );
		console.error( `${ page.url() } looked like ${ picture }` );
		throw error;
	}
}

/**
 * Whoever types an address does it when the page is all there: PHP keeps a shopper's cart after the last word was sent,
 * and only then lets the page be loaded.
 */
function leavingLoaded( page: Page ): Page {
	const goto = page.goto.bind( page );
	page.goto = async ( ...address ) => {
		await page.waitForLoadState();
		return goto( ...address );
	};
	return page;
}
