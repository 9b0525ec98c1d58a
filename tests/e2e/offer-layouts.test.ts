import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';

import { findings } from './axe';
import { PHONE } from './browser';
import { shifted, tooWide, watchShifts } from './shifts';
import { Visits } from './visits';

/** Long words on everything that has words, as a German shop would have them. */
const WEAR = `
$pattern = WP_Block_Patterns_Registry::get_instance()->get_registered( $args[1] )["content"];
$page = strtr( $pattern, [
	"<!-- wp:encore/accept /-->" => '<!-- wp:encore/accept {"before":"Zu meiner Bestellung hinzufügen und verbindlich bezahlen:"} /-->',
	"<!-- wp:encore/decline /-->" => '<!-- wp:encore/decline {"label":"Nein, danke"} /-->',
] );
$page = preg_replace( '~(-->\\s*<(?:li|p[^>]*)>)(</(?:li|p)>\\s*<!-- /wp:(?:list-item|paragraph) -->)~', '$1Reihenbelichtungsfunktionserklärung$2', $page );
global $wpdb;
$wpdb->update( $wpdb->posts, [ "post_content" => $page ], [ "ID" => $args[0] ] );
clean_post_cache( $args[0] );
echo 1;
`;

const WORDS = `
$offer = get_post_meta( $args[0], "encore_offer", true );
update_post_meta( $args[0], "encore_offer", [ "headline" => "Belichtungsmessungsgrundlagenwiederholung", "text" => "Eine Stunde Einzelunterricht zur Landschaftsfotografieausrüstungsberatung, am Tag nach Ihrer Bestellung." ] + $offer );
wp_update_post( [ "ID" => $args[0] ] );
echo 1;
`;

const PATTERNS =
	'echo wp_json_encode( array_values( array_filter( array_column( WP_Block_Patterns_Registry::get_instance()->get_all_registered(), "name" ), static fn( $name ) => str_starts_with( $name, "encore/offer" ) ) ) );';

interface Block {
	name: string;
	isValid: boolean;
	innerBlocks: Block[];
}

interface Editor {
	data: {
		resolveSelect: ( store: 'core' ) => { getBlockPatterns: () => Promise< { name: string; content: string }[] > };
	};
	blocks: { parse: ( content: string ) => Block[] };
}

describe( 'the pages that an offer can have', () => {
	let visits: Visits;

	before( async () => {
		visits = await Visits.open( 'offer-layouts' );
	} );
	after( () => visits?.close() );

	test( 'L2, L4, P10: each has both answers in sight on a small phone, of one size, and nothing moves or sticks out', async () => {
		const { shop } = visits;
		const offer = String( await shop.offerId( 'course-coaching-upsell' ) );
		const patterns = await shop.eval< string[] >( PATTERNS );
		assert.equal( patterns.length, 6 );
		await shop.eval( WORDS, offer );
		await visits.visit( { size: PHONE }, async ( journey ) => {
			const { page, accept, decline } = journey;
			await journey.toOffer( 'course' );
			await watchShifts( page );
			for ( const pattern of patterns ) {
				await shop.eval( WEAR, offer, pattern );
				await page.reload();
				assert.equal( await shifted( page ), 0, `${ pattern }: P10` );
				const [ yes, no ] = await Promise.all( [ accept.boundingBox(), decline.boundingBox() ] );
				assert.ok( yes && no );
				assert.deepEqual( [ yes.width, yes.height ], [ no.width, no.height ], `${ pattern }: the same size` );
				assert.ok(
					yes.height >= 44 && yes.y >= 0 && no.y + no.height <= PHONE.height,
					`${ pattern }: in sight`
				);
				assert.match( await accept.innerText(), /^Zu meiner Bestellung .*\$197\.00/s, pattern );
				const isShown = await page
					.locator( 'h1' )
					.evaluate( ( title ) => title.getBoundingClientRect().bottom );
				assert.ok( isShown < yes.y, `${ pattern }: what it is stands above the answers` );
				assert.deepEqual( await findings( page, 'main' ), [], pattern );
				assert.equal( await tooWide( page ), 0, pattern );
				await page.setViewportSize( { width: 320, height: 640 } );
				assert.equal( await tooWide( page ), 0, `${ pattern } at 320` );
				await page.setViewportSize( PHONE );
			}
		} );
	} );

	test( 'the editor offers all six as this offer would look on them, puts the chosen one in, and has nothing to mend in any', async () => {
		const offer = await visits.shop.offerId( 'mini-course-full-upsell' );
		await visits.visit( { size: { width: 1440, height: 1000 } }, async ( journey ) => {
			const { page, canvas } = journey;
			await journey.login( 'admin' );
			await page.goto( visits.shop.url( `/wp-admin/post.php?post=${ offer }&action=edit` ) );
			await journey.editorIsReady();
			await page.getByRole( 'button', { name: 'Layout', exact: true } ).click();
			await page.locator( '.encore-offer-editor__layout' ).nth( 5 ).waitFor();
			const broken = await page.evaluate( async () => {
				const { data, blocks } = window.wp as unknown as Editor;
				const patterns = await data.resolveSelect( 'core' ).getBlockPatterns();
				const ours = patterns.filter( ( { name } ) => name.startsWith( 'encore/offer' ) );
				const all = ours.flatMap( ( { content } ) => blocks.parse( content ) );
				for ( const { innerBlocks } of all ) {
					all.push( ...innerBlocks );
				}
				return [ ours.length, ...all.filter( ( { isValid } ) => ! isValid ).map( ( { name } ) => name ) ];
			} );
			assert.deepEqual( broken, [ 6 ] );
			await page.getByRole( 'button', { name: /^Comparison/ } ).click();
			await canvas.getByText( 'What the shopper has just bought' ).waitFor();
			await canvas.getByText( '$97.00' ).first().waitFor();
			assert.equal(
				await canvas.locator( '.encore-offer__columns' ).count(),
				0,
				'the page that was there is gone'
			);
			await page.locator( '.components-snackbar' ).getByRole( 'button', { name: 'Undo' } ).click();
			await canvas.locator( '.encore-offer__columns' ).waitFor();
		} );
	} );
} );
