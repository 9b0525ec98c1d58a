import assert from 'node:assert/strict';
import { test } from 'node:test';

import { breaches } from '../../tools/check/imports';
import { withFiles } from './folder';

const refused: [ what: string, file: string, code: string, says: RegExp ][] = [
	[
		'@woocommerce outside src/woo',
		'blocks/a/index.ts',
		`import { x } from '@woocommerce/settings';`,
		/only src\/woo/,
	],
	[ 'window.wc outside src/woo', 'src/checkout/index.tsx', 'window.wc.blocksCheckout;', /window\.wc/ ],
	[ 'the admin in a block', 'blocks/a/edit.tsx', `import { x } from '../../src/admin/offers/list';`, /admin/ ],
	[ 'a block in src/woo', 'src/woo/cart.ts', `import { x } from '../../blocks/a/edit';`, /src\/woo may use api/ ],
	[ 'the checkout in src/api', 'src/api/index.ts', `export { x } from '../checkout';`, /src\/api may use no other/ ],
	[ 'a sibling in src', 'src/woo/shop.ts', `import type { X } from '../product-offers/x';`, /src\/woo may use api/ ],
	[ 'the api in src/coach', 'src/coach/x.ts', `import type { X } from '../api';`, /src\/coach may use no other/ ],
	[
		'WordPress in src/coach',
		'src/coach/x.ts',
		`import { x } from '@wordpress/data';`,
		/src\/coach may use no other/,
	],
	[ 'a sibling of a new folder', 'src/new/x.ts', `import { x } from '../woo/cart';`, /src\/new may use no other/ ],
	[ 'React in a view module', 'blocks/a/view.ts', `import { useState } from 'react';`, /no React/ ],
	[
		'the elements in a view module',
		'blocks/a/view.ts',
		`const e = await import( '@wordpress/element' );`,
		/no React/,
	],
	[ 'a tool in what ships', 'src/api/index.ts', `import { x } from '../../tools/process';`, /do not ship/ ],
	[ 'eval', 'src/api/index.ts', `eval( 'a' );`, /as code/ ],
	[ 'raw HTML', 'blocks/a/edit.tsx', `<p dangerouslySetInnerHTML={ {} } />;`, /as code/ ],
	[ 'a vague file', 'src/api/utils.ts', '', /does not say/ ],
	[ 'a vague export', 'src/api/index.ts', 'export class OfferManager {}', /OfferManager/ ],
	[ 'a long file', 'tools/x.ts', '\n'.repeat( 301 ), /lines/ ],
];

for ( const [ what, file, code, says ] of refused ) {
	test( `refuses ${ what }`, async () => {
		const found = await withFiles( { [ file ]: code }, breaches );
		assert.equal( found.length, 1, found.join( '\n' ) );
		assert.match( found[ 0 ] ?? '', says );
	} );
}

test( 'allows what the layout allows', async () => {
	const found = await withFiles(
		{
			'src/coach/a.ts': `import { __ } from '@wordpress/i18n'; import { x } from './b';`,
			'src/woo/cart.ts': `import { x } from '@woocommerce/block-data'; import { y } from '../api'; window.wc;`,
			'blocks/a/edit.tsx': `import { useState } from '@wordpress/element'; import { y } from '../../src/woo/cart';`,
			'blocks/a/view.ts': `import { store } from '@wordpress/interactivity'; import { z } from '../../src/api';`,
			'blocks/a/test/edit.test.tsx': `jest.mock( '@woocommerce/components' ); import '@woocommerce/components';`,
		},
		breaches
	);
	assert.deepEqual( found, [] );
} );
