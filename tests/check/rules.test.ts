import assert from 'node:assert/strict';
import { test } from 'node:test';

import { breaches } from '../../tools/check/rules';
import { withFiles } from './folder';

const table = ( proof: string ) =>
	`# Rules\n\n| id | rule | proven by |\n| --- | --- | --- |\n| R2 | PHP dies. | ${ proof } |\n`;

test( 'refuses a rule that its test does not name as a word', async () => {
	const found = await withFiles(
		{
			'docs/rules.md': table( '`tests/a.php`, `tests/b.php`' ),
			'tests/a.php': 'test_R2_x() R22',
			'tests/b.php': 'Rule R2.',
		},
		breaches
	);
	assert.deepEqual( found, [ 'tests/a.php does not name R2.' ] );
} );

test( 'refuses a rule whose test is gone, and one without any', async () => {
	const gone = await withFiles( { 'docs/rules.md': table( '`tests/a.php`' ) }, breaches );
	assert.deepEqual( gone, [ 'docs/rules.md: tests/a.php of R2 is not there.' ] );
	const none = await withFiles( { 'docs/rules.md': table( 'soon' ) }, breaches );
	assert.deepEqual( none, [ 'docs/rules.md: R2 names no test, nor why it comes later.' ] );
} );

test( 'refuses a table without rules', async () => {
	assert.deepEqual( await withFiles( { 'docs/rules.md': '# Rules' }, breaches ), [ 'docs/rules.md has no rules.' ] );
} );

test( 'allows what is named, and what says why it comes later', async () => {
	const named = { 'docs/rules.md': table( '`tests/a.ts`' ), 'tests/a.ts': "test( 'R2: dies' )" };
	assert.deepEqual( await withFiles( named, breaches ), [] );
	assert.deepEqual( await withFiles( { 'docs/rules.md': table( 'later: not built' ) }, breaches ), [] );
} );
