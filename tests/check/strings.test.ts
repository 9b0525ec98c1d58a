import assert from 'node:assert/strict';
import { test } from 'node:test';

import { run } from '../../tools/process';
import { withFiles } from './folder';

async function check( code: string ) {
	return withFiles( { 'plugin/src/Rest/X.php': `<?php\n${ code }\n` }, ( folder ) =>
		run( 'php', [ 'tools/check/strings.php', folder ] )
	);
}

const refused: [ what: string, code: string, says: RegExp ][] = [
	[ 'no text domain', `__('Pay');`, /text domain/ ],
	[ 'another text domain', `esc_html__('Pay', 'woocommerce');`, /text domain/ ],
	[ 'a text that is a variable', `__($text, 'encore');`, /written out/ ],
	[ 'a text put together', `__('Pay ' . $sum, 'encore');`, /written out/ ],
	[ 'a placeholder without a comment', `__('Pay %s', 'encore');`, /translators comment/ ],
	[ 'two unnumbered placeholders', `/* translators: sums */\n__('%s of %s', 'encore');`, /numbered/ ],
	[ 'a plural without a text domain', `_n('one', 'many', 2);`, /text domain/ ],
];

for ( const [ what, code, says ] of refused ) {
	test( `refuses ${ what }`, async () => {
		const { code: exit, output } = await check( code );
		assert.equal( exit, 1, output );
		assert.match( output, says );
	} );
}

test( 'allows texts as they should be', async () => {
	const { code, output } = await check(
		[
			`__('Pay', 'encore');`,
			'/* translators: %s: a sum of money. */',
			`sprintf(__('Pay %s', 'encore'), $sum);`,
			'/* translators: 1: a name, 2: a number. */',
			`_n('%1$s and %2$d', '%1$s and %2$d more', max(1, 2), 'encore');`,
			`_x('Pay', 'the button', 'encore'); $this->__('x');`,
		].join( '\n' )
	);
	assert.equal( code, 0, output );
	assert.match( output, /4 translated texts/ );
} );
