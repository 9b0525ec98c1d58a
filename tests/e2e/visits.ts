import { tmpdir } from 'node:os';
import path from 'node:path';

import type { Browser } from 'playwright-core';

import { newVisit, openBrowser, type Device } from './browser';
import { Journey } from './journey';
import { Shop } from './shop';
import type { StoreOptions } from '../../tools/store/make';

/** A shop and a browser for one file of tests; every visit is somebody new. */
export class Visits {
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

	async close(): Promise< void > {
		await this.browser.close();
		await this.shop.close();
	}

	async visit( device: Device, walk: ( journey: Journey ) => Promise< void > ): Promise< void > {
		const context = await newVisit( this.browser, device );
		const page = await context.newPage();
		try {
			await walk( new Journey( this.shop, page ) );
		} catch ( error ) {
			const picture = path.join( tmpdir(), 'encore-failures', `${ Date.now() }.png` );
			await page.screenshot( { path: picture, fullPage: true } ).catch( () => undefined );
			console.error( `${ page.url() } looked like ${ picture }` );
			throw error;
		} finally {
			await context.close();
		}
	}
}
