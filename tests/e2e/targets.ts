import assert from 'node:assert/strict';

import type { Locator } from 'playwright-core';

/** 44, but for the hundredth that rounding takes where a layer lies between two pixels. */
const LEAST = 43.99;

/**
 * Rule A3: each of them is there, and large enough for a finger. The classic checkout puts new ones in place of what was
 * found a moment before: what is gone is found again.
 */
export async function assertLarge( targets: Locator ): Promise< void > {
	let boxes: Array< { width: number; height: number } > = [];
	while ( boxes.length === 0 ) {
		await targets.first().waitFor();
		boxes = await targets.evaluateAll( ( all ) =>
			all
				.filter( ( one ) => one.isConnected )
				.map( ( one ) => one.getBoundingClientRect() )
				.map( ( { width, height } ) => ( { width, height } ) )
		);
	}
	for ( const { width, height } of boxes ) {
		assert.ok( height >= LEAST && width >= LEAST, `A3: ${ width } × ${ height }` );
	}
}
