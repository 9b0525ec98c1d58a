/** `npm run screenshots`, or only some of them: `npm run screenshots -- journeys`. The pictures of the documents, taken in a fresh shop, so that they stay true. */
import { mkdirSync } from 'node:fs';
import path from 'node:path';

import type { Locator, Page } from 'playwright-core';

import { DESKTOP, PHONE } from '../../tests/e2e/browser';
import type { Journey } from '../../tests/e2e/journey';
import { Visits } from '../../tests/e2e/visits';
import { root } from '../process';
import { coach } from './coach';
import { journeys } from './journeys';
import { layouts } from './layouts';
import { numbers } from './numbers';
import { places, seedPlaces } from './places';
import { isStill } from './sheet';
import { walkthrough } from './walkthrough';

const folder = path.join( root, 'docs/screenshots' );

const FUNNEL = 'echo wp_json_encode( get_page_by_path( "course-funnel", OBJECT, "encore_funnel" )->ID );';

async function shoot( page: Page, name: string, middle?: Locator ): Promise< void > {
	await isStill( page );
	// Last of all: WooCommerce scrolls to its notices whenever it likes.
	await middle?.evaluate( ( element ) => element.scrollIntoView( { block: 'center' } ) );
	await page.screenshot( {
		path: path.join( folder, `${ name }.png` ),
		animations: 'disabled',
	} );
	console.log( `docs/screenshots/${ name }.png` );
}

/** The bump in the middle of the screen, with what stands around it. */
async function shootBump( journey: Journey, name: string ): Promise< void > {
	await journey.bump.scrollIntoViewIfNeeded();
	await journey.page.waitForFunction( () =>
		[ ...document.querySelectorAll< HTMLImageElement >( '.encore-bump img' ) ].some(
			( image ) => image.complete && image.naturalWidth > 0
		)
	);
	await shoot( journey.page, name, journey.bump );
}

/** What the card gateway can do for offers, as it was just checked. */
async function shootPayments( { page, shop }: Journey, name: string ): Promise< void > {
	await page.goto( shop.url( '/wp-admin/edit.php?post_type=encore_offer&page=encore-payments' ) );
	await page.getByRole( 'button', { name: 'Check Encore Sandbox', exact: true } ).click();
	await page.getByText( 'The sandbox provider answers.' ).waitFor();
	await page.evaluate( () => window.scrollTo( 0, 0 ) );
	await shoot( page, name );
}

/** What is proposed for a product. */
async function shootQuickFunnel( { page, shop }: Journey, name: string ): Promise< void > {
	await page.goto( shop.url( '/wp-admin/edit.php?post_type=encore_offer&page=encore-quick-funnel' ) );
	await page.getByRole( 'combobox', { name: 'Search a product' } ).fill( 'Quiet Light' );
	await page.getByRole( 'option', { name: 'Quiet Light Photography Course' } ).click();
	await page.getByRole( 'region', { name: 'Upsell' } ).locator( 'img' ).waitFor();
	await shoot( page, name );
}

/** @return the order, with the upsell declined and the downsell taken */
async function shopper( visits: Visits, device: 'phone' | 'desktop' ): Promise< number > {
	let order = 0;
	await visits.visit( { size: device === 'phone' ? PHONE : DESKTOP }, async ( journey ) => {
		await journey.add( 'course' );
		await journey.classicCheckout();
		// The form is replaced while it updates.
		await journey.page.waitForLoadState( 'networkidle' );
		await shootBump( journey, `classic-checkout-${ device }` );
		await journey.blockCheckout();
		await journey.fillBlockAddress();
		await shootBump( journey, `checkout-${ device }` );
		await journey.tick.check();
		await journey.blockTotal();
		await journey.payBlock();
		await journey.onOfferPage();
		await shoot( journey.page, `offer-${ device }` );
		await journey.decline.click();
		await journey.page.getByText( '$47.00' ).first().waitFor();
		await shoot( journey.page, `downsell-${ device }` );
		await journey.accept.click();
		order = await journey.onThankYouPage();
		await shoot( journey.page, `thank-you-${ device }`, journey.page.locator( '.encore-added' ) );
	} );
	return order;
}

/** What the order screen tells of the offers. */
async function orderPanel( visits: Visits, order: number, device: 'phone' | 'desktop' ): Promise< void > {
	await visits.visit( { size: device === 'phone' ? PHONE : DESKTOP }, async ( journey ) => {
		// WooCommerce celebrates a shop's first order with a window over everything.
		await visits.shop.wp( 'user', 'meta', 'update', 'admin', '_wc_egg_opted_out', '1' );
		await journey.login( 'admin' );
		await journey.page.goto( visits.shop.url( `/wp-admin/admin.php?page=wc-orders&action=edit&id=${ order }` ) );
		const name = `order-panel-${ device }`;
		await journey.page.locator( '#encore-offers' ).screenshot( { path: path.join( folder, `${ name }.png` ) } );
		console.log( `docs/screenshots/${ name }.png` );
	} );
}

async function owner( visits: Visits ): Promise< void > {
	const { shop } = visits;
	const checkout = await shop.eval< number >( 'echo wp_json_encode( (int) wc_get_page_id( "checkout" ) );' );
	const funnel = await shop.eval< number >( FUNNEL );
	const offer = await shop.offerId( 'course-workbook-bump' );
	const upsell = await shop.offerId( 'course-coaching-upsell' );
	await shop.eval( 'do_action( "encore_rollup" ); echo 1;' );
	await visits.visit( {}, async ( journey ) => {
		const { page } = journey;
		await journey.login( 'admin' );
		await page.goto( shop.url( '/wp-admin/edit.php?post_type=encore_offer' ) );
		await shoot( page, 'offers', page.getByRole( 'row' ).nth( 1 ) );
		const edit = async ( id: number, seen: string ) => {
			await page.goto( shop.url( `/wp-admin/post.php?post=${ id }&action=edit` ) );
			await journey.editorIsReady();
			const words = journey.canvas.getByText( seen ).first();
			await words.waitFor();
			return words;
		};
		const bump = await edit( offer, '$27.00' );
		await journey.canvas.locator( '.encore-bump img' ).first().waitFor();
		await page.getByText( 'The shopper pays' ).first().waitFor();
		await shoot( page, 'edit-bump', bump );
		const price = await edit( upsell, '$197.00' );
		await journey.canvas.locator( 'img' ).first().waitFor();
		await shoot( page, 'edit-upsell', price );
		await page.goto( shop.url( `/wp-admin/post.php?post=${ funnel }&action=edit` ) );
		await page.locator( '.encore-canvas__legend' ).waitFor();
		await page.locator( '[data-node="step:downsell"]', { hasText: '$47.00' } ).waitFor();
		await page.locator( '[data-node="step:upsell"]', { hasText: '$197.00' } ).click();
		await page.locator( '.encore-canvas__heading', { hasText: 'Bring ten pictures' } ).waitFor();
		await shoot( page, 'edit-funnel', page.locator( '.encore-canvas' ) );
		await shootPayments( journey, 'payments' );
		await shootQuickFunnel( journey, 'quick-funnel' );
		const button = await edit( checkout, 'Place Order' );
		await journey.canvas.locator( '.encore-bump img' ).first().waitFor();
		await shoot( page, 'edit-checkout', button );
	} );
}

/** What an owner looks up on a phone: both lists, the funnel's form, a bump's picture and the fields behind it. */
async function ownerOnThePhone( visits: Visits ): Promise< void > {
	const { shop } = visits;
	const funnel = await shop.eval< number >( FUNNEL );
	const offer = await shop.offerId( 'course-workbook-bump' );
	await visits.visit( { size: PHONE }, async ( journey ) => {
		const { page } = journey;
		await journey.login( 'admin' );
		for ( const [ type, name ] of [
			[ 'encore_offer', 'offers-phone' ],
			[ 'encore_funnel', 'funnels-phone' ],
		] as const ) {
			await page.goto( shop.url( `/wp-admin/edit.php?post_type=${ type }` ) );
			await shoot( page, name, page.locator( '.dataviews-view-grid__card' ).nth( 1 ) );
		}
		await page.goto( shop.url( `/wp-admin/post.php?post=${ funnel }&action=edit` ) );
		await page.locator( '.encore-funnel__offer' ).nth( 1 ).waitFor();
		await shoot( page, 'edit-funnel-phone', page.getByRole( 'combobox', { name: 'Upsell' } ) );
		await shootPayments( journey, 'payments-phone' );
		await shootQuickFunnel( journey, 'quick-funnel-phone' );
		await page.goto( shop.url( `/wp-admin/post.php?post=${ offer }&action=edit` ) );
		await journey.editorOpens();
		await journey.canvas.locator( '.encore-bump img' ).first().waitFor();
		await journey.canvas.getByText( '$27.00' ).first().waitFor();
		const settings = page.getByRole( 'button', { name: 'Settings', exact: true } );
		const fields = page.locator( '.encore-offer-editor' ).first();
		if ( await fields.isVisible() ) {
			await page.getByRole( 'button', { name: 'Close Settings' } ).click();
		}
		await shoot( page, 'edit-bump-phone' );
		await settings.click();
		await page.getByText( 'The shopper pays' ).first().waitFor();
		await page.waitForFunction(
			() => document.querySelector( '.encore-offer-editor__product' )?.innerHTML.includes( 'Field Workbook' )
		);
		await shoot( page, 'edit-bump-fields-phone', fields );
	} );
}

const PARTS: Record< string, ( visits: Visits ) => Promise< void > > = {
	async shopper( visits ) {
		await orderPanel( visits, await shopper( visits, 'phone' ), 'phone' );
		await orderPanel( visits, await shopper( visits, 'desktop' ), 'desktop' );
	},
	async owner( visits ) {
		await owner( visits );
		await ownerOnThePhone( visits );
	},
	coach: ( visits ) => coach( visits, folder ),
	layouts: ( visits ) => layouts( visits, folder ),
	journeys: ( visits ) => journeys( visits, folder ),
	walkthrough: ( visits ) => walkthrough( visits, shoot ),
	numbers: ( visits ) => numbers( visits, shoot ),
	// Last: from now on the shop has offers in every place.
	async places( visits ) {
		await seedPlaces( visits );
		await places( visits, folder );
	},
};

const wanted = process.argv.slice( 2 );
mkdirSync( folder, { recursive: true } );
const visits = await Visits.open( 'screenshots' );
try {
	for ( const [ name, part ] of Object.entries( PARTS ) ) {
		if ( wanted.length === 0 || wanted.includes( name ) ) {
			await part( visits );
		}
	}
} finally {
	await visits.close();
}
