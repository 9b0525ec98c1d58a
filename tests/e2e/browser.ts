import { chromium, type Browser, type BrowserContext } from 'playwright-core';

import { findChromium } from '../../tools/test/chromium';

const FLAGS = [
	'--no-sandbox',
	'--disable-gpu',
	'--disable-quic',
	'--no-first-run',
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync',
	// A page lives for seconds: what the compiler would gain, it costs.
	'--js-flags=--no-opt',
];

export const PHONE = { width: 360, height: 640 };
export const DESKTOP = { width: 1280, height: 900 };

export function openBrowser(): Promise< Browser > {
	const executablePath = findChromium();
	if ( executablePath === undefined ) {
		throw new Error( 'There is no Chromium.' );
	}
	return chromium.launch( { executablePath, args: FLAGS } );
}

/** What somebody looks with. */
export interface Device {
	size?: { width: number; height: number };
	scripts?: boolean;
	reducedMotion?: boolean;
}

/** Generous, so that a busy machine is not a failure; nothing waits this long where all is well. */
const PATIENCE = 60_000;

/** Somebody with a browser of their own: no cookie is shared with another visitor. */
export async function newVisit(
	browser: Browser,
	{ size = DESKTOP, scripts = true, reducedMotion = false }: Device = {}
): Promise< BrowserContext > {
	const context = await browser.newContext( {
		viewport: size,
		isMobile: size.width < 600,
		hasTouch: size.width < 600,
		javaScriptEnabled: scripts,
		reducedMotion: reducedMotion ? 'reduce' : 'no-preference',
	} );
	context.setDefaultTimeout( PATIENCE );
	return context;
}
