import assert from 'node:assert/strict';

import type { Locator, Page } from 'playwright-core';

const MOST = 90;

/** Rule A1: by the Tab key alone, from wherever the focus is, and it can be seen there. */
export async function tabTo( page: Page, target: Locator ): Promise< void > {
	await target.waitFor();
	for ( let press = 0; press < MOST; press++ ) {
		if ( await target.evaluate( ( element ) => element.matches( ':focus-visible' ) ) ) {
			return;
		}
		await page.keyboard.press( 'Tab' );
	}
	assert.fail( `A1: ${ MOST } tabs do not lead to it.` );
}
