import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { test } from 'node:test';

import { measure } from '../../tools/check/sizes';
import { withFiles } from './folder';

const noise = ( bytes: number ) =>
	randomBytes( bytes / 2 )
		.toString( 'hex' )
		.repeat( 2 );

test( 'refuses a view module over 3 kB', async () => {
	const { problems } = await withFiles( { 'blocks/a/view.js': noise( 8000 ) }, measure );
	assert.match( problems.join(), /^P8 blocks\/a\/view\.js/ );
} );

test( 'refuses checkout scripts over 10 kB together', async () => {
	const files = { 'checkout/index.js': noise( 12_000 ), 'blocks/a/frontend.js': noise( 12_000 ) };
	const { problems } = await withFiles( files, measure );
	assert.match( problems.join(), /^P7 checkout scripts/ );
} );

test( 'refuses checkout styles over 3 kB', async () => {
	const files = { 'blocks/a/style-index.css': noise( 8000 ), 'blocks/a/frontend.js': '' };
	const { problems } = await withFiles( files, measure );
	assert.match( problems.join(), /^P7 checkout styles/ );
} );

test( 'refuses React in a bundle', async () => {
	const { problems } = await withFiles( { 'admin/a/index.js': 'x.__SECRET_INTERNALS_DO_NOT_USE_OR_YOU' }, measure );
	assert.match( problems.join(), /React inside/ );
} );

test( 'allows small bundles', async () => {
	const { problems, sizes } = await withFiles( { 'blocks/a/view.js': 'x', 'checkout/index.js': 'y' }, measure );
	assert.deepEqual( problems, [] );
	assert.equal( sizes.filter( ( size ) => size.id === 'P8' ).length, 1 );
} );

test( 'weighs the picture of a funnel and the lists by themselves (P9)', async () => {
	const files = {
		'admin/funnel-editor/index.js': noise( 100_000 ),
		'admin/funnel-canvas/index.js': noise( 100_000 ),
		'admin/lists/index.js': noise( 100_000 ),
	};
	const { problems, sizes } = await withFiles( files, measure );
	assert.deepEqual( problems, [] );
	const rows = sizes.filter( ( { id } ) => id === 'P9' );
	assert.equal( rows.length, 3 );
	assert.ok( rows.every( ( { bytes } ) => bytes > 90_000 ) );
	const heavy = await withFiles( { 'admin/funnel-canvas/index.js': noise( 200_000 ) }, measure );
	assert.match( heavy.problems.join(), /^P9 the picture of a funnel/ );
} );
