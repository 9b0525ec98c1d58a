import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';

import type { Page } from 'playwright-core';

import { findings } from './axe';
import { DESKTOP, PHONE } from './browser';
import { CARDS, type Journey } from './journey';
import type { Shop } from './shop';
import { Visits } from './visits';

const OURS = '.encore-added';

/** What an order's total and the provider's books say, in cents: captured less refunded is what the order costs. */
async function books( shop: Shop, id: number ): Promise< { total: number; kept: number; refunded: number } > {
	const { total } = await shop.order( id );
	const offers = await shop.offerPayments( id );
	const first = ( await shop.captured() ).find( ( { metadata } ) => metadata.shop_order === String( id ) );
	const all = [ ...offers, ...( first ? [ first ] : [] ) ];
	const sum = ( of: ( payment: ( typeof all )[ number ] ) => number ) =>
		all.reduce( ( so, one ) => so + of( one ), 0 );
	return {
		total: Math.round( Number( total ) * 100 ),
		kept: sum( ( { amount, amount_refunded: back } ) => amount - back ),
		refunded: sum( ( { amount_refunded: back } ) => back ),
	};
}

/** Pays for the mini-course and takes the whole year for $97. */
async function accepted( journey: Journey, card = CARDS.approved ): Promise< number > {
	await journey.toOffer( 'mini-course', card );
	await journey.accept.click();
	return journey.onThankYouPage();
}

/** From now on the mini-course's funnel offers the workbook for $5 last, on the thank-you page. */
async function offerLast( shop: Shop ): Promise< void > {
	await shop.eval(
		`wp_set_current_user( 1 );
		$last = wp_insert_post( [ 'post_type' => 'encore_offer', 'post_status' => 'publish', 'post_title' => 'Last', 'meta_input' => [ 'encore_offer' => [
			'product_id' => wc_get_product_id_by_sku( 'course-workbook' ),
			'price' => [ 'type' => 'fixed', 'value' => '5' ],
			'headline' => 'The workbook, printed',
			'text' => 'Forty pages to write in. It travels with your order.',
			'placement' => 'post_purchase',
		] ] ] );
		$funnel = get_page_by_path( 'mini-course-funnel', OBJECT, 'encore_funnel' );
		$settings = get_post_meta( $funnel->ID, 'encore_funnel', true );
		wp_update_post( [ 'ID' => $funnel->ID, 'meta_input' => [ 'encore_funnel' => [ 'thank_you' => $last ] + $settings ] ] );
		echo wp_json_encode( $last );`
	);
}

const part = ( page: Page ) => page.locator( OURS );
const ask = ( page: Page ) => page.locator( '.encore-added__ask' );
const confirm = ( page: Page ) => page.locator( '.encore-added__confirm' );
const keep = ( page: Page ) => page.locator( '.encore-added__keep' );
const said = ( page: Page ) => page.locator( '.encore-added__said' );

for ( const theme of [ 'twentytwentyfive', 'encore-classic' ] ) {
	describe( `what was accepted, on the thank-you page of ${ theme }`, () => {
		let visits: Visits;
		let shop: Shop;

		before( async () => {
			visits = await Visits.open( `thanks-${ theme }`, { theme } );
			shop = visits.shop;
		} );
		after( () => visits?.close() );

		test( 'is there once, with its price and card; taken back by two clicks, and the books agree (A2, A3)', async () => {
			await visits.visit( { size: PHONE }, async ( journey ) => {
				const { page } = journey;
				const id = await accepted( journey );
				assert.equal( await part( page ).count(), 1 );
				assert.match(
					await part( page ).innerText(),
					/Added:? .*\$97\.00 was charged to Visa ending in 4242/s
				);
				assert.deepEqual( await findings( page, OURS ), [] );
				assert.deepEqual( await books( shop, id ), {
					total: 14400,
					kept: 14400,
					refunded: 0,
				} );

				assert.match( await ask( page ).innerText(), /(10|9) minutes left/ );
				assert.ok( ( ( await ask( page ).boundingBox() )?.height ?? 99 ) < 50, 'on one line' );
				assert.equal( await confirm( page ).isVisible(), false );
				await ask( page ).click();
				for ( const target of [ ask( page ), confirm( page ), keep( page ) ] ) {
					assert.ok( ( ( await target.boundingBox() )?.height ?? 0 ) >= 44, 'A3' );
				}
				assert.deepEqual( await findings( page, OURS ), [] );
				await keep( page ).click();
				assert.equal( await confirm( page ).isVisible(), false );
				await page.locator( '.encore-added__ask:focus' ).waitFor();
				await ask( page ).click();
				await confirm( page ).click();
				await said( page )
					.filter( {
						hasText: 'Taken back. $97.00 is paid back to you.',
					} )
					.waitFor();
				await page.locator( '.encore-added__said:focus' ).waitFor();
				assert.equal( await ask( page ).count(), 0 );
				assert.ok( ! page.url().includes( 'encore_undo' ), 'What was said once does not stay in the address.' );
				assert.match( await part( page ).innerText(), /Taken back \$97/ );
				assert.deepEqual( await findings( page, OURS ), [] );
				assert.deepEqual( await books( shop, id ), {
					total: 4700,
					kept: 4700,
					refunded: 9700,
				} );
				const wide = await page.evaluate(
					() => document.documentElement.scrollWidth - document.documentElement.clientWidth
				);
				assert.equal( wide, 0 );
			} );
		} );

		test( 'below it a last offer, answered where it stands (L2, L4, L9, A1)', async () => {
			await offerLast( shop );
			await visits.visit( { size: PHONE }, async ( journey ) => {
				const { page } = journey;
				const id = await accepted( journey );
				const last = page.locator( '.encore-offer.is-inside' );
				await last.waitFor();
				assert.match( await last.innerText(), /The workbook, printed/ );
				assert.equal(
					await page.locator( '.encore-offer__lead:visible' ).innerText(),
					'Your order is in. One more thing:'
				);
				assert.deepEqual( await findings( page, '.encore-offer', '.encore-offer__lead' ), [] );
				assert.equal( await page.locator( 'h1:visible' ).count(), 1 );
				const [ yes, no ] = await Promise.all( [
					journey.accept.boundingBox(),
					journey.decline.boundingBox(),
				] );
				assert.ok( yes && no && yes.width === no.width && no.height >= 44 );
				await page.keyboard.press( 'Escape' );
				await journey.accept.waitFor();
				await journey.accept.focus();
				await page.keyboard.press( 'Enter' );
				await part( page )
					.filter( {
						hasText: '$5.00 was charged to Visa ending in 4242',
					} )
					.waitFor();
				assert.equal( await last.count(), 0 );
				assert.deepEqual( await books( shop, id ), {
					total: 14900,
					kept: 14900,
					refunded: 0,
				} );
			} );
			await visits.visit( { size: DESKTOP }, async ( journey ) => {
				await accepted( journey );
				await journey.page.locator( '.encore-offer.is-inside' ).waitFor();
				await journey.decline.click();
				await journey.page.locator( '.encore-offer' ).waitFor( { state: 'detached' } );
				await journey.page.reload();
				assert.equal( await journey.page.locator( '.encore-offer' ).count(), 0 );
			} );
		} );

		test( 'is taken back without JavaScript too', async () => {
			await visits.visit( { size: DESKTOP }, async ( journey ) => {
				const id = await accepted( journey );
				const context = journey.page.context();
				const plain = await context.browser()?.newContext( { javaScriptEnabled: false } );
				assert.ok( plain );
				await plain.addCookies( await context.cookies() );
				const page = await plain.newPage();
				await page.goto( journey.page.url() );
				await ask( page ).click();
				await confirm( page ).click();
				await page.waitForURL( /encore_undo=/ );
				assert.match( await said( page ).innerText(), /Taken back/ );
				await plain.close();
				assert.deepEqual( await books( shop, id ), {
					total: 4700,
					kept: 4700,
					refunded: 9700,
				} );
			} );
		} );
	} );
}

describe( 'what the thank-you page keeps to itself', () => {
	let visits: Visits;

	before( async () => {
		visits = await Visits.open( 'thanks-private' );
	} );
	after( () => visits?.close() );

	test( 'an order without an offer shows nothing of ours, and loads nothing', async () => {
		await visits.visit( { size: PHONE }, async ( journey ) => {
			await journey.add( 'course-workbook' );
			await journey.blockCheckout();
			await journey.fillBlockAddress();
			await journey.payBlock();
			await journey.onThankYouPage();
			assert.equal( await part( journey.page ).count(), 0 );
			assert.ok( ! ( await journey.page.content() ).includes( 'added-to-order' ) );
		} );
	} );

	test( 'nothing for whoever has another key; S8: no copy is kept', async () => {
		await visits.visit( { size: PHONE }, async ( journey ) => {
			await accepted( journey );
			const { page } = journey;
			const answer = await page.reload();
			assert.match( answer?.headers()[ 'cache-control' ] ?? '', /no-store/ );
			const forged = new URL( page.url() );
			forged.searchParams.set( 'key', 'wc_order_forged' );
			await page.goto( forged.href );
			assert.equal( await part( page ).count(), 0 );
		} );
	} );
} );
