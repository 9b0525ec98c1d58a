import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';

import type { Locator, Page } from 'playwright-core';

import { findings } from './axe';
import { DESKTOP, PHONE } from './browser';
import type { Journey } from './journey';
import type { Shop } from './shop';
import { Visits } from './visits';

const LIST = '.wp-list-table tbody';

/** Within the width of the screen, where nobody has to scroll sideways for it. */
async function isInSight( part: Locator ): Promise< boolean > {
	const box = ( await part.isVisible() ) ? await part.boundingBox() : null;
	return box !== null && box.x >= 0 && box.x + box.width <= PHONE.width;
}

async function overflows( page: Page ): Promise< number > {
	return page.evaluate( () => document.documentElement.scrollWidth - document.documentElement.clientWidth );
}

describe( 'the screens of an owner', () => {
	let visits: Visits;
	let shop: Shop;

	before( async () => {
		visits = await Visits.open( 'owner-screens' );
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
				const row = page.locator( `${ LIST } tr`, { hasText: title } ).first();
				for ( const words of [ title, ...shown ] ) {
					assert.ok( await isInSight( row.getByText( words ).first() ), words );
				}
				assert.equal( await isInSight( row.locator( '.column-date' ) ), false, 'the rest is behind the arrow' );
				await row.getByRole( 'button', { name: 'Show more details' } ).click();
				assert.ok( await isInSight( row.locator( '.column-date' ) ) );
				assert.equal( await overflows( page ), 0 );
				assert.deepEqual( await findings( page, LIST ), [] );
			} );
			await visits.visit( { size: DESKTOP }, async ( journey ) => {
				await open( journey, screen );
				assert.deepEqual( await findings( journey.page, LIST ), [] );
			} );
		} );
	}

	for ( const size of [ PHONE, DESKTOP ] ) {
		test( `the form of a funnel at ${ size.width } px: axe, as it opens and with every message`, async () => {
			await visits.visit( { size }, async ( journey ) => {
				const { page } = journey;
				await open( journey, 'post-new.php?post_type=encore_funnel' );
				await page.getByRole( 'combobox', { name: 'Upsell' } ).waitFor();
				assert.deepEqual( await findings( page, '#encore-funnel' ), [] );
				await page.getByRole( 'radio', { name: 'these products' } ).check();
				await page.getByRole( 'combobox', { name: 'Upsell' } ).selectOption( { index: 1 } );
				await page.getByRole( 'textbox', { name: 'Name' } ).fill( '' );
				await page.getByRole( 'button', { name: 'Publish' } ).click();
				await page.getByText( 'Give the funnel a name.' ).waitFor();
				await page.getByRole( 'link', { name: 'Edit offer (opens in a new tab)' } ).waitFor();
				assert.deepEqual( await findings( page, '#encore-funnel' ), [] );
				assert.equal( await overflows( page ), 0 );
			} );
		} );

		test( `the form of an offer at ${ size.width } px: axe, without a product and with one`, async () => {
			const panel = '.encore-offer-editor';
			const bump = await shop.offerId( 'course-workbook-bump' );
			await visits.visit( { size }, async ( journey ) => {
				const { page } = journey;
				await journey.login( 'admin' );
				for ( const screen of [
					'post-new.php?post_type=encore_offer',
					`post.php?post=${ bump }&action=edit`,
				] ) {
					await page.goto( shop.url( `/wp-admin/${ screen }` ) );
					await journey.editorOpens();
					const settings = page.getByRole( 'button', { name: 'Settings', exact: true } );
					if ( ! ( await page.locator( panel ).first().isVisible() ) ) {
						await settings.click();
					}
					await page
						.getByText( screen.startsWith( 'post-new' ) ? 'Choose a product to see' : 'The shopper pays' )
						.first()
						.waitFor();
					assert.deepEqual( await findings( page, panel ), [], screen );
				}
			} );
		} );
	}
} );
