import assert from 'node:assert/strict';

import type { Locator } from 'playwright-core';

/** 44, but for the hundredth that rounding takes where a layer lies between two pixels. */
const LEAST = 43.99;

/**
 * Rule A3: each of them is there, and large enough for a finger. Found and measured at once: the classic checkout puts
 * new ones in place of what was found a moment before.
 */
export async function assertLarge( targets: Locator ): Promise< void > {
	await targets.first().waitFor();
	const boxes = await targets.evaluateAll( ( all ) => {
		return all.map( ( one ) => one.getBoundingClientRect() ).map( ( { width, height } ) => ( { width, height } ) );
	} );
	assert.ok( boxes.length > 0, 'A3: there is something to measure.' );
	for ( const { width, height } of boxes ) {
		assert.ok( height >= LEAST && width >= LEAST, `A3: ${ width } × ${ height }` );
	}
}
