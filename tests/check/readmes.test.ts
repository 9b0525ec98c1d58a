import assert from 'node:assert/strict';
import { test } from 'node:test';

import { breaches } from '../../tools/check/readmes';
import { withFiles } from './folder';

test( 'refuses a folder that does not say what it is for', async () => {
	const found = await withFiles( { 'src/README.md': '`coach`', 'src/coach/words.ts': '' }, breaches );
	assert.deepEqual( found, [ 'src/coach has no README.md.' ] );
} );

test( 'refuses a long one', async () => {
	const found = await withFiles( { 'docs/README.md': 'x\n'.repeat( 21 ) }, breaches );
	assert.equal( found.length, 1 );
	assert.match( found[ 0 ] ?? '', /21 lines/ );
} );

test( 'allows a short one in each folder', async () => {
	const found = await withFiles(
		{ 'tools/README.md': '`npm run zip`', 'tools/zip/README.md': 'x\n'.repeat( 20 ) },
		breaches
	);
	assert.deepEqual( found, [] );
} );

test( 'refuses one that leaves out a folder', async () => {
	const files = {
		'plugin/src/README.md': '| `Domain` | Rest |',
		'plugin/src/Domain/a.php': '',
		'plugin/src/Rest/b.php': '',
	};
	const found = await withFiles( { 'plugin/README.md': '`src/`', ...files }, breaches );
	assert.deepEqual( found, [ 'plugin/src/README.md does not say what plugin/src/Rest is for.' ] );
} );

test( "refuses what the project's README names and is not there", async () => {
	const text =
		'works (`tests/e2e/bump.test.ts`, `tests/e2e/gone.test.ts`, `tests/integration/Odd…Test.php`); `src/admin/<screen>/`';
	const found = await withFiles(
		{ 'README.md': text, 'tests/README.md': '`e2e`', 'tests/e2e/README.md': '', 'tests/e2e/bump.test.ts': '' },
		breaches
	);
	assert.deepEqual( found, [ 'README.md: tests/e2e/gone.test.ts is not there.' ] );
} );

test( 'asks for nothing that the build makes', async () => {
	const files = { 'README.md': '`plugin/build`', 'plugin/README.md': '', 'plugin/languages/encore.pot': '' };
	assert.deepEqual( await withFiles( files, breaches ), [] );
} );
