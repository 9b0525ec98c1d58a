import type { Browser, Page } from 'playwright-core';

import type { Store } from '../../tools/store/make';
import { openBrowser } from '../e2e/browser';
import { gate, median, note, type Row } from './budget';
import type { Shop } from './shop';

interface Paint {
	shift: number;
	/** How far the pay button went by itself, in px. */
	way: number;
	largest: number;
	blocked: number;
	slowest: number;
	scripts: string[];
}

const RUNS = 15;
const PHONE = 640;

/** So tall that the whole checkout is in view: what moves out of sight is not counted by the browser. */
const TALL = 3000;
const TALL_RUNS = 4;

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
		const tall: Array< { off: Paint; on: Paint } > = [];
		for ( let run = 0; run < TALL_RUNS; run++ ) {
			const off = await visit( browser, store, course, 'off', TALL );
			tall.push( { off, on: await visit( browser, store, course, 'on', TALL ) } );
		}
		const shifts = ( of: typeof pairs, plugin: 'on' | 'off' ) =>
			Math.max( ...of.map( ( pair ) => pair[ plugin ].shift ) );
		const proof = 'each visit proves the meter by a shift on purpose';
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
		const tallHow = `worst of ${ TALL_RUNS }, 360 × ${ TALL } px; ${ proof }`;
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
				'checkout on a phone: layout shift that came with us',
				// In hundredths, as the budget is: two visits are never alike to the last digit.
				Number( Math.max( 0, shifts( pairs, 'on' ) - shifts( pairs, 'off' ) ).toFixed( 2 ) ),
				0,
				`worst of ${ RUNS } with less worst without, 360 × ${ PHONE } px; ${ proof }`
			),
			gate(
				'P10',
				'checkout, all in view: how much farther the pay button moves with us, in px',
				Math.max( ...tall.map( ( { on, off } ) => on.way - off.way ) ),
				0,
				tallHow
			),
			note(
				'P10',
				'checkout, all in view: layout shift with us, without us',
				`${ shifts( tall, 'on' ).toFixed( 3 ) }, ${ shifts( tall, 'off' ).toFixed( 3 ) }`,
				`${ tallHow }; WooCommerce's own steps grow and take the bump along`
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

async function visit(
	browser: Browser,
	store: Store,
	courseId: number,
	plugin: 'on' | 'off',
	height = PHONE
): Promise< Paint > {
	const context = await browser.newContext( {
		viewport: { width: 360, height },
		extraHTTPHeaders: { 'X-Bench-Id': 'browser', 'X-Bench-Plugin': plugin },
	} );
	try {
		const page = await context.newPage();
		await page.goto( `${ store.url }/?add-to-cart=${ courseId }` );
		// esbuild names functions by a helper that the page does not have.
		await page.addInitScript( 'globalThis.__name ??= ( named ) => named;' );
		await page.addInitScript( watch );
		await page.goto( `${ store.url }/checkout/` );
		await page.locator( '.wc-block-components-checkout-place-order-button' ).waitFor();
		if ( plugin === 'on' ) {
			await page.locator( '.encore-bump' ).first().waitFor();
		}
		await page.waitForLoadState( 'networkidle' );
		await page.locator( '#email' ).pressSequentially( 'ada@exampl' );
		// Entries come a moment after what they tell of.
		await page.waitForTimeout( 300 );
		const paint = checked( await read( page ), plugin );
		await assertMeter( page, paint );
		return paint;
	} finally {
		await context.close();
	}
}

/** The meter sees a shift that is made on purpose, or nobody may believe it when it sees none. */
export async function assertMeter( page: Page, { shift }: Paint ): Promise< void > {
	// A shift right after a key is the shopper's own and is not counted.
	await page.waitForTimeout( 700 );
	await page.evaluate( () => {
		document.documentElement.scrollTop = 0;
		document.body.style.paddingTop = '200px';
	} );
	await page.waitForTimeout( 300 );
	if ( ( await read( page ) ).shift <= shift ) {
		throw new Error( 'The meter did not see a layout shift that was made on purpose.' );
	}
}

/** A checkout that painted nothing, or that is not the one asked for, measures nothing. */
function checked( paint: Paint, plugin: 'on' | 'off' ): Paint {
	const isOurs = paint.scripts.some( ( script ) => script.includes( '/plugins/encore/' ) );
	if ( paint.largest === 0 || paint.slowest === 0 || isOurs !== ( plugin === 'on' ) ) {
		throw new Error(
			`The checkout, plugin ${ plugin }, gave ${ JSON.stringify( { ...paint, scripts: isOurs } ) }.`
		);
	}
	return paint;
}

/** Runs in the page, before anything else of it. */
export function watch(): void {
	const seen = { shift: 0, way: 0, largest: 0, blocked: 0, slowest: 0 };
	Object.assign( window, { encoreBench: seen } );
	const observe = ( type: string, each: ( entry: PerformanceEntry ) => void ) =>
		new PerformanceObserver( ( list ) => list.getEntries().forEach( each ) ).observe( {
			type,
			buffered: true,
			durationThreshold: 16,
		} as PerformanceObserverInit );
	observe( 'layout-shift', ( entry ) => {
		const shift = entry as PerformanceEntry & {
			value: number;
			hadRecentInput: boolean;
			sources: Array< { node?: Node; previousRect: DOMRect; currentRect: DOMRect } >;
		};
		if ( shift.hadRecentInput ) {
			return;
		}
		seen.shift += shift.value;
		for ( const { node, previousRect, currentRect } of shift.sources ) {
			if ( node instanceof Element && node.matches( '.wc-block-checkout__actions' ) ) {
				seen.way += Math.abs( currentRect.y - previousRect.y );
			}
		}
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

export async function read( page: Page ): Promise< Paint > {
	return page.evaluate( () => ( {
		...( window as unknown as { encoreBench: Omit< Paint, 'scripts' > } ).encoreBench,
		scripts: [ ...document.querySelectorAll< HTMLScriptElement >( 'script[src]' ) ].map(
			( script ) => script.src.split( '?' )[ 0 ] ?? ''
		),
	} ) );
}
