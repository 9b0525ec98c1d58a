import path from 'node:path';

import { DESKTOP, PHONE } from '../../tests/e2e/browser';
import type { Visits } from '../../tests/e2e/visits';
import { root } from '../process';
import { isStill } from './sheet';
import { draw, frame, TALL_PHONE, type Strip } from './strip';

const DIALOG = '.encore-added-offer[open]';

/** The camera with an offer in every place before payment. */
export async function seedPlaces( { shop }: Visits ): Promise< void > {
	await shop.wp( 'eval-file', '--use-include', path.join( root, 'tools/seed/places.php' ) );
}

/** Every place before payment. */
async function collect( visits: Visits, strip: Strip ): Promise< void > {
	await visits.visit( { size: TALL_PHONE }, async ( journey ) => {
		const { page, shop } = journey;
		await page.goto( shop.url( '/product/camera/' ) );
		const together = page.locator( '.encore-together' );
		strip.add(
			1,
			1,
			'On the product’s page: an add-on, and what goes with it',
			await frame( journey, together, 'end' )
		);
		await page.locator( '.single_add_to_cart_button' ).click();
		await page.locator( DIALOG ).waitFor();
		strip.add( 1, 2, 'Added to the cart: one offer, once', await frame( journey ) );
		await page.locator( DIALOG ).getByRole( 'button', { name: 'No thanks', exact: true } ).click();
		await page.goto( shop.url( '/cart/' ) );
		await journey.bump.waitFor();
		strip.add(
			1,
			3,
			'In the cart: the way to free shipping, and an album',
			await frame( journey, journey.bump, 'end' )
		);
		await journey.blockCheckout();
		await journey.bump.waitFor();
		await journey.blockTotal();
		strip.add( 1, 4, 'At the checkout: the kit instead, and repairs', await frame( journey, journey.bump ) );
	} );
}

/** The boxes beside a product, the dialog and the offer in the cart, each as on a phone and on a desktop. */
export async function places( visits: Visits, folder: string ): Promise< void > {
	for ( const [ device, size ] of Object.entries( { phone: PHONE, desktop: DESKTOP } ) ) {
		await visits.visit( { size }, async ( journey ) => {
			const { page, shop } = journey;
			const shoot = async ( name: string ) => {
				await isStill( page );
				await page.screenshot( {
					path: path.join( folder, `${ name }-${ device }.png` ),
					animations: 'disabled',
				} );
				console.log( `docs/screenshots/${ name }-${ device }.png` );
			};
			await page.goto( shop.url( '/product/camera/' ) );
			const boxes = page.locator( '.encore-together' );
			await boxes.evaluate( ( box ) => box.scrollIntoView( { block: 'end' } ) );
			await shoot( 'product' );
			await page.locator( '.single_add_to_cart_button' ).click();
			await page.locator( DIALOG ).waitFor();
			await shoot( 'dialog' );
			await page.keyboard.press( 'Escape' );
			await page.goto( shop.url( '/cart/' ) );
			await journey.bump.waitFor();
			await journey.blockTotal();
			await journey.bump.evaluate(
				( box, block ) => box.scrollIntoView( { block } ),
				device === 'phone' ? ( 'center' as const ) : ( 'nearest' as const )
			);
			await shoot( 'cart' );
		} );
	}
	await draw( visits, path.join( folder, 'journey-places.webp' ), ( strip ) => collect( visits, strip ) );
}
