import type { Page } from 'playwright-core';

interface Shifts extends Window {
	encoreShift?: number;
}

interface Shift extends PerformanceEntry {
	value: number;
	sources: { node: Node | null; previousRect: DOMRect; currentRect: DOMRect }[];
}

/**
 * From the next page on what moves by itself is added up, from the first paint on. Without the theme's fonts: those come
 * when they come, and move what stands on any page. And without the columns of a table that is painted before all its rows
 * have arrived.
 */
export async function watchShifts( page: Page ): Promise< void > {
	await page.route( /\.woff2?(\?|$)/, ( route ) => route.abort() );
	await page.addInitScript( () => {
		new PerformanceObserver( ( list ) => {
			for ( const { value, sources, startTime } of list.getEntries() as Shift[] ) {
				const [ visit ] = performance.getEntriesByType( 'navigation' ) as PerformanceNavigationTiming[];
				const isArriving = ! visit?.domContentLoadedEventStart || startTime < visit.domContentLoadedEventStart;
				const isColumns =
					isArriving &&
					sources.length > 0 &&
					sources.every(
						( { node, previousRect, currentRect } ) =>
							node?.parentElement?.closest( 'table' ) && previousRect.y === currentRect.y
					);
				if ( ! isColumns ) {
					( window as Shifts ).encoreShift = ( ( window as Shifts ).encoreShift ?? 0 ) + value;
				}
			}
		} ).observe( { type: 'layout-shift', buffered: true } );
	} );
}

/** How much moved on this page; entries come a moment after what they tell of. */
export async function shifted( page: Page ): Promise< number > {
	await page.evaluate( () => new Promise( ( done ) => setTimeout( done, 300 ) ) );
	return page.evaluate( () => ( window as Shifts ).encoreShift ?? 0 );
}

/** How far the page is wider than its window, in px. */
export const tooWide = ( page: Page ) =>
	page.evaluate( () => document.documentElement.scrollWidth - document.documentElement.clientWidth );
