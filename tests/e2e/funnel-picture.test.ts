import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';

import type { Locator, Page } from 'playwright-core';

import { findings } from './axe';
import { DESKTOP, PHONE } from './browser';
import type { Journey } from './journey';
import { tabTo } from './keyboard';
import type { Shop } from './shop';
import { Visits } from './visits';

const UPSELL = 'Bring ten pictures to your teacher';
const DOWNSELL = 'Or ask three questions';
/** Of the size that a node was drawn for: 12 px are 9. */
const READABLE = 0.75;

/** WordPress brings no language from right to left: the word that says which way is turned around. */
const RIGHT_TO_LEFT = `
is_dir( WPMU_PLUGIN_DIR ) || mkdir( WPMU_PLUGIN_DIR );
echo file_put_contents( WPMU_PLUGIN_DIR . '/right-to-left.php', '<?php add_filter( "gettext_with_context", fn( $said, $text, $context ) => $context === "text direction" ? "rtl" : $said, 10, 3 );' );
`;

/** By somebody else, as WordPress notes it. */
const TAKEN_OVER = `
$other = wp_insert_user( [ 'user_login' => 'colleague', 'user_pass' => wp_generate_password(), 'display_name' => 'A colleague', 'role' => 'shop_manager' ] );
[ $funnel ] = get_posts( [ 'post_type' => 'encore_funnel', 'post_status' => 'draft', 'title' => 'By keyboard', 'fields' => 'ids' ] );
echo (int) (bool) update_post_meta( $funnel, '_edit_lock', time() . ':' . $other );
`;

describe( 'the picture of a funnel', () => {
	let visits: Visits;
	let shop: Shop;

	before( async () => {
		visits = await Visits.open( 'funnel-picture' );
		shop = visits.shop;
	} );
	after( () => visits?.close() );

	async function open( journey: Journey, screen: string ): Promise< void > {
		await journey.login( 'admin' );
		await journey.page.goto( shop.url( `/wp-admin/${ screen }` ) );
	}

	const nodeAt = ( page: Page, id: string ) => page.locator( `[data-node="${ id }"]` );
	const pick = ( page: Page, name: string ) => page.locator( '.encore-canvas__pick', { hasText: name } );
	const said = ( page: Page, words: string ) => page.locator( '.encore-funnel__said', { hasText: words } ).waitFor();
	const focused = ( page: Page, id: string ) => page.locator( `[data-node="${ id }"]:focus` ).waitFor();

	test( 'by mouse: built, a loop refused, a branch moved, back and forth, saved, and there again', async () => {
		await visits.visit( { size: DESKTOP, reducedMotion: true }, async ( journey ) => {
			const { page } = journey;
			await open( journey, 'post-new.php?post_type=encore_funnel' );
			await nodeAt( page, 'end::accepted' ).click();
			await pick( page, UPSELL ).click();
			await said( page, `${ UPSELL } was added.` );
			await nodeAt( page, 'end:upsell:declined' ).click();
			assert.equal( await pick( page, UPSELL ).getAttribute( 'aria-disabled' ), 'true' );
			await pick( page, DOWNSELL ).click();
			await said( page, `${ DOWNSELL } was added.` );
			assert.equal( await page.getByRole( 'textbox', { name: 'Name' } ).inputValue(), UPSELL );
			assert.deepEqual( await findings( page, '#encore-funnel' ), [] );

			const from = page.locator( '[data-id="step:downsell"] .react-flow__handle.is-declined' );
			await drag( page, from, page.locator( '[data-id="step:upsell"] .react-flow__handle.target' ) );
			await said( page, 'That would lead in a loop' );
			await drag( page, nodeAt( page, 'step:downsell' ), nodeAt( page, 'end:upsell:accepted' ) );
			await said( page, `${ DOWNSELL } was moved.` );
			await nodeAt( page, 'end:upsell:declined' ).waitFor();
			await page.getByRole( 'button', { name: 'Undo' } ).click();
			await nodeAt( page, 'end:upsell:accepted' ).waitFor();
			await page.getByRole( 'button', { name: 'Redo' } ).click();
			await nodeAt( page, 'end:upsell:declined' ).waitFor();
			await page.getByRole( 'button', { name: 'Undo' } ).click();

			await page.getByRole( 'button', { name: 'Publish' } ).click();
			await page.locator( '.encore-funnel__told' ).getByText( 'Saved. Shoppers see it' ).waitFor();
			await page.reload();
			const whole = `Upsell, ${ UPSELL }, $197.00, not shown yet, if accepted: thank-you page, if declined: ${ DOWNSELL }`;
			await page.getByRole( 'button', { name: whole } ).waitFor();
			await page.getByRole( 'tab', { name: 'List' } ).click();
			await page.getByRole( 'combobox', { name: 'Downsell' } ).waitFor();
			await page.getByRole( 'combobox', { name: 'Downsell' } ).selectOption( '0' );
			await page.getByRole( 'tab', { name: 'Picture' } ).click();
			await nodeAt( page, 'end:upsell:declined' ).waitFor();
		} );
	} );

	test( 'by keyboard, told in words; at 768 px, on a phone as a list, and from right to left (A1, A2)', async () => {
		await visits.visit( { size: DESKTOP, reducedMotion: true }, async ( journey ) => {
			const { page } = journey;
			const { keyboard } = page;
			await open( journey, 'post-new.php?post_type=encore_funnel' );
			await page.getByRole( 'textbox', { name: 'Name' } ).fill( 'By keyboard' );
			await tabTo( page, nodeAt( page, 'trigger' ) );
			await keyboard.press( 'ArrowDown' );
			await focused( page, 'end::accepted' );
			await keyboard.press( 'Enter' );
			await tabTo( page, pick( page, UPSELL ) );
			await keyboard.press( 'Enter' );
			await focused( page, 'step:upsell' );
			await keyboard.press( 'ArrowDown' );
			await keyboard.press( 'ArrowRight' );
			await focused( page, 'end:upsell:declined' );
			await keyboard.press( 'Enter' );
			await tabTo( page, pick( page, DOWNSELL ) );
			await keyboard.press( 'Enter' );
			await focused( page, 'step:downsell' );
			await keyboard.press( 'Delete' );
			await said( page, `${ DOWNSELL } was removed.` );
			await focused( page, 'end:upsell:declined' );
			await keyboard.press( 'Control+z' );
			await said( page, 'Undone.' );
			await keyboard.press( 'Control+Shift+z' );
			await said( page, 'Done again.' );
			await keyboard.press( 'Control+z' );
			await nodeAt( page, 'step:downsell' ).focus();
			await keyboard.press( 'Enter' );
			await page.locator( '.encore-canvas__heading:focus', { hasText: DOWNSELL } ).waitFor();
			await keyboard.press( 'Escape' );
			await focused( page, 'step:downsell' );
			await page.getByRole( 'button', { name: 'Save draft' } ).click();
			await page.locator( '.encore-funnel__told' ).getByText( 'Draft saved.' ).waitFor();
			await page.setViewportSize( { width: 768, height: 1024 } );
			await page.reload();
			await page.getByRole( 'tab', { name: 'List', selected: true } ).waitFor();
			await page.getByRole( 'tab', { name: 'Picture' } ).click();
			await nodeAt( page, 'step:downsell' ).click();
			await page.getByRole( 'combobox', { name: 'If it is declined' } ).waitFor();
			assert.deepEqual( await findings( page, '#encore-funnel' ), [] );
			assert.equal( await overflows( page ), 0 );

			await shop.eval( RIGHT_TO_LEFT );
			await page.goto( page.url() );
			const [ upsell, yes, no ] = await Promise.all(
				[ 'step:upsell', 'end:upsell:accepted', 'step:downsell' ].map( async ( id ) => {
					const box = await nodeAt( page, id ).boundingBox();
					return box ? box.x + box.width / 2 : 0;
				} )
			);
			assert.ok( ( no ?? 0 ) < ( upsell ?? 0 ) && ( upsell ?? 0 ) < ( yes ?? 0 ), 'yes is where reading begins' );
			assert.deepEqual( await findings( page, '#encore-funnel' ), [] );
			await shop.eval( 'echo (int) unlink( WPMU_PLUGIN_DIR . "/right-to-left.php" );' );
		} );
		await visits.visit( { size: PHONE }, async ( journey ) => {
			const { page } = journey;
			await open( journey, 'edit.php?post_type=encore_funnel' );
			await page.getByRole( 'link', { name: 'By keyboard' } ).click();
			await page.getByRole( 'tab', { name: 'List', selected: true } ).waitFor();
			await page.getByText( 'Add another step' ).click();
			await page
				.getByRole( 'combobox', { name: 'What is offered there' } )
				.selectOption( { label: 'A cup that suits it' } );
			await page.getByRole( 'button', { name: 'Add it' } ).click();
			await page.getByRole( 'heading', { name: `If “${ UPSELL }” is accepted, show` } ).waitFor();
			assert.deepEqual( await findings( page, '#encore-funnel' ), [] );
			assert.equal( await overflows( page ), 0 );
			await page.getByRole( 'button', { name: 'Save draft' } ).click();
			await page.locator( '.encore-funnel__told' ).getByText( 'Draft saved.' ).waitFor();

			await page.getByRole( 'tab', { name: 'Picture' } ).click();
			await drawn( page, 'trigger', READABLE );
			await nodeAt( page, 'trigger' ).tap();
			await page.locator( '.encore-canvas__heading', { hasText: 'After an order with' } ).waitFor();
			await nodeAt( page, 'trigger' ).focus();
			for ( const id of [ 'step:upsell', 'step:upsell-2' ] ) {
				await page.keyboard.press( 'ArrowDown' );
				await focused( page, id );
				await drawn( page, id, READABLE );
			}
			await page.getByRole( 'button', { name: 'Show all of it' } ).tap();
			for ( const id of [ 'trigger', 'end:upsell-2:accepted', 'step:downsell' ] ) {
				await drawn( page, id, 0 );
			}
			await page.getByRole( 'tab', { name: 'List' } ).click();

			// Another owner takes over; this one is told with the next heartbeat, and takes over again.
			await shop.eval( TAKEN_OVER );
			await page.evaluate( 'wp.heartbeat.connectNow()' );
			const dialog = page.getByRole( 'dialog' );
			await dialog.getByText( 'has taken over this funnel' ).waitFor();
			assert.deepEqual( await findings( page, '.components-modal__frame' ), [] );
			await page.reload();
			await dialog.getByText( 'is writing at this funnel' ).waitFor();
			await dialog.getByRole( 'link', { name: 'Take over' } ).click();
			await page.getByRole( 'heading', { name: `If “${ UPSELL }” is accepted, show` } ).waitFor();
			assert.equal( await dialog.count(), 0 );
		} );
	} );
} );

function overflows( page: Page ): Promise< number > {
	return page.evaluate( () => document.documentElement.scrollWidth - document.documentElement.clientWidth );
}

/** Waits until a node is wholly in sight, and no smaller than that. */
async function drawn( page: Page, id: string, smallest: number ): Promise< void > {
	await page.waitForFunction(
		( [ wanted, least ] ) => {
			const place = document.querySelector( '.encore-canvas__place' )?.getBoundingClientRect();
			const one = document.querySelector< HTMLElement >( `[data-node="${ wanted }"]` );
			const box = one?.getBoundingClientRect();
			return (
				!! place &&
				!! one &&
				!! box &&
				box.width / one.offsetWidth >= least - 0.001 &&
				box.left >= place.left - 1 &&
				box.right <= place.right + 1 &&
				box.top >= place.top - 1 &&
				box.bottom <= place.bottom + 1
			);
		},
		[ id, smallest ] as const
	);
}

/** As a hand does it: pressed, moved in steps, let go. */
async function drag( page: Page, from: Locator, to: Locator ): Promise< void > {
	await from.scrollIntoViewIfNeeded();
	const middle = async ( part: Locator ) => {
		const box = await part.boundingBox();
		assert.ok( box );
		return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
	};
	const [ start, end ] = [ await middle( from ), await middle( to ) ];
	await page.mouse.move( start.x, start.y );
	await page.mouse.down();
	await page.mouse.move( end.x, end.y, { steps: 12 } );
	await page.mouse.up();
}
