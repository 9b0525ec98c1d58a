import type { Browser, Page } from 'playwright-core';

import type { Store } from '../../tools/store/make';
import { openBrowser } from '../e2e/browser';
import { gate, median, note, type Row } from './budget';
import type { Shop } from './shop';

interface Paint {
	shift: number;
	shiftOfOurs: number;
	largest: number;
	blocked: number;
	slowest: number;
	scripts: string[];
}

const RUNS = 15;

/** P7 (scripts), P10 and P11: what the checkout's shopper sees of us, with and without. */
export async function measureBrowser( { store, course }: Shop ): Promise< Row[] > {
	const browser = await openBrowser();
	try {
		await visit( browser, store, course, 'on' );
		const pairs: Array< { off: Paint; on: Paint } > = [];
		for ( let run = 0; run < RUNS; run++ ) {
			const off = await visit( browser, store, course, 'off' );
			pairs.push( { off, on: await visit( browser, store, course, 'on' ) } );
		}
		const extra = ( of: ( paint: Paint ) => number ) =>
			`${ median( pairs.map( ( { on, off } ) => of( on ) - of( off ) ) ).toFixed( 0 ) } (of ${ median(
				pairs.map( ( { off } ) => of( off ) )
			).toFixed( 0 ) })`;
		const foreign = new Set(
			pairs.flatMap( ( { on, off } ) =>
				on.scripts.filter(
					( script ) => ! off.scripts.includes( script ) && ! script.includes( '/plugins/encore/' )
				)
			)
		);
		const worst = ( of: ( paint: Paint ) => number, plugin: 'on' | 'off' ) =>
			Math.max( ...pairs.map( ( pair ) => of( pair[ plugin ] ) ) );
		const how = `median of ${ RUNS } pairs, 360 px, with less without`;
		return [
			gate(
				'P7',
				'checkout: other scripts that came with ours',
				foreign.size,
				0,
				'scripts of the page with and without',
				[ ...foreign ]
			),
			gate(
				'P10',
				'checkout: layout shift that moves or is moved by ours',
				worst( ( { shiftOfOurs } ) => shiftOfOurs, 'on' ),
				0,
				`worst of ${ RUNS }, entries whose sources are ours`
			),
			gate(
				'P10',
				'checkout: layout shift over that without us',
				Math.max( 0, worst( ( { shift } ) => shift, 'on' ) - worst( ( { shift } ) => shift, 'off' ) ),
				0.001,
				`worst of ${ RUNS } with less worst without`
			),
			note(
				'P11',
				'checkout: largest paint, extra ms',
				extra( ( { largest } ) => largest ),
				how
			),
			note(
				'P11',
				'checkout: blocking time, extra ms',
				extra( ( { blocked } ) => blocked ),
				how
			),
			note(
				'P11',
				'checkout: slowest interaction, extra ms',
				extra( ( { slowest } ) => slowest ),
				`${ how }; ten keys in the e-mail field`
			),
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
		await page.locator( '#email' ).pressSequentially( 'ada@exampl' );
		return await read( page );
	} finally {
		await context.close();
	}
}

/** Runs in the page, before anything else of it. */
function watch(): void {
	const seen = { shift: 0, shiftOfOurs: 0, largest: 0, blocked: 0, slowest: 0 };
	Object.assign( window, { encoreBench: seen } );
	const observe = ( type: string, each: ( entry: PerformanceEntry ) => void ) =>
		new PerformanceObserver( ( list ) => list.getEntries().forEach( each ) ).observe( {
			type,
			buffered: true,
			durationThreshold: 16,
		} as PerformanceObserverInit );
	observe( 'layout-shift', ( entry ) => {
		const shift = entry as PerformanceEntry & { value: number; sources: Array< { node?: Node } > };
		seen.shift += shift.value;
		const isOurs = shift.sources.some(
			( { node } ) => node instanceof Element && node.closest( '[class*="encore"]' ) !== null
		);
		seen.shiftOfOurs += isOurs ? shift.value : 0;
	} );
	observe( 'largest-contentful-paint', ( entry ) => {
		seen.largest = entry.startTime;
	} );
	observe( 'event', ( { duration } ) => {
		seen.slowest = Math.max( seen.slowest, duration );
	} );
	observe( 'longtask', ( entry ) => {
		seen.blocked += Math.max( 0, entry.duration - 50 );
	} );
}

async function read( page: Page ): Promise< Paint > {
	return page.evaluate( () => ( {
		...( window as unknown as { encoreBench: Omit< Paint, 'scripts' > } ).encoreBench,
		scripts: [ ...document.querySelectorAll< HTMLScriptElement >( 'script[src]' ) ].map(
			( script ) => script.src.split( '?' )[ 0 ] ?? ''
		),
	} ) );
}
