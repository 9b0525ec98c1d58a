import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';

import { DESKTOP, PHONE } from './browser';
import type { Journey } from './journey';
import type { Shop } from './shop';
import { tooWide } from './shifts';
import { Visits } from './visits';

/** From now on it is offered until it was sold once more than so often. */
const LIMIT = `
wp_set_current_user( 1 );
$offer = get_page_by_path( 'course-workbook-bump', OBJECT, 'encore_offer' )->ID;
$more = [ 'conditions' => [ [ [ 'type' => 'sold', 'not' => false, 'values' => [], 'from' => '', 'to' => $args[0] ] ] ] ];
wp_update_post( [ 'ID' => $offer, 'meta_input' => [ 'encore_offer' => $more + get_post_meta( $offer, 'encore_offer', true ) ] ] );
echo wp_json_encode( true );
`;

const READY = {
	block: async ( journey: Journey ) => {
		await journey.blockCheckout();
		await journey.fillBlockAddress();
		await journey.tick.check();
		assert.equal( await journey.blockTotal(), '$124.00' );
	},
	classic: async ( journey: Journey ) => {
		await journey.classicCheckout();
		await journey.fillClassicAddress();
		await journey.tick.check();
		await journey.page.locator( '.order-total', { hasText: '$124.00' } ).waitFor();
	},
};

const PAY = {
	block: ( journey: Journey ) => journey.payBlock(),
	classic: ( journey: Journey ) => journey.payClassic(),
};

const NEW_TOTAL = {
	block: async ( journey: Journey ) => assert.equal( await journey.blockTotal(), '$97.00' ),
	classic: ( journey: Journey ) => journey.page.locator( '.order-total', { hasText: '$97.00' } ).waitFor(),
};

describe( 'two shoppers and the last one', () => {
	let visits: Visits;
	let shop: Shop;

	before( async () => {
		visits = await Visits.open( 'last-one' );
		shop = visits.shop;
	} );
	after( () => visits?.close() );

	for ( const [ checkout, size ] of [
		[ 'block', PHONE ],
		[ 'classic', DESKTOP ],
	] as const ) {
		test( `${ checkout }: who pays second is told before any money moves, and pays for the rest (R6)`, async () => {
			const sold = ( await shop.captured() ).filter( ( { amount } ) => amount === 12_400 ).length;
			await shop.eval( LIMIT, String( sold ) );
			const captured = ( await shop.captured() ).length;
			await visits.visit( { size }, async ( second ) => {
				await second.add( 'course' );
				await READY[ checkout ]( second );
				await visits.visit( {}, async ( first ) => {
					await first.add( 'course' );
					await READY.block( first );
					await first.payBlock();
					await first.onOfferPage();
				} );
				await PAY[ checkout ]( second );
				const said = second.page.getByText( /“Field Workbook” is no longer part of your order/ );
				await said.first().waitFor();
				await NEW_TOTAL[ checkout ]( second );
				assert.ok( await said.first().isVisible(), 'It is still said beside the new total.' );
				assert.equal( ( await shop.captured() ).length, captured + 1, 'No money moved.' );
				assert.equal( await second.bump.count(), 0 );
				assert.equal( await tooWide( second.page ), 0 );
				await PAY[ checkout ]( second );
				await second.onOfferPage();
				assert.equal( ( await shop.captured() ).at( -1 )?.amount, 9700 );
			} );
		} );
	}
} );
