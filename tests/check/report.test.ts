import assert from 'node:assert/strict';
import { test } from 'node:test';

import { junit, tap } from '../../tools/test/report';
import { honest, result, slowest } from '../../tools/test/result';

test( 'PHPUnit reports are read', () => {
	const report = `<testsuites><testsuite name="all" tests="10" assertions="20" errors="1" failures="2" skipped="3" time="1">
		<testcase name="testA" file="x"><skipped/></testcase></testsuite></testsuites>`;
	const read = junit( 'unit', report );
	assert.deepEqual( [ read.passed, read.failed, read.skipped ], [ 4, 3, 3 ] );
	assert.deepEqual( read.notes, [ 'unit: testA was skipped by the test itself' ] );
} );

test( 'reports of Node are read, with the reasons', () => {
	const read = tap(
		'e2e',
		'ok 1 - a\nok 2 - b # SKIP no browser\n# tests 2\n# pass 1\n# fail 0\n# cancelled 1\n# skipped 1\n# todo 0\n'
	);
	assert.deepEqual( [ read.passed, read.failed, read.skipped ], [ 1, 1, 1 ] );
	assert.deepEqual( read.notes, [ 'e2e: b: no browser' ] );
} );

test( 'what takes long is named, over all shops that it ran in', () => {
	const report = `<testsuites><testsuite name="all" tests="2" time="9">
		<testsuite name="Encore\\Tests\\QuickTest" file="/a" tests="1" time="1.5"></testsuite>
		<testsuite name="Encore\\Tests\\LongTest" file="/b" tests="1" time="7.25"></testsuite></testsuite></testsuites>`;
	const once = junit( 'integration', report ).times ?? [];
	assert.deepEqual( slowest( [ ...once, ...once ], 1 ), [ { name: 'LongTest', seconds: 14.5 } ] );

	const run =
		'# Subtest: a shop\n    ok 1 - a step\n      ---\n      duration_ms: 9\nnot ok 1 - a shop\n  ---\n  duration_ms: 2500.5\n';
	assert.deepEqual( tap( 'e2e', run ).times, [ { name: 'a shop', seconds: 2.5005 } ] );
} );

test( 'a suite without a test has failed', () => {
	assert.equal( honest( 'unit', result( {} ), 0 ).failed, 1 );
} );

test( 'a suite that ended badly has failed, whatever it counted', () => {
	assert.equal( honest( 'unit', result( { passed: 5 } ), 255 ).failed, 1 );
	assert.equal( honest( 'unit', result( { passed: 5 } ), 0 ).failed, 0 );
	assert.equal( honest( 'unit', result( { skipped: 5 } ), 0 ).failed, 0 );
} );
