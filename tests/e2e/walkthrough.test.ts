import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';

import type { Page } from 'playwright-core';

import { findings } from './axe';
import { PHONE } from './browser';
import type { Shop } from './shop';
import { Visits } from './visits';

const WIDE = { width: 1440, height: 900 };

async function overflows( page: Page ): Promise< number > {
	return page.evaluate( () => document.documentElement.scrollWidth - document.documentElement.clientWidth );
}

/** What a shop has of orders, offers shown and taken, and money. */
async function written( shop: Shop ): Promise< [ number, Record< string, string > ] > {
	const rows = await shop.eval< Record< string, string > >(
		'global $wpdb; foreach ( [ "wc_orders", "encore_presentations", "encore_acceptances", "encore_charges", "encore_mails" ] as $table ) { $rows[ $table ] = $wpdb->get_var( "SELECT COUNT(*) FROM {$wpdb->prefix}{$table}" ); } echo wp_json_encode( $rows );'
	);
	return [ ( await shop.captured() ).length, rows ];
}

describe( 'an owner plays a funnel', () => {
	let visits: Visits;
	let shop: Shop;

	before( async () => {
		visits = await Visits.open( 'walkthrough' );
		shop = visits.shop;
	} );
	after( () => visits?.close() );

	for ( const size of [ PHONE, WIDE ] ) {
		test( `L6: a walkthrough at ${ size.width } px: an invented cart, the upsell declined, the downsell taken and taken back; no order, no charge; axe`, async () => {
			await visits.visit( { size }, async ( journey ) => {
				const { page } = journey;
				const there = await written( shop );
				const course = await shop.eval< number >(
					'echo wp_json_encode( get_posts( [ "post_type" => "encore_funnel", "title" => $args[0], "fields" => "ids" ] )[0] );',
					'A course with a workbook'
				);
				await journey.login( 'admin' );
				await page.goto( shop.url( `/wp-admin/post.php?post=${ course }&action=edit` ) );
				await page.getByRole( 'link', { name: 'Walk through' } ).click();
				const funnel = page.getByRole( 'combobox', { name: 'Funnel' } );
				await funnel.locator( `option[value="${ course }"]` ).waitFor( { state: 'attached' } );
				assert.equal( await funnel.inputValue(), String( course ) );
				const begin = page.getByRole( 'button', { name: 'Walk through' } );
				await page.getByRole( 'radio', { name: 'A past order, once more' } ).check();
				await page
					.getByRole( 'combobox', { name: 'Past order' } )
					.or( page.getByLabel( 'Number of the order' ) )
					.waitFor();
				await begin.click();
				await page.getByText( 'Choose a past order.' ).first().waitFor();
				assert.deepEqual( await findings( page, '#encore-walkthrough' ), [] );
				await page.getByRole( 'radio', { name: 'A cart that I make up' } ).check();
				// What calls the funnel up lies in it.
				await page.getByRole( 'spinbutton', { name: 'Pieces of Quiet Light Photography Course' } ).waitFor();
				await page.getByRole( 'combobox', { name: 'Search products' } ).fill( 'Question' );
				await page.getByRole( 'option', { name: 'Question Box' } ).first().click();
				await page.getByRole( 'spinbutton', { name: 'Pieces of Question Box' } ).waitFor();
				await page.getByRole( 'button', { name: 'Remove Question Box' } ).click();
				await page
					.getByRole( 'spinbutton', { name: 'Pieces of Question Box' } )
					.waitFor( { state: 'detached' } );
				assert.deepEqual( await findings( page, '#encore-walkthrough' ), [] );
				assert.equal( await overflows( page ), 0 );
				await begin.click();

				await page.waitForURL( /encore-walkthrough/ );
				const bar = page.getByRole( 'complementary', { name: 'Walkthrough' } );
				await bar.getByText( /^Offer 1: / ).waitFor();
				assert.match( await journey.accept.innerText(), /pay \$197\.00/ );
				assert.equal( await page.locator( '#wpadminbar' ).count(), 0 );
				assert.deepEqual( await findings( page, 'body' ), [] );
				assert.equal( await overflows( page ), 0 );
				await bar.locator( 'summary' ).click();
				await bar.getByRole( 'cell', { name: 'It was shown.' } ).waitFor();
				assert.deepEqual( await findings( page, 'body' ), [] );
				await bar.locator( 'summary' ).click();
				await journey.decline.click();
				await bar.getByText( /^Offer 2: / ).waitFor();
				assert.match( await journey.accept.innerText(), /pay \$47\.00/ );
				await journey.accept.click();

				const added = page.locator( '.encore-added' );
				await added.getByText( '$47.00' ).first().waitFor();
				await bar.getByText( 'The thank-you page' ).waitFor();
				assert.deepEqual( await page.locator( '.encore-walkthrough__order td:last-child' ).allInnerTexts(), [
					'$97.00',
					'$47.00',
					'$144.00',
				] );
				assert.deepEqual( await findings( page, '.encore-walkthrough-bar', '.encore-walkthrough' ), [] );
				assert.equal( await overflows( page ), 0 );
				await added.getByText( 'Take this back' ).first().click();
				await added.getByRole( 'button', { name: 'Yes, take it back' } ).click();
				await added.getByText( 'Taken back' ).first().waitFor();
				await bar.locator( 'summary' ).click();
				await bar.getByRole( 'row', { name: '−$47.00 paid back' } ).waitFor();

				await bar.getByRole( 'combobox', { name: 'The payment' } ).selectOption( 'declined' );
				await bar.getByRole( 'button', { name: 'Start again with it' } ).click();
				await bar.getByText( /^Offer 1: / ).waitFor();
				await journey.accept.click();
				// In sight below the bar, not behind it.
				await page.getByText( 'was not approved' ).first().click( { trial: true } );
				await bar.locator( 'summary' ).click();

				await bar.getByRole( 'combobox', { name: 'The payment' } ).selectOption( 'asks' );
				await bar.getByRole( 'button', { name: 'Start again with it' } ).click();
				await bar.getByText( /^Offer 1: / ).waitFor();
				await journey.accept.click();
				await page.getByRole( 'heading', { name: 'The bank asks' } ).waitFor();
				assert.deepEqual( await findings( page, '.encore-walkthrough-bar', '.encore-walkthrough' ), [] );
				await page.getByRole( 'button', { name: 'Confirm', exact: true } ).click();
				await added.getByText( '$197.00' ).first().waitFor();
				assert.deepEqual( await written( shop ), there );
			} );
		} );
	}
} );
