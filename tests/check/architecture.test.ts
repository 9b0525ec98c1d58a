import assert from 'node:assert/strict';
import { test } from 'node:test';

import { run } from '../../tools/process';
import { withFiles } from './folder';

function php( code: string ): string {
	return `<?php\n\ndeclare(strict_types=1);\n\n${ code }\n`;
}

async function check( file: string, code: string ) {
	return withFiles( { [ file ]: php( code ) }, ( folder ) =>
		run( 'php', [ 'tools/check/architecture.php', folder ] )
	);
}

const refused: [ what: string, file: string, code: string, says: RegExp ][] = [
	[ 'a WordPress function in the Domain', 'Domain/X.php', 'echo esc_html("a");', /calls esc_html\(\)/ ],
	[ 'a translated text in the Domain', 'Domain/X.php', '__("a", "encore");', /calls __\(\)/ ],
	[ 'a WordPress class in the Application', 'Application/X.php', 'use WP_Post;', /uses WP_Post/ ],
	[ 'a WooCommerce class in the Domain', 'Domain/X.php', 'function f(\\WC_Order $o) {}', /WC_Order/ ],
	[ 'a request in the Domain', 'Domain/X.php', 'echo $_POST["a"];', /\$_POST/ ],
	[ 'a constant of WordPress in the Domain', 'Domain/X.php', 'echo ABSPATH;', /ABSPATH/ ],
	[
		'the Application in the Domain',
		'Domain/X.php',
		'use Encore\\Application\\Answer\\AcceptOffer;',
		/Domain may use Domain/,
	],
	[
		'a group import across layers',
		'Domain/X.php',
		'use Encore\\{Application\\AcceptOffer, Rest\\Route};',
		/Encore\\Rest\\Route/,
	],
	[
		'WordPress in the Application',
		'Application/X.php',
		'new \\Encore\\WordPress\\Clock();',
		/Encore\\WordPress\\Clock/,
	],
	[ 'WooCommerce in WordPress', 'WordPress/X.php', 'use Encore\\WooCommerce\\Y;', /WordPress may use/ ],
	[ 'WordPress in WooCommerce', 'WooCommerce/X.php', 'use Encore\\WordPress\\Y;', /WooCommerce may use/ ],
	[ 'Rest in Blocks', 'Blocks/X.php', 'use Encore\\Rest\\Y;', /Blocks may use/ ],
	[ 'the composition root in a layer', 'Rest/X.php', 'use Encore\\Plugin;', /Encore\\Plugin/ ],
	[ 'wc_ outside WooCommerce', 'Rest/X.php', '$o = wc_get_order(1);', /wc_get_order/ ],
	[ 'WC() outside WooCommerce', 'Blocks/X.php', 'WC()->cart;', /names WC/ ],
	[ 'WC_ outside WooCommerce', 'WordPress/X.php', '$a instanceof \\WC_Order;', /WC_Order/ ],
	[ 'a WooCommerce namespace outside', 'Rest/X.php', 'use Automattic\\WooCommerce\\Blocks\\Package;', /Automattic/ ],
	[ 'a WooCommerce hook outside', 'Blocks/X.php', '$a = "woocommerce_thankyou";', /woocommerce_thankyou/ ],
	[ '$wpdb outside WordPress', 'WooCommerce/X.php', 'global $wpdb;', /names \$wpdb/ ],
	[ '$GLOBALS of the database outside WordPress', 'Rest/X.php', '$GLOBALS["wpdb"]->query("a");', /names \$wpdb/ ],
	[ 'an option outside WordPress', 'Rest/X.php', 'get_option("a");', /get_option/ ],
	[ 'a transient outside WordPress', 'WooCommerce/X.php', 'set_transient("a", 1);', /set_transient/ ],
	[ 'cron outside WordPress', 'Blocks/X.php', 'wp_schedule_event(1, "a", "b");', /wp_schedule_event/ ],
	[ 'S3 SQL outside WordPress/Database', 'WordPress/X.php', '$a = "SELECT id FROM wp_posts";', /has SQL/ ],
	[ 'S3 SQL between variables', 'Rest/X.php', '$a = "DELETE FROM {$table} WHERE 1";', /has SQL/ ],
	[ 'S6 unserialize', 'WordPress/X.php', 'unserialize($a);', /unserialize/ ],
	[ 'S6 maybe_unserialize', 'WordPress/Database/X.php', 'maybe_unserialize($a);', /maybe_unserialize/ ],
	[ 'eval', 'Rest/X.php', 'eval($a);', /as code/ ],
	[ 'a hook in passing', 'WooCommerce/X.php', 'add_action("init", "f");', /list a Hook/ ],
	[ 'a vague name', 'Rest/X.php', 'final class OfferHelper {}', /OfferHelper/ ],
	[ 'a test that is named like one of a rule', 'Domain/XTest.php', 'function test_it_works() {}', /test of a rule/ ],
	[ 'a long file', 'Domain/X.php', '\n'.repeat( 301 ), /lines/ ],
];

for ( const [ what, file, code, says ] of refused ) {
	test( `refuses ${ what }`, async () => {
		const { code: exit, output } = await check( `plugin/src/${ file }`, code );
		assert.equal( exit, 1, output );
		assert.match( output, says );
	} );
}

test( 'refuses WooCommerce in the render file of a block', async () => {
	const { code, output } = await check( 'blocks/price/render.php', 'echo wc_price(1);' );
	assert.equal( code, 1 );
	assert.match( output, /wc_price/ );
} );

test( 'refuses a class without strict types', async () => {
	const { code, output } = await withFiles( { 'plugin/src/Domain/X.php': '<?php final class X {}' }, ( folder ) =>
		run( 'php', [ 'tools/check/architecture.php', folder ] )
	);
	assert.equal( code, 1 );
	assert.match( output, /strict_types/ );
} );

const allowed: [ what: string, file: string, code: string ][] = [
	[
		'plain PHP in the Domain',
		'Domain/X.php',
		'use Encore\\Domain\\Money; echo intdiv(strlen("a"), 1) . \\PHP_EOL; new \\DateTimeImmutable();',
	],
	[
		'methods and constants of any name',
		'Domain/X.php',
		'$this->get_option(); X::wc_price(); echo X::WC; function wc() {}',
	],
	[ 'closures with use', 'Domain/X.php', 'function f($a) { return function () use ($a) { return $a; }; }' ],
	[
		'WooCommerce in its folder',
		'WooCommerce/X.php',
		'use Automattic\\WooCommerce\\Y; WC()->cart; wc_get_order(1); $a = "woocommerce_thankyou";',
	],
	[
		'the database in its folder',
		'WordPress/Database/X.php',
		'global $wpdb; $a = "SELECT id FROM a"; get_option("a");',
	],
	[ 'the capability of WooCommerce', 'Rest/X.php', 'current_user_can("manage_woocommerce");' ],
	[ 'words that look like SQL', 'Rest/X.php', '$a = "Select one from the list, or delete it from here.";' ],
	[ 'everything in the composition root', 'Plugin.php', 'use Encore\\{Rest\\Route, WordPress\\Y, WooCommerce\\Z};' ],
	[ 'a filter for the length of one call', 'WooCommerce/X.php', 'add_filter("a", "b"); remove_filter("a", "b");' ],
];

for ( const [ what, file, code ] of allowed ) {
	test( `allows ${ what }`, async () => {
		const { code: exit, output } = await check( `plugin/src/${ file }`, code );
		assert.equal( exit, 0, output );
	} );
}
