import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';

import { findings } from './axe';
import { PHONE } from './browser';
import { Visits } from './visits';

describe( 'what an offer page says', () => {
	let visits: Visits;

	before( async () => {
		visits = await Visits.open( 'offer-page' );
	} );
	after( () => visits?.close() );

	test( 'a message lies at the top, says first that the order is confirmed, and moves nothing', async () => {
		await visits.visit( { size: PHONE }, async ( journey ) => {
			const { page } = journey;
			await journey.toOffer( 'course' );
			const still = page.locator( '.encore-offer__still' );
			assert.equal( await still.isVisible(), false );
			const place = await journey.accept.boundingBox();
			await page.route( '**/acceptances', ( request ) => request.abort() );
			await journey.accept.click();
			const message = page.getByRole( 'alert' ).filter( { hasText: 'The connection was lost.' } );
			await message.waitFor();
			assert.match( await message.innerText(), /^Your order is confirmed\.\s+The connection was lost\./ );
			assert.equal( await still.isVisible(), true );
			assert.equal( ( await message.boundingBox() )?.y, 0 );
			assert.deepEqual( await journey.accept.boundingBox(), place, 'nothing moves under the finger' );
			assert.deepEqual( await findings( page, 'body' ), [] );
		} );
	} );

	test( 'L13: whoever leaves pays nothing; the thank-you page is one click away, and the offer does not come back', async () => {
		await visits.visit( { size: PHONE }, async ( journey ) => {
			const { page } = journey;
			const earlier = ( await visits.shop.captured() ).length;
			await journey.toOffer( 'course' );
			const offer = page.url();
			await page.goto( visits.shop.url( '/shop/' ) );
			await page.goBack();
			await journey.accept.waitFor();
			await page.getByRole( 'link', { name: 'Continue to your order' } ).click();
			const id = await journey.onThankYouPage();
			await page.goto( offer );
			assert.equal( await journey.onThankYouPage(), id, 'what was left behind does not come back' );
			assert.equal( ( await visits.shop.order( id ) ).total, '97.00' );
			assert.deepEqual(
				( await visits.shop.captured() ).slice( earlier ).map( ( { amount } ) => amount ),
				[ 9700 ],
				'the order alone was charged'
			);
		} );
	} );

	test( 'L7, A5: the countdown goes on through a refresh, the server says when it is over, and so does the page', async () => {
		const upsell = String( await visits.shop.offerId( 'mini-course-full-upsell' ) );
		await visits.shop.eval(
			'global $wpdb; $wpdb->update( $wpdb->posts, [ "post_content" => "<!-- wp:encore/countdown /-->" ], [ "ID" => $args[0] ] ); clean_post_cache( $args[0] ); echo 1;',
			upsell
		);
		await visits.visit( { size: PHONE }, async ( journey ) => {
			const { page } = journey;
			await journey.toOffer( 'mini-course' );
			const timer = page.getByRole( 'timer' );
			const left = page.locator( '.encore-countdown__left' );
			const seconds = async () => {
				const [ , minutes = 0, rest = 0 ] = /(\d+):(\d\d) left/.exec( await left.innerText() ) ?? [];
				return Number( minutes ) * 60 + Number( rest );
			};
			await page.locator( '.is-counting' ).waitFor();
			assert.match( await timer.innerText(), /This offer is open until \d+:\d\d/ );
			const first = await seconds();
			assert.ok( first > 600 && first <= 900, String( first ) );
			assert.deepEqual( await findings( page, 'body' ), [] );
			await page.reload();
			await page.locator( '.is-counting' ).waitFor();
			const again = await seconds();
			assert.ok( again <= first && again > first - 300, `${ first }, ${ again }` );

			// This device's clock runs ahead: the shop's does not.
			const asked = page.waitForResponse( /\/offer\?/ );
			await page.evaluate( () => {
				const now = Date.now;
				Date.now = () => now() + 900_000;
			} );
			await ( await asked ).finished();
			assert.equal( await journey.accept.isVisible(), true );
			await visits.shop.eval(
				'global $wpdb; $wpdb->query( "UPDATE {$wpdb->prefix}encore_presentations SET expires_at = \'2020-01-01 00:00:00\'" ); echo 1;'
			);
			await page.getByRole( 'alert' ).filter( { hasText: 'This offer has ended.' } ).waitFor();
			await page.locator( '.encore-offer__way-on:focus' ).press( 'Enter' );
			const id = await journey.onThankYouPage();
			const order = await visits.shop.order( id );
			assert.deepEqual(
				[ order.total, order.status ],
				[ '47.00', 'processing' ],
				'the paid order is what it was'
			);
			assert.deepEqual( await visits.shop.offerPayments( id ), [] );
		} );
	} );

	test( 'an offer that ended while it was read: nothing was charged, and there is one button, which has the focus', async () => {
		await visits.visit( { size: PHONE }, async ( journey ) => {
			const { page } = journey;
			const earlier = ( await visits.shop.captured() ).length;
			await journey.toOffer( 'course' );
			await visits.shop.eval(
				'global $wpdb; $wpdb->query( "UPDATE {$wpdb->prefix}encore_presentations SET expires_at = \'2020-01-01 00:00:00\'" ); echo 1;'
			);
			await journey.accept.click();
			const message = page.getByText( 'This offer has ended. Nothing was charged for it.' );
			await message.waitFor();
			const button = page.locator( '.encore-offer__way-on:focus' );
			await button.waitFor();
			assert.equal( await page.locator( '.encore-offer :is(a, button):visible' ).count(), 1, 'one button' );
			assert.equal( await page.locator( '.encore-price:visible, .encore-consent:visible' ).count(), 0 );
			const [ words, press, title ] = await Promise.all(
				[ message, button, page.locator( 'h1' ) ].map( ( part ) => part.boundingBox() )
			);
			assert.equal( words?.x, press?.x, 'the words begin where the button does' );
			assert.ok( ( press?.height ?? 0 ) >= 44, 'A3' );
			assert.ok( words && title && words.y < title.y && words.x - title.x < 40, 'in the column of the page' );
			assert.deepEqual( await findings( page, 'body' ), [] );
			await button.press( 'Enter' );
			const order = await visits.shop.order( await journey.onThankYouPage() );
			assert.equal( order.total, '97.00' );
			assert.deepEqual(
				( await visits.shop.captured() ).slice( earlier ).map( ( { amount } ) => amount ),
				[ 9700 ]
			);
		} );
	} );
} );
