import path from 'node:path';

import { DESKTOP, PHONE } from '../../tests/e2e/browser';
import type { Visits } from '../../tests/e2e/visits';
import { isStill } from './sheet';

/** What the coach says of a bump while it is written: too dear beside its course, and in a hurry that nothing explains. Nothing is saved. */
export async function coach( visits: Visits, folder: string ): Promise< void > {
	const { shop } = visits;
	const offer = await shop.offerId( 'course-workbook-bump' );
	for ( const [ name, size ] of Object.entries( { 'coach-phone': PHONE, coach: DESKTOP } ) ) {
		await visits.visit( { size }, async ( journey ) => {
			const { page } = journey;
			await journey.login( 'admin' );
			await page.goto( shop.url( `/wp-admin/post.php?post=${ offer }&action=edit` ) );
			await journey.editorOpens();
			if ( ! ( await page.locator( '.encore-coach-line' ).isVisible() ) ) {
				await page.getByRole( 'button', { name: 'Settings', exact: true } ).click();
			}
			await page.getByRole( 'textbox', { name: /Price of each piece/ } ).fill( '49' );
			await page.getByRole( 'textbox', { name: 'Headline' } ).fill( 'Last chance: the Field Workbook' );
			await page.getByRole( 'group', { name: 'Coach' } ).getByText( '51%' ).waitFor();
			await page.locator( '.encore-coach-line' ).click();
			await page.locator( '.encore-coach:focus' ).waitFor();
			await isStill( page );
			await page.screenshot( { path: path.join( folder, `${ name }.png` ), animations: 'disabled' } );
			console.log( `docs/screenshots/${ name }.png` );
		} );
	}
}
