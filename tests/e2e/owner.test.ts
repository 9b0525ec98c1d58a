import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, beforeEach, describe, test } from 'node:test';

import type { Locator, Page } from 'playwright-core';

import { findings } from './axe';
import { PHONE } from './browser';
import { CARDS, Journey } from './journey';
import type { Shop } from './shop';
import { Visits } from './visits';

const SIZE = { width: 1440, height: 1000 };

describe( 'an owner with the screens alone', () => {
	let visits: Visits;
	let shop: Shop;

	before( async () => {
		visits = await Visits.open( 'owner' );
		shop = visits.shop;
	} );
	after( () => visits?.close() );

	/** Nothing but products: every offer and funnel of this shop is made by hand. */
	beforeEach( async () => {
		await shop.eval(
			'foreach ( get_posts( [ "post_type" => [ "encore_offer", "encore_funnel" ], "numberposts" => -1 ] ) as $post ) { wp_delete_post( $post->ID, true ); } echo 1;'
		);
	} );

	/** Product, price, words, in the order in which the form asks for them. */
	async function createOffer( journey: Journey, product: string, price: string, headline: string ): Promise< void > {
		const { page } = journey;
		await page.getByRole( 'combobox', { name: 'Search products and variations' } ).fill( product );
		await page.getByRole( 'option', { name: product } ).first().click();
		await page.getByRole( 'combobox', { name: 'Price', exact: true } ).selectOption( 'fixed' );
		await page.getByRole( 'textbox', { name: /Price of each piece/ } ).fill( price );
		await page.getByText( `The shopper pays $${ price }` ).waitFor();
		await page.getByRole( 'textbox', { name: 'Headline' } ).fill( headline );
	}

	async function publish( { page }: Journey ): Promise< void > {
		await page.getByRole( 'button', { name: 'Publish', exact: true } ).click();
		const sure = page
			.locator( '.editor-post-publish-panel' )
			.getByRole( 'button', { name: 'Publish', exact: true } );
		await sure.click();
		await page.getByText( 'Offer published.' ).first().waitFor();
	}

	/** A browser without a window says nothing of the tab that was left. */
	async function comeBack( page: Page ): Promise< void > {
		await page.bringToFront();
		await page.evaluate( () => window.dispatchEvent( new Event( 'focus' ) ) );
	}

	/** The reports of the one upsell that was accepted, and the file of a table. */
	async function readsReports( page: Page ): Promise< void > {
		await page.goto( shop.url( '/wp-admin/edit.php?post_type=encore_offer&page=encore-reports' ) );
		const tab = ( name: string ) =>
			page.getByRole( 'navigation', { name: 'Reports' } ).getByRole( 'link', { name, exact: true } );
		await page.locator( '.encore-numbers__tile', { hasText: 'Revenue added' } ).getByText( '$267.30' ).waitFor();
		await tab( 'Steps' ).click();
		await page.getByText( 'shown: 1 → accepted: 1 (100%), declined: 0, ran out: 0' ).waitFor();
		await tab( 'Offers' ).click();
		const row = page.getByRole( 'row', { name: /One Hour of Coaching/ } );
		await row.getByText( '$267.30' ).waitFor();
		await page.getByText( 'What is counted' ).click();
		await page.getByText( 'Without tax and shipping, before refunds.' ).waitFor();
		for ( const width of [ 1440, 768, 360 ] ) {
			await page.setViewportSize( { width, height: 900 } );
			assert.deepEqual( await findings( page, '#encore-reports' ), [], String( width ) );
			assert.equal( await overflows( page ), 0, String( width ) );
		}
		const saved = page.waitForEvent( 'download' );
		await page.getByRole( 'button', { name: 'Download CSV' } ).click();
		const file = await saved;
		assert.match( file.suggestedFilename(), /^encore-offers-\d{4}-\d{2}-\d{2}-\d{4}-\d{2}-\d{2}\.csv$/ );
		const [ head = [], first = [] ] = readFileSync( await file.path(), 'utf8' )
			.split( '\r\n' )
			.map( ( line ) => [ ...line.matchAll( /"([^"]*)"/g ) ].map( ( [ , cell ] ) => cell ?? '' ) );
		const cells = Object.fromEntries( head.map( ( name, at ) => [ name, first[ at ] ] ) );
		assert.deepEqual( [ cells.accepted, cells.net, cells.refunded_net ], [ '1', '267.30', '0.00' ] );
		await page.getByRole( 'button', { name: 'Shown' } ).click();
		await page
			.getByRole( 'columnheader', { name: 'Shown' } )
			.and( page.locator( '[aria-sort=descending]' ) )
			.waitFor();
		await page.goBack();
		await page.getByText( 'shown: 1 → accepted: 1' ).waitFor();
	}

	function chosenIn( page: Page, label: string ): Promise< string > {
		return page
			.getByRole( 'combobox', { name: label } )
			.evaluate( ( choice: HTMLSelectElement ) => choice.selectedOptions[ 0 ]?.text ?? '' );
	}

	function overflows( page: Page ): Promise< number > {
		return page.evaluate( () => document.documentElement.scrollWidth - document.documentElement.clientWidth );
	}

	async function newOffer( journey: Journey, query = '' ): Promise< void > {
		await journey.page.goto( shop.url( `/wp-admin/post-new.php?post_type=encore_offer${ query }` ) );
		await journey.editorOpens();
	}

	test( 'from an empty shop to an accepted upsell: nine clicks, and what is searched for', async () => {
		await visits.visit( { size: SIZE }, async ( journey ) => {
			const { page } = journey;
			let clicks = 0;
			const click = async ( target: Locator ) => {
				clicks++;
				await target.click();
			};
			await journey.login( 'admin' );
			await page.goto( shop.url( '/wp-admin/' ) );
			await click( page.locator( '#adminmenu' ).getByRole( 'link', { name: 'Encore', exact: true } ) );
			const begin = page.getByRole( 'link', { name: 'Begin', exact: true } );
			await begin.waitFor();
			assert.deepEqual( await findings( page, '#encore-home' ), [] );
			await click( begin );
			const search = page.getByRole( 'combobox', { name: 'Search a product' } );
			await page.getByText( 'Or begin with one of these:' ).waitFor();
			assert.deepEqual( await findings( page, '#encore-quick-funnel' ), [] );
			await click( search );
			await search.fill( 'Quiet Light' );
			await click( page.getByRole( 'option', { name: 'Quiet Light Photography Course' } ) );
			const card = ( name: string ) => page.getByRole( 'region', { name, exact: true } );
			await card( 'Order bump' ).getByText( '$35.10' ).waitFor();
			await card( 'Upsell' ).getByText( '$267.30' ).waitFor();
			assert.deepEqual( await findings( page, '#encore-quick-funnel' ), [] );
			await click( card( 'Downsell' ).getByRole( 'combobox', { name: 'Product' } ) );
			await card( 'Downsell' )
				.getByRole( 'combobox', { name: 'Product' } )
				.selectOption( { label: 'Search all products …' } );
			const another = page.getByRole( 'combobox', { name: 'Search a product: Downsell' } );
			await click( another );
			await another.fill( 'Question Box' );
			await click( page.getByRole( 'option', { name: 'Question Box' } ) );
			await card( 'Downsell' ).getByText( 'You chose it.' ).waitFor();
			await card( 'Order bump' ).getByRole( 'textbox', { name: 'Per cent off' } ).fill( '30' );
			await card( 'Order bump' ).getByText( '$27.30' ).waitFor();
			await page.route( /encore(%2F|\/)v1(%2F|\/)funnels/, ( route ) => route.abort(), { times: 1 } );
			await click( page.getByRole( 'button', { name: 'Switch it on' } ) );
			await page.getByText( 'it goes on where it stopped' ).first().waitFor();
			await click( page.getByRole( 'button', { name: 'Switch it on' } ) );
			await page.getByRole( 'heading', { name: 'Your funnel is on' } ).waitFor();
			assert.deepEqual( await findings( page, '#encore-quick-funnel' ), [] );
			assert.equal( await page.locator( '.encore-quick-funnel__done li' ).count(), 4 );
			await page.locator( 'a[href*="page=encore-walkthrough&funnel="]' ).waitFor();
			assert.equal( clicks, 9 );
		} );
		const kept = await shop.eval(
			'echo count( get_posts( [ "post_type" => [ "encore_offer", "encore_funnel" ], "numberposts" => -1 ] ) );'
		);
		assert.equal( kept, 4, 'what failed on the way left nothing behind' );
		await visits.visit( { size: PHONE }, async ( journey ) => {
			await journey.add( 'course' );
			await journey.blockCheckout();
			await journey.bump.getByText( '$27.30' ).waitFor();
			await journey.fillBlockAddress();
			await journey.payBlock( CARDS.approved );
			await journey.onOfferPage();
			await journey.page.getByText( 'Add One Hour of Coaching to your order' ).waitFor();
			await journey.accept.click();
			assert.equal( ( await shop.order( await journey.onThankYouPage() ) ).total, '364.30' );
		} );
		await shop.eval( 'do_action( "encore_rollup" ); echo 1;' );
		await visits.visit( { size: SIZE }, async ( journey ) => {
			const { page } = journey;
			await journey.login( 'admin' );
			await page.goto( shop.url( '/wp-admin/admin.php?page=encore-home' ) );
			const tile = ( name: string ) => page.locator( '.encore-numbers__tile', { hasText: name } );
			await tile( 'Revenue added' ).getByText( '$267.30', { exact: true } ).waitFor();
			assert.equal( await page.getByText( 'No shopper was shown' ).count(), 0 );
			// The bump counts as shown once it was in sight for a moment.
			await tile( 'Take rate' )
				.getByText( /^1 of [12] offers accepted$/ )
				.waitFor();
			await page.getByText( 'Nothing to mend' ).or( page.locator( '.encore-home__steps li' ) ).first().waitFor();
			await tile( 'Average order' ).getByText( '$364.30 with an offer, – without' ).waitFor();
			for ( const width of [ 1440, 768, 360 ] ) {
				await page.setViewportSize( { width, height: 900 } );
				assert.deepEqual( await findings( page, '#encore-home' ), [], String( width ) );
				assert.equal( await overflows( page ), 0, String( width ) );
			}
			await readsReports( page );
		} );
	} );

	test( 'a bump is shown in the editor as it is written', async () => {
		await visits.visit( { size: SIZE }, async ( journey ) => {
			const { page } = journey;
			await journey.login( 'admin' );
			await newOffer( journey );
			const inserter = page.getByRole( 'button', { name: 'Block Inserter' } );
			const box = journey.canvas.locator( '.encore-bump' );
			await journey.canvas.getByText( 'No product is chosen yet. Choose one' ).waitFor();
			assert.equal( await box.count(), 0, 'no box with a stand-in for the price' );
			assert.equal( await inserter.isVisible(), false, 'a bump has no page to put blocks on' );
			await journey.canvas.getByRole( 'button', { name: 'Product and price' } ).click();
			await page.locator( '.encore-offer-editor__product input:focus' ).waitFor();
			await createOffer( journey, 'Field Workbook', '27.00', 'Add the workbook' );
			await box.getByText( 'Add the workbook' ).waitFor();
			await box.getByText( '$27.00' ).waitFor();
			await box.getByText( '$39.00' ).waitFor();
			await box.locator( 'img' ).waitFor();
			await page.getByRole( 'radio', { name: 'these products' } ).check();
			await page.getByRole( 'combobox', { name: 'Search products', exact: true } ).fill( 'Quiet Light' );
			await page.getByRole( 'option', { name: 'Quiet Light Photography Course' } ).click();
			await page.getByRole( 'textbox', { name: /Price of each piece/ } ).fill( '49' );
			const coach = page.getByRole( 'group', { name: 'Coach' } );
			await coach.getByText( '$49.00 is 51% of Quiet Light Photography Course, $97.00.' ).waitFor();
			assert.deepEqual( await findings( page, '.encore-coach' ), [] );
			await coach.getByRole( 'button', { name: 'Set the price to $29.10' } ).click();
			await box.getByText( '$29.10' ).waitFor();
			await coach.getByText( 'Bumps sell best' ).waitFor( { state: 'detached' } );
			await page.getByRole( 'button', { name: 'Coach all right' } ).waitFor();
			assert.equal(
				await journey.canvas.locator( '.is-root-container' ).isVisible(),
				false,
				'no blocks are asked for'
			);
			await page.getByRole( 'combobox', { name: 'Place', exact: true } ).selectOption( 'post_purchase' );
			await journey.canvas.locator( '.encore-answer--accept' ).waitFor();
			assert.equal( await box.count(), 0, 'the page stands where the box was' );
			await inserter.waitFor();
			await page.getByRole( 'combobox', { name: 'Place', exact: true } ).selectOption( 'checkout' );
			await box.waitFor();
			assert.equal( await inserter.isVisible(), false );
			await publish( journey );
		} );
		await visits.visit( { size: PHONE }, async ( journey ) => {
			await journey.add( 'course' );
			await journey.blockCheckout();
			await journey.bump.getByText( 'Add the workbook' ).waitFor();
		} );
	} );

	test( 'an upsell and a downsell in a funnel, which a shopper walks', async () => {
		await visits.visit( { size: SIZE }, async ( journey ) => {
			const { page } = journey;
			await journey.login( 'admin' );
			await page.goto( shop.url( '/wp-admin/post-new.php?post_type=encore_funnel' ) );
			await page.getByRole( 'tab', { name: 'List' } ).click();
			await page.getByText( 'There is no offer for after payment yet.' ).waitFor();
			await page.getByRole( 'button', { name: 'Publish' } ).click();
			await page.getByText( 'Give the funnel a name.' ).waitFor();
			await page.getByRole( 'textbox', { name: 'Name' } ).fill( 'After the course' );
			await page.getByRole( 'radio', { name: 'these products' } ).check();
			await page.getByRole( 'button', { name: 'Publish' } ).click();
			await page.getByText( 'Choose an offer.' ).waitFor();

			const opened = page.context().waitForEvent( 'page' );
			await page.getByRole( 'link', { name: 'Create an offer (opens in a new tab)' } ).click();
			const inTab = new Journey( shop, await opened );
			await inTab.editorOpens();
			await createOffer( inTab, 'One Hour of Coaching', '197.00', 'An hour with your teacher' );
			await publish( inTab );
			await inTab.page.close();
			await comeBack( page );
			await page.locator( '.encore-funnel__offer' ).getByText( 'One Hour of Coaching' ).waitFor();
			assert.match( await chosenIn( page, 'Upsell' ), /^One Hour of Coaching/, 'the new offer is chosen' );
			assert.equal( await page.getByRole( 'textbox', { name: 'Name' } ).inputValue(), 'After the course' );
			assert.equal( await page.getByRole( 'radio', { name: 'these products' } ).isChecked(), true );

			const another = await page.context().newPage();
			const inAnother = new Journey( shop, another );
			await newOffer( inAnother, '&placement=post_purchase' );
			await createOffer( inAnother, 'Question Box', '47.00', 'Or three questions' );
			await publish( inAnother );
			await another.close();
			await comeBack( page );
			await page.getByRole( 'option', { name: 'Question Box, $47.00' } ).first().waitFor( { state: 'attached' } );
			assert.match( await chosenIn( page, 'Downsell' ), /^Nothing more/, 'unasked it is only there to choose' );

			await page.getByRole( 'button', { name: 'Publish' } ).click();
			await page.getByText( 'Choose at least one product or category' ).waitFor();
			await page.getByRole( 'combobox', { name: 'Search products' } ).fill( 'Quiet Light' );
			await page.getByRole( 'option', { name: 'Quiet Light Photography Course' } ).click();
			await page.getByRole( 'combobox', { name: 'Downsell' } ).selectOption( { label: 'Question Box, $47.00' } );
			await page.getByRole( 'button', { name: 'Publish' } ).click();
			await page
				.locator( '#encore-funnel' )
				.getByText( 'Saved. Shoppers see it after their next order.' )
				.waitFor();
			await page.reload();
			assert.equal( await page.getByRole( 'textbox', { name: 'Name' } ).inputValue(), 'After the course' );

			await page.goto( shop.url( '/wp-admin/edit.php?post_type=encore_funnel' ) );
			const row = page.getByRole( 'row', { name: /After the course/ } );
			assert.match(
				await row.innerText(),
				/One Hour of Coaching; if declined: Question Box[^]*Live[^]*Quiet Light Photography Course/
			);
		} );
		await visits.visit( { size: PHONE }, async ( journey ) => {
			await journey.toOffer( 'course' );
			await journey.page.getByText( 'An hour with your teacher' ).waitFor();
			await journey.decline.click();
			await journey.page.getByText( 'Or three questions' ).waitFor();
			await journey.accept.click();
			assert.equal( ( await shop.order( await journey.onThankYouPage() ) ).total, '144.00' );
		} );
	} );
} );
