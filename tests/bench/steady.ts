import type { Browser } from 'playwright-core';

import { openBrowser, PHONE } from '../e2e/browser';
import { accept, offered } from './after';
import { assertMeter, read, watch } from './browser';
import { gate, type Row } from './budget';
import { runPhp, type Shop } from './shop';

interface View {
	what: string;
	url: string;
	/** What is ours on it. */
	ours: string;
	cookies: Array< [ string, string ] >;
	/** Absent where there is no such page without us. */
	without?: true;
}

const RUNS = 4;

/** P10 of every other place that is ours: beside a product, the classic checkout, after paying, the thank-you page. */
export async function steadyPages( shop: Shop ): Promise< Row[] > {
	const { beside } = await runPhp< { beside: string } >( shop.store, 'beside.php', String( shop.workbook ) );
	const { shopper, thanks, order, page } = await offered( shop );
	const cookies = [ ...shopper.cookies ];
	const browser = await openBrowser();
	try {
		const steady = ( view: View ) => measure( browser, shop, view );
		const rows = [
			await steady( {
				what: 'product page, an offer beside it',
				url: beside,
				ours: '.encore-product-offers',
				cookies: [],
				without: true,
			} ),
			await steady( {
				what: 'classic checkout',
				url: new URL( '/classic-checkout/', shop.store.url ).href,
				ours: '.encore-bump',
				cookies,
				without: true,
			} ),
			await steady( { what: 'offer page', url: page, ours: '[class*="encore-answer"]', cookies } ),
		];
		await accept( shopper, thanks, order );
		rows.push(
			await steady( {
				what: 'thank-you page, an item was added',
				url: thanks.href,
				ours: '.encore-added__list',
				cookies,
				without: true,
			} )
		);
		return rows;
	} finally {
		await browser.close();
	}
}

async function measure( browser: Browser, shop: Shop, view: View ): Promise< Row > {
	const worst = { on: 0, off: 0 };
	for ( let run = 0; run < RUNS; run++ ) {
		worst.on = Math.max( worst.on, await visit( browser, shop, view, 'on' ) );
		worst.off = view.without ? Math.max( worst.off, await visit( browser, shop, view, 'off' ) ) : 0;
	}
	return gate(
		'P10',
		`${ view.what }, on a phone: layout shift that came with us`,
		Number( Math.max( 0, worst.on - worst.off ).toFixed( 2 ) ),
		0,
		`worst of ${ RUNS }${ view.without ? ' with less worst without' : '' }, ${ PHONE.width } × ${
			PHONE.height
		} px; each visit proves the meter by a shift on purpose`
	);
}

async function visit( browser: Browser, { store, course }: Shop, view: View, plugin: 'on' | 'off' ): Promise< number > {
	const context = await browser.newContext( {
		viewport: PHONE,
		extraHTTPHeaders: { 'X-Bench-Id': 'browser', 'X-Bench-Plugin': plugin },
	} );
	try {
		await context.addCookies( view.cookies.map( ( [ name, value ] ) => ( { name, value, url: store.url } ) ) );
		const page = await context.newPage();
		// What was in the cart is ordered by now.
		await page.goto( `${ store.url }/?add-to-cart=${ course }` );
		// esbuild names functions by a helper that the page does not have.
		await page.addInitScript( 'globalThis.__name ??= ( named ) => named;' );
		await page.addInitScript( watch );
		await page.goto( view.url );
		await page.waitForLoadState( 'networkidle' );
		const count = await page.locator( view.ours ).count();
		if ( count > 0 !== ( plugin === 'on' ) ) {
			throw new Error( `${ view.what }, plugin ${ plugin }, has ${ count } of ${ view.ours }.` );
		}
		await page.mouse.wheel( 0, 2000 );
		// Entries come a moment after what they tell of.
		await page.waitForTimeout( 600 );
		const paint = await read( page );
		await assertMeter( page, paint );
		return paint.shift;
	} finally {
		await context.close();
	}
}
