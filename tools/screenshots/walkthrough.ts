import type { Page } from 'playwright-core';

import { DESKTOP, PHONE } from '../../tests/e2e/browser';
import type { Visits } from '../../tests/e2e/visits';

/** An offer that its owner plays, on a phone; what would have been written by the end, on a desktop. */
export async function walkthrough(
	visits: Visits,
	shoot: ( page: Page, name: string ) => Promise< void >
): Promise< void > {
	for ( const size of [ PHONE, DESKTOP ] ) {
		await visits.visit( { size }, async ( journey ) => {
			const { page } = journey;
			await journey.login( 'admin' );
			await page.goto( visits.shop.url( '/wp-admin/edit.php?post_type=encore_offer&page=encore-walkthrough' ) );
			await page.getByRole( 'combobox', { name: 'Search products' } ).fill( 'Photography' );
			await page.getByRole( 'option', { name: 'Quiet Light Photography Course' } ).first().click();
			await page.getByRole( 'spinbutton', { name: /Pieces of Quiet Light/ } ).waitFor();
			await page.getByRole( 'button', { name: 'Walk through' } ).click();
			const bar = page.locator( '.encore-walkthrough-bar' );
			await bar.getByText( /^Offer 1: / ).waitFor();
			if ( size === PHONE ) {
				await shoot( page, 'walkthrough-phone' );
				return;
			}
			await journey.decline.click();
			await bar.getByText( /^Offer 2: / ).waitFor();
			await journey.accept.click();
			await page.locator( '.encore-added' ).waitFor();
			await bar.locator( 'summary' ).click();
			await shoot( page, 'walkthrough' );
		} );
	}
}
