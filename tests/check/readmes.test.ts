import assert from 'node:assert/strict';
import { test } from 'node:test';

import { breaches } from '../../tools/check/readmes';
import { withFiles } from './folder';

test( 'refuses a folder that does not say what it is for', async () => {
	const found = await withFiles( { 'src/README.md': '# x', 'src/coach/words.ts': '' }, breaches );
	assert.deepEqual( found, [ 'src/coach has no README.md.' ] );
} );

test( 'refuses a long one', async () => {
	const found = await withFiles( { 'docs/README.md': 'x\n'.repeat( 21 ) }, breaches );
	assert.equal( found.length, 1 );
	assert.match( found[ 0 ] ?? '', /21 lines/ );
} );

test( 'allows a short one in each folder', async () => {
	const found = await withFiles( { 'tools/README.md': '# x', 'tools/zip/README.md': 'x\n'.repeat( 20 ) }, breaches );
	assert.deepEqual( found, [] );
} );
