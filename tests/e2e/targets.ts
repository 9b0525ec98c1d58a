import assert from 'node:assert/strict';

import type { Locator } from 'playwright-core';

const LEAST = 44;

/** Rule A3: each of them is there, and large enough for a finger. */
export async function assertLarge( targets: Locator ): Promise< void > {
	const boxes = await Promise.all( ( await targets.all() ).map( ( one ) => one.boundingBox() ) );
	assert.ok( boxes.length > 0, 'A3: there is something to measure.' );
	for ( const box of boxes ) {
		assert.ok( box && box.height >= LEAST && box.width >= LEAST, `A3: ${ box?.width } × ${ box?.height }` );
	}
}
