import { chromium, type Browser, type Page } from 'playwright-core';

import type { Store } from '../../tools/store/make';
import { gate, median, note, type Row } from './budget';

interface Paint {
	shift: number;
	shiftOfOurs: number;
	largest: number;
	blocked: number;
	handles: string[];
}

const FLAGS = [
	'--no-sandbox',
	'--disable-gpu',
	'--disable-quic',
	'--no-first-run',
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync',
];

/** P7 (handles), P10 and P11: what the checkout's shopper sees of us, with and without. */
export async function measureBrowser( store: Store, courseId: number, runs = 15 ): Promise< Row[] > {
	const browser = await chromium.launch( { executablePath: '/usr/bin/chromium', args: FLAGS } );
	try {
		const pairs: Array< { off: Paint; on: Paint } > = [];
		for ( let run = 0; run < runs; run++ ) {
			const off = await visit( browser, store, courseId, 'off' );
			pairs.push( { off, on: await visit( browser, store, courseId, 'on' ) } );
		}
		const extra = ( of: ( paint: Paint ) => number ) => median( pairs.map( ( { on, off } ) => of( on ) - of( off ) ) );
		const last = pairs.at( -1 );
		const handles = ( last?.on.handles ?? [] ).filter( ( handle ) => ! last?.off.handles.includes( handle ) );
		const foreign = handles.filter( ( handle ) => ! handle.includes( '/encore/' ) );
		return [
			gate( 'P7', 'checkout: scripts of others that came with us', foreign.length, 0 ),
			gate( 'P10', 'checkout: layout shift of our elements', Math.max( ...pairs.map( ( { on } ) => on.shiftOfOurs ) ), 0 ),
			note( 'P10', 'checkout: all layout shift, with and without', pairs.map( ( { on, off } ) => `${ on.shift.toFixed( 3 ) }/${ off.shift.toFixed( 3 ) }` ).at( -1 ) ?? '' ),
			note( 'P11', `checkout: largest paint with us, paired median of ${ runs }`, `${ extra( ( paint ) => paint.largest ).toFixed( 0 ) } ms` ),
			note( 'P11', `checkout: blocking time with us, paired median of ${ runs }`, `${ extra( ( paint ) => paint.blocked ).toFixed( 0 ) } ms` ),
		];
	} finally {
		await browser.close();
	}
}

async function visit( browser: Browser, store: Store, courseId: number, plugin: 'on' | 'off' ): Promise< Paint > {
	const context = await browser.newContext( {
		viewport: { width: 360, height: 640 },
		extraHTTPHeaders: { 'X-Bench-Id': 'browser', 'X-Bench-Plugin': plugin },
	} );
	try {
		const page = await context.newPage();
		await page.goto( `${ store.url }/?add-to-cart=${ courseId }` );
		await page.addInitScript( watch );
		await page.goto( `${ store.url }/checkout/` );
		await page.locator( '.wc-block-components-checkout-place-order-button' ).waitFor();
		if ( plugin === 'on' ) {
			await page.locator( '.encore-bump' ).first().waitFor();
		}
		await page.waitForLoadState( 'networkidle' );
		return await read( page );
	} finally {
		await context.close();
	}
}

/** Runs in the page, before anything else of it. */
function watch(): void {
	const seen = { shift: 0, shiftOfOurs: 0, largest: 0, blocked: 0 };
	Object.assign( window, { encoreBench: seen } );
	const observe = ( type: string, each: ( entry: PerformanceEntry ) => void ) =>
		new PerformanceObserver( ( list ) => list.getEntries().forEach( each ) ).observe( { type, buffered: true } );
	observe( 'layout-shift', ( entry ) => {
		const shift = entry as PerformanceEntry & { value: number; sources: Array< { node?: Node } > };
		seen.shift += shift.value;
		const isOurs = shift.sources.some( ( { node } ) => node instanceof Element && node.closest( '[class*="encore"]' ) !== null );
		seen.shiftOfOurs += isOurs ? shift.value : 0;
	} );
	observe( 'largest-contentful-paint', ( entry ) => {
		seen.largest = entry.startTime;
	} );
	observe( 'longtask', ( entry ) => {
		seen.blocked += Math.max( 0, entry.duration - 50 );
	} );
}

async function read( page: Page ): Promise< Paint > {
	return page.evaluate( () => ( {
		...( window as unknown as { encoreBench: Omit< Paint, 'handles' > } ).encoreBench,
		handles: [ ...document.querySelectorAll< HTMLScriptElement >( 'script[src]' ) ].map( ( script ) => script.src.split( '?' )[ 0 ] ?? '' ),
	} ) );
}
