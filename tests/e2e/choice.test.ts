import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';

import { findings } from './axe';
import { DESKTOP, PHONE } from './browser';
import { Journey } from './journey';
import { tabTo } from './keyboard';
import { assertLarge } from './targets';
import { Visits } from './visits';

/** Two more colours than the demo has, so that there are six; Moss is sold out. */
const SIX = `
$cup = wc_get_product( wc_get_product_id_by_sku( 'tea-cup' ) );
$colour = $cup->get_attributes()['colour'];
$colour->set_options( [ ...$colour->get_options(), 'Night', 'Chalk' ] );
$cup->set_attributes( [ $colour ] );
$cup->save();
foreach ( [ 'Night', 'Chalk' ] as $name ) {
	$one = new WC_Product_Variation();
	$one->set_props( [ 'parent_id' => $cup->get_id(), 'attributes' => [ 'colour' => $name ], 'regular_price' => '20', 'sku' => "tea-cup-$name" ] );
	$one->save();
}
WC_Product_Variable::sync( $cup->get_id() );
echo 1;
`;

describe( 'a choice on the offer', () => {
	let visits: Visits;

	before( async () => {
		visits = await Visits.open( 'choice' );
		await visits.shop.eval( SIX );
	} );
	after( () => visits?.close() );

	const colour = ( { page }: Journey, name: string ) => page.getByRole( 'radio', { name } );
	const lines = async ( id: number ) =>
		( await visits.shop.order( id ) ).lines.map( ( { name, total } ) => `${ name }: ${ total }` );

	const isSaid = ( { page }: Journey, words: string ) =>
		page.locator( '.encore-offer [role=status]', { hasText: words } ).waitFor( { state: 'attached' } );

	/** Where all that can be pressed stands on the page. */
	const places = ( { page }: Journey ) =>
		page
			.locator(
				'.encore-offer :is(label:has(input[type=radio]), .encore-choice__stepper, .encore-choice__piece, .encore-answer)'
			)
			.evaluateAll( ( all ) =>
				all.map( ( one ) => {
					const { x, y, width } = one.getBoundingClientRect();
					return [ x, y + window.scrollY * Number( ! one.closest( '.encore-offer__answer' ) ), width ].map(
						Math.round
					);
				} )
			);

	async function toOffer( journey: Journey ): Promise< void > {
		await journey.add( 'tea' );
		await journey.blockCheckout();
		await journey.fillBlockAddress( 'shipping' );
		await journey.payBlock();
		await journey.onOfferPage();
	}

	test( 'A1, A2, A3, L2, L6: by keyboard on a phone: nothing is chosen, then a colour and two of it, and that is charged', async () => {
		await visits.visit( { size: PHONE }, async ( journey ) => {
			const { page } = journey;
			await toOffer( journey );
			const said = page.locator( '.encore-offer [role=status]' );
			const decline = await journey.decline.boundingBox();
			assert.ok( decline && decline.y + decline.height <= PHONE.height, 'L2: it is in sight with six colours' );
			assert.equal( await page.locator( 'input[type=radio]:checked' ).count(), 0 );
			assert.equal( await colour( journey, 'Moss' ).isDisabled(), true );
			await assertLarge(
				page.locator( '.encore-choice :is(label:has(input[type=radio]), button:visible, input[type=number])' )
			);
			assert.deepEqual( await findings( page, 'body' ), [] );

			assert.match( await journey.accept.innerText(), /Choose first: Colour/ );
			const there = await places( journey );
			await tabTo( page, journey.accept );
			await page.keyboard.press( 'Enter' );
			assert.equal(
				await page.locator( 'input[type=radio]:focus' ).getAttribute( 'value' ),
				await colour( journey, 'Sand' ).getAttribute( 'value' )
			);
			assert.equal( await said.innerText(), 'Choose first: Colour' );
			await page.keyboard.press( 'ArrowRight' );
			await isSaid( journey, '$21.65' );
			assert.equal( await said.innerText(), 'Ocean, 1 piece: $21.65' );
			assert.match( ( await page.locator( '.encore-offer__picture img' ).getAttribute( 'alt' ) ) ?? '', /Ocean/ );

			await page.keyboard.press( 'Tab' );
			await page.keyboard.press( 'Tab' );
			await page.keyboard.press( 'ArrowUp' );
			await page.keyboard.press( 'Enter' );
			await isSaid( journey, '$32.48' );
			assert.equal( await said.innerText(), 'Ocean, 2 pieces: $32.48' );
			assert.match( page.url(), /encore-offer/, 'Enter in the field buys nothing' );
			assert.match( await page.locator( '.encore-choice__pieces' ).innerText(), /2 for \$32\.48\s+save 25%/ );
			assert.deepEqual( await places( journey ), there, 'P10: nothing moves under the finger' );
			assert.deepEqual( await findings( page, 'body' ), [] );

			await tabTo( page, journey.accept );
			await page.keyboard.press( 'Enter' );
			const id = await journey.onThankYouPage();
			assert.deepEqual( await lines( id ), [ 'Green Tea, 100 g: 18.00', 'Stoneware Cup - Ocean: 30.00' ] );
			assert.deepEqual(
				( await visits.shop.offerPayments( id ) ).map( ( { amount } ) => amount ),
				[ 3248 ]
			);
		} );
	} );

	test( 'L6, R4: what another tab has chosen since is not charged; from right to left it fits', async () => {
		await visits.visit( { size: DESKTOP }, async ( journey ) => {
			const { page } = journey;
			await toOffer( journey );
			const picture = page.locator( '.encore-offer__picture img' );
			const [ place, first ] = [ await picture.boundingBox(), await picture.getAttribute( 'src' ) ];
			await colour( journey, 'Sand' ).check();
			await isSaid( journey, '$21.65' );
			assert.notEqual( await picture.getAttribute( 'src' ), first );
			assert.deepEqual( await picture.boundingBox(), place, 'the chosen one stands in the same room' );
			const other = await page.context().newPage();
			await other.goto( page.url() );
			await other.getByRole( 'radio', { name: 'Plum' } ).check();
			await isSaid( new Journey( visits.shop, other ), 'Plum' );
			await other.close();

			await journey.accept.click();
			await page.getByRole( 'alert' ).filter( { hasText: 'Something else is chosen now' } ).waitFor();
			await page.getByRole( 'radio', { name: 'Plum', checked: true } ).waitFor();
			await page.evaluate( () => document.documentElement.setAttribute( 'dir', 'rtl' ) );
			const [ sand, ocean ] = await Promise.all(
				[ 'Sand', 'Ocean' ].map( ( name ) => colour( journey, name ).boundingBox() )
			);
			assert.ok( sand && ocean && sand.x > ocean.x );
			assert.ok( await page.evaluate( () => document.documentElement.scrollWidth <= window.innerWidth ) );
			await journey.accept.click();
			const id = await journey.onThankYouPage();
			assert.deepEqual( await lines( id ), [ 'Green Tea, 100 g: 18.00', 'Stoneware Cup - Plum: 20.00' ] );
		} );
	} );

	test( 'A6: without scripts a button asks for the price, and declining leads to express handling', async () => {
		await visits.visit( { size: PHONE, scripts: false }, async ( journey ) => {
			const { page } = journey;
			await toOfferWithoutScripts( journey );
			await colour( journey, 'Ocean' ).check( { force: true } );
			await page.locator( 'input[name=quantity]' ).fill( '3' );
			await page.locator( 'input[name=quantity]' ).press( 'Enter' );
			await page.waitForURL( /encore-offer/ );
			await page.getByText( 'Add to my order: pay $48.71' ).first().waitFor();
			assert.equal( await colour( journey, 'Ocean' ).isChecked(), true );
			await page.getByRole( 'button', { name: 'One less' } ).click();
			await page.getByText( 'Add to my order: pay $32.48' ).first().waitFor();
			await page.reload();
			await journey.decline.click();
			await page.getByText( 'Or have it packed today' ).first().waitFor();
			await journey.accept.click();
			const id = await journey.onThankYouPage();
			assert.deepEqual( await lines( id ), [ 'Green Tea, 100 g: 18.00', 'Express Handling: 6.00' ] );
		} );
	} );

	async function toOfferWithoutScripts( journey: Journey ): Promise< void > {
		const { page } = journey;
		await journey.add( 'tea' );
		await page.goto( visits.shop.url( '/classic-checkout/' ) );
		await journey.fillClassicAddress();
		await page.locator( '#payment_method_encore_sandbox' ).check();
		await page.fill( '#encore-sandbox-number', '4242424242424242' );
		await page.fill( '#encore-sandbox-expiry', '12/34' );
		await page.fill( '#encore-sandbox-cvc', '123' );
		await page.click( '#place_order' );
		await page.waitForURL( /\/encore-offer\/\d+\// );
	}
} );
