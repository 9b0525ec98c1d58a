import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';

import type { Locator, Page } from 'playwright-core';

import { findings } from './axe';
import { DESKTOP, PHONE } from './browser';
import type { Journey } from './journey';
import type { Shop } from './shop';
import { Visits } from './visits';

const LIST = '#encore-list';
const PANEL = '.encore-offer-editor';

/** The texts that a screen reader says after the name of a field. */
async function described( field: Locator ): Promise< string > {
	return field.evaluate( ( element ) =>
		( element.getAttribute( 'aria-describedby' ) ?? '' )
			.split( ' ' )
			.map( ( id ) => document.getElementById( id )?.textContent ?? '' )
			.join( ' ' )
	);
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

	test( 'Tools: the state of the shop, the log and deleting all data at 360, 768 and 1440 px; axe', async () => {
		// This shop may be a copy of one that nobody visited for hours, whose work in the background is late.
		await shop.eval( 'ActionScheduler_QueueRunner::instance()->run(); echo 1;' );
		await visits.visit( { size: PHONE }, async ( journey ) => {
			const { page } = journey;
			await open( journey, 'edit.php?post_type=encore_offer&page=encore-tools' );
			const well = page.getByText( 'All is well: offers can be shown, answered and paid.' );
			const unsure = page.getByText( 'The page of offers could not be asked for' );
			for ( let look = 0; look < 3; look++ ) {
				await well.or( unsure ).first().waitFor();
				if ( await unsure.isVisible() ) {
					// A busy machine did not answer itself in time.
					await page.getByRole( 'button', { name: 'Look again' } ).click();
					await page.getByText( 'Looking at your shop' ).waitFor( { state: 'hidden' } );
				}
			}
			await well.waitFor();
			await page.getByText( '8 checks passed' ).click();
			await page.locator( 'summary', { hasText: 'For whoever helps you' } ).click();
			const text = await page.getByRole( 'textbox', { name: 'For whoever helps you' } ).inputValue();
			assert.match( text, /^offer_page: good, reached$/m );
			const last = page.getByRole( 'button', { name: 'Delete all data' } );
			await last.waitFor();
			assert.equal( await last.getAttribute( 'aria-disabled' ), 'true', 'nothing is written yet' );
			for ( const width of [ 360, 768, 1440 ] ) {
				await page.setViewportSize( { width, height: 900 } );
				assert.deepEqual( await findings( page, '#encore-tools' ), [], String( width ) );
				assert.equal( await overflows( page ), 0, String( width ) );
			}
		} );
	} );

	test( 'conditions: by keyboard from none to a saved group, with what is wrong said at its field', async () => {
		await visits.visit( { size: PHONE }, async ( journey ) => {
			const { page } = journey;
			const told = page.locator( '.encore-funnel__told' ).getByText( 'Saved. Shoppers see it' );
			await open( journey, 'edit.php?post_type=encore_funnel' );
			await page.locator( `${ LIST } a` ).first().click();
			await page.getByText( 'Conditions: none' ).first().focus();
			await page.keyboard.press( 'Enter' );
			await page.keyboard.press( 'Tab' );
			await page.keyboard.press( 'Enter' );
			await page.getByRole( 'combobox', { name: 'Condition', exact: true } ).selectOption( 'total' );
			await page.getByRole( 'button', { name: 'Save', exact: true } ).click();
			const least = page.getByRole( 'textbox', { name: 'Total of the products: At least' } );
			await page.getByText( 'Enter the least, the most, or both.' ).waitFor();
			assert.equal( await described( least ), 'Enter the least, the most, or both.' );
			await least.fill( '10' );
			await page.getByRole( 'button', { name: 'Save', exact: true } ).click();
			await told.waitFor();
			await page.reload();
			assert.equal( await least.inputValue(), '10' );
			await page.getByRole( 'button', { name: 'Remove the condition: Total of the products' } ).click();
			await page.getByRole( 'button', { name: 'Save', exact: true } ).click();
			await told.waitFor();
		} );
	} );

	for ( const size of [ PHONE, DESKTOP ] ) {
		test( `the form of a funnel at ${ size.width } px: all that is wrong at once, the first wrong field has the focus; axe, as it opens and with every message`, async () => {
			await visits.visit( { size }, async ( journey ) => {
				const { page } = journey;
				await open( journey, 'post-new.php?post_type=encore_funnel' );
				await page.getByRole( 'tab', { name: 'List' } ).click();
				await page.getByRole( 'combobox', { name: 'Upsell' } ).waitFor();
				assert.deepEqual( await findings( page, '#encore-funnel' ), [] );
				await page.getByRole( 'radio', { name: 'these products' } ).check();
				await page.getByRole( 'button', { name: 'Publish' } ).click();
				const messages = page.locator( '.encore-offer-editor__message:not(:empty)' );
				await messages.first().waitFor();
				assert.deepEqual( await messages.allInnerTexts(), [
					'Give the funnel a name.',
					'Choose at least one product or category.',
					'Choose an offer.',
				] );
				const first = page.locator( '[aria-invalid="true"]:focus' );
				await first.waitFor();
				assert.equal( await described( first ), 'For you alone. Give the funnel a name.' );
				const search = page.getByRole( 'combobox', { name: 'Search products' } );
				assert.equal( await described( search ), 'Choose at least one product or category.' );
				const height = ( await messages.first().boundingBox() )?.y ?? -1;
				assert.ok( height > 46 && height < size.height - 20, 'its message is in sight, below the bar' );
				await first.fill( 'A name' );
				assert.equal( await messages.count(), 2, 'what is still wrong is still said' );

				await page.getByRole( 'combobox', { name: 'Upsell' } ).selectOption( { index: 1 } );
				await page.getByRole( 'textbox', { name: 'Name' } ).fill( '' );
				await withConditions( page );
				await page.getByRole( 'button', { name: 'Publish' } ).click();
				await page.getByText( 'Give the funnel a name.' ).waitFor();
				await page.getByRole( 'link', { name: 'Edit offer (opens in a new tab)' } ).waitFor();
				assert.deepEqual( await findings( page, '#encore-funnel' ), [] );
				assert.equal( await overflows( page ), 0 );
			} );
		} );

		test( `the form of an offer at ${ size.width } px: axe with a product`, async () => {
			await visits.visit( { size }, async ( journey ) => {
				const { page } = journey;
				await open( journey, `post.php?post=${ await shop.offerId( 'course-workbook-bump' ) }&action=edit` );
				await journey.editorOpens();
				if ( ! ( await page.locator( PANEL ).first().isVisible() ) ) {
					await page.getByRole( 'button', { name: 'Settings', exact: true } ).click();
				}
				await page.getByText( 'The shopper pays' ).first().waitFor();
				assert.deepEqual( await findings( page, PANEL ), [] );
			} );
		} );

		test( `a new offer at ${ size.width } px: its form is open (axe), and with a headline alone Publish says at the field what is missing`, async () => {
			await visits.visit( { size }, async ( journey ) => {
				const { page } = journey;
				await open( journey, 'post-new.php?post_type=encore_offer&placement=post_purchase' );
				await journey.editorOpens();
				await page.getByText( 'Choose a product to see' ).first().waitFor();
				assert.deepEqual( await findings( page, PANEL ), [] );
				await page.getByRole( 'textbox', { name: 'Headline' } ).fill( 'A headline alone' );
				if ( size === PHONE ) {
					await page.getByRole( 'button', { name: 'Close Settings' } ).click();
				}
				const publish = page.getByRole( 'button', { name: 'Publish', exact: true } );
				await publish.click();
				await page
					.locator( '.editor-post-publish-panel' )
					.getByRole( 'button', { name: 'Publish', exact: true } )
					.click();
				const product = page.getByRole( 'combobox', { name: 'Search products and variations' } );
				const refused = page.locator( '.components-notice', { hasText: 'Choose a product.' } );
				await refused.waitFor( { state: 'attached' } );
				await page.locator( '.encore-offer-editor__product input:focus' ).waitFor();
				assert.equal( await described( product ), 'Choose a product.' );

				await product.fill( 'Question Box' );
				await page.getByRole( 'option', { name: 'Question Box' } ).first().click();
				await refused.waitFor( { state: 'detached' } );
				const price = page.locator( '.encore-offer-editor__price' );
				await page.getByRole( 'combobox', { name: 'Price', exact: true } ).selectOption( 'fixed' );
				await page.getByRole( 'textbox', { name: /Price of each piece/ } ).fill( '99' );
				await page.locator( '.encore-offer-editor__price.is-dearer' ).waitFor();
				await page.getByRole( 'textbox', { name: /Price of each piece/ } ).fill( 'abc' );
				await price.getByText( 'Correct what is marked above' ).waitFor();
				await page.getByRole( 'spinbutton', { name: 'Pieces' } ).fill( '0' );
				await page.getByRole( 'button', { name: 'Save draft', exact: true } ).click();
				await page
					.locator( '.components-notice', { hasText: 'Enter a number' } )
					.waitFor( { state: 'attached' } );
				const pieces = page.locator( 'input[type="number"][aria-invalid="true"]:focus' );
				await pieces.waitFor();
				assert.equal( await described( pieces ), 'Enter a number from 1 to 99.' );
			} );
		} );
	}

	test( 'Payments at 360 and 1280 px: what each method can do, a check of it, and why offers are paid otherwise; axe', async () => {
		await visits.visit( { size: PHONE }, async ( journey ) => {
			const { page } = journey;
			await open( journey, 'edit.php?post_type=encore_offer' );
			const entry = page
				.locator( '#adminmenu a', { hasText: /^Payments$/ } )
				.and( page.locator( '[href*=encore-payments]' ) );
			await page.goto( shop.url( `/wp-admin/${ await entry.getAttribute( 'href' ) }` ) );
			const card = ( name: string ) => page.locator( '.encore-payments__gateway', { hasText: name } ).first();
			const sandbox = card( 'Encore Sandbox' );
			await sandbox.getByText( 'One click', { exact: true } ).waitFor();
			await card( 'Cash on delivery' ).getByText( 'the item joins the order and is paid on delivery' ).waitFor();
			await page
				.getByText( 'an order of its own, which the customer pays on its payment page' )
				.first()
				.waitFor();
			await sandbox.getByText( 'Not yet: an offer is paid at once and whole.' ).waitFor();

			const check = sandbox.getByRole( 'button', { name: 'Check Encore Sandbox', exact: true } );
			await check.click();
			await sandbox.getByText( 'Checked just now: nothing is wrong.' ).waitFor();
			await sandbox.getByText( 'The sandbox provider answers.' ).waitFor();
			assert.ok( await check.evaluate( ( button ) => button.matches( ':focus' ) ), 'the focus stays' );
			for ( const size of [ PHONE, DESKTOP ] ) {
				await page.setViewportSize( size );
				assert.deepEqual( await findings( page, '#encore-payments' ), [], String( size.width ) );
				assert.equal( await overflows( page ), 0, String( size.width ) );
			}

			await page.route( /gateways.*test/, ( route ) => route.abort() );
			await check.click();
			await sandbox.getByText( 'The shop did not answer.' ).waitFor();
			await page.route( /encore(%2F|\/)v1(%2F|\/)gateways/, ( route ) =>
				route.fulfill( { json: { gateways: [], settings_url: '/wp-admin/' } } )
			);
			await page.reload();
			await page.getByRole( 'link', { name: 'Set up payments' } ).waitFor();
			assert.deepEqual( await findings( page, '#encore-payments' ), [] );
		} );
	} );
} );

/** One of each way to enter a condition, in two groups. */
async function withConditions( page: Page ): Promise< void > {
	const fold = page.locator( '.encore-conditions__fold' ).first();
	await fold.getByText( 'Conditions: none' ).click();
	await fold.getByRole( 'button', { name: 'Add a condition' } ).click();
	for ( const [ place, type ] of [ 'total', 'country', 'first_order' ].entries() ) {
		await ( place === 0 || fold.getByRole( 'button', { name: 'and…' } ).click() );
		await fold.getByRole( 'combobox', { name: 'Condition', exact: true } ).nth( place ).selectOption( type );
	}
	await fold.getByRole( 'button', { name: 'or…' } ).click();
	await fold.getByRole( 'combobox', { name: 'Country or state', exact: true } ).waitFor();
}
