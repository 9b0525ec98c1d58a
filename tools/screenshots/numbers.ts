import type { Page } from 'playwright-core';

import { DESKTOP, PHONE } from '../../tests/e2e/browser';
import type { Visits } from '../../tests/e2e/visits';

/** The home and the reports of a shop whose first shoppers said yes and no. */
export async function numbers(
	visits: Visits,
	shoot: ( page: Page, name: string ) => Promise< void >
): Promise< void > {
	const { shop } = visits;
	for ( const takes of [ true, false, true ] ) {
		await visits.visit( { size: PHONE }, async ( journey ) => {
			await journey.toOffer( 'course' );
			await ( takes ? journey.accept : journey.decline ).click();
			await ( takes
				? journey.onThankYouPage()
				: journey.page.getByText( 'Or ask three questions' ).first().waitFor() );
		} );
	}
	await shop.eval( 'do_action( "encore_rollup" ); echo 1;' );
	for ( const [ size, suffix ] of [
		[ PHONE, '-phone' ],
		[ DESKTOP, '' ],
	] as const ) {
		await visits.visit( { size }, async ( journey ) => {
			const { page } = journey;
			await journey.login( 'admin' );
			await page.goto( shop.url( '/wp-admin/edit.php?post_type=encore_offer&page=encore-home' ) );
			await page.locator( '.encore-numbers__tile' ).first().waitFor();
			await shoot( page, `home${ suffix }` );
			await page.goto( shop.url( '/wp-admin/edit.php?post_type=encore_offer&page=encore-reports&tab=steps' ) );
			await page.locator( '.encore-reports__steps' ).waitFor();
			await page.locator( '.encore-reports__table' ).waitFor();
			await shoot( page, `reports${ suffix }` );
		} );
	}
}
