import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';

import type { Locator, Page } from 'playwright-core';

import { findings } from './axe';
import { DESKTOP, PHONE } from './browser';
import type { Journey } from './journey';
import type { Shop } from './shop';
import { Visits } from './visits';

const LIST = '#encore-list';

/** Within the width of the screen, where nobody has to scroll sideways for it. */
async function isInSight( part: Locator ): Promise< boolean > {
	const box = ( await part.isVisible() ) ? await part.boundingBox() : null;
	return box !== null && box.x >= 0 && box.x + box.width <= PHONE.width;
}

async function overflows( page: Page ): Promise< number > {
	return page.evaluate( () => document.documentElement.scrollWidth - document.documentElement.clientWidth );
}

describe( 'the lists of offers and funnels', () => {
	let visits: Visits;
	let shop: Shop;

	before( async () => {
		visits = await Visits.open( 'owner-lists' );
		shop = visits.shop;
	} );
	after( () => visits?.close() );

	async function open( journey: Journey, screen: string ): Promise< void > {
		await journey.login( 'admin' );
		await journey.page.goto( shop.url( `/wp-admin/${ screen }` ) );
	}

	const lists: [ name: string, screen: string, row: string, shown: string[] ][] = [
		[ 'offers', 'edit.php?post_type=encore_offer', 'Add a linen pouch in sage', [ '$12.00', 'Checkout', 'Live' ] ],
		[
			'funnels',
			'edit.php?post_type=encore_funnel',
			'A course with a workbook',
			[ 'Quiet Light Photography Course', 'if declined: Or ask three questions', 'Live' ],
		],
	];
	for ( const [ name, screen, title, shown ] of lists ) {
		test( `the list of ${ name } at 360 px: the name, where, what, and whether it is on, without a touch; axe`, async () => {
			await visits.visit( { size: PHONE }, async ( journey ) => {
				const { page } = journey;
				await open( journey, screen );
				const row = page.locator( '.dataviews-view-grid__card', { hasText: title } ).first();
				for ( const words of [ title, ...shown ] ) {
					await row.getByText( words ).first().waitFor();
					assert.ok( await isInSight( row.getByText( words ).first() ), words );
				}
				await row.getByRole( 'checkbox', { name: `On: ${ title }`, checked: true } ).waitFor();
				assert.equal( await overflows( page ), 0 );
				assert.deepEqual( await findings( page, LIST ), [] );
			} );
			await visits.visit( { size: DESKTOP }, async ( journey ) => {
				await open( journey, screen );
				await journey.page.getByRole( 'row', { name: title } ).waitFor();
				assert.deepEqual( await findings( journey.page, LIST ), [] );
			} );
		} );
	}

	test( 'the list of offers: found, switched off and on, given times, copied, thrown away and brought back', async () => {
		await visits.visit( { size: DESKTOP }, async ( journey ) => {
			const { page } = journey;
			const title = 'Add a linen pouch in sage';
			await open( journey, 'edit.php?post_type=encore_offer&s=nowhere' );
			await page.getByText( 'No offers found.' ).waitFor();
			await page.getByRole( 'searchbox', { name: 'Search offers' } ).fill( 'linen pouch' );
			const row = page.getByRole( 'row', { name: title } ).first();
			await row.getByText( 'Daily Skincare Set' ).waitFor();
			assert.equal(
				new URL( page.url() ).searchParams.get( 's' ),
				'linen pouch',
				'whoever comes back finds it again'
			);

			/** What was done is in the list, which is read again after it. */
			const told = async ( words: string ) => {
				await page.getByText( words ).first().waitFor();
				await page.locator( '.encore-list[aria-busy="false"]' ).waitFor();
			};
			const toggle = row.getByRole( 'checkbox', { name: `On: ${ title }` } );
			await toggle.click();
			await row.getByText( 'Switched off' ).waitFor();
			await told( '1 offer is switched off.' );
			await toggle.click();
			await told( '1 offer is switched on.' );
			await row.getByText( 'Live' ).waitFor();

			const act = async ( name: string ) => {
				await row.getByRole( 'button', { name: 'Actions' } ).click();
				await page.getByRole( 'menuitem', { name } ).click();
			};
			await act( 'Set times' );
			const dialog = page.getByRole( 'dialog', { name: 'Set times' } );
			await dialog.getByLabel( 'From' ).fill( '2099-01-02T08:00' );
			await dialog.getByLabel( 'Until' ).fill( '2099-01-01T08:00' );
			await dialog.getByText( 'The end must be after the start.' ).waitFor();
			assert.deepEqual( await findings( page, '[role="dialog"]' ), [] );
			await dialog.getByLabel( 'Until' ).fill( '' );
			await dialog.getByRole( 'button', { name: 'Save' } ).click();
			await told( '1 offer has its times.' );
			await row.getByText( 'Begins later' ).waitFor();
			await act( 'Set times' );
			await dialog.getByLabel( 'From' ).fill( '' );
			await dialog.getByRole( 'button', { name: 'Save' } ).click();
			await told( '1 offer has its times.' );
			await row.getByText( 'Live' ).waitFor();

			await act( 'Duplicate' );
			const copy = page.getByRole( 'row', { name: `${ title } (copy)` } );
			await told( '1 copy is here, as a draft.' );
			await copy.getByText( 'Not published' ).waitFor();
			await copy.getByRole( 'checkbox', { name: `${ title } (copy)`, exact: true } ).click();
			await page.getByRole( 'button', { name: 'Move to trash' } ).click();
			await told( '1 offer is in the trash.' );
			await page.getByRole( 'button', { name: 'Undo' } ).click();
			await told( '1 offer is back, as a draft.' );
			await copy.getByText( 'Not published' ).waitFor();
			await copy.getByRole( 'button', { name: 'Actions' } ).click();
			await page.getByRole( 'menuitem', { name: 'Move to trash' } ).click();
			await told( '1 offer is in the trash.' );
			await page.getByRole( 'button', { name: 'Trash 1' } ).click();
			await page.locator( '.encore-list[aria-busy="false"]' ).waitFor();
			await copy.getByRole( 'button', { name: 'Actions' } ).click();
			await page.getByRole( 'menuitem', { name: 'Delete for good' } ).click();
			await page
				.getByRole( 'dialog', { name: 'Delete for good' } )
				.getByRole( 'button', { name: 'Delete for good' } )
				.click();
			await page.getByText( '1 offer is deleted.' ).first().waitFor();
		} );
	} );
} );
