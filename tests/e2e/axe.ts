import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

/** What axe finds inside our own parts of a page; the theme and WooCommerce answer for theirs. */
export async function findings( page: Page, ...parts: string[] ): Promise< string[] > {
	const builder = parts.reduce( ( axe, part ) => axe.include( part ), new AxeBuilder( { page } ) );
	const { violations } = await builder
		.setLegacyMode()
		.options( { resultTypes: [ 'violations' ] } )
		.withTags( [ 'wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice' ] )
		.analyze();
	return violations.flatMap( ( { id, nodes } ) =>
		nodes.map( ( { target, failureSummary } ) => `${ id }: ${ String( target ) }: ${ failureSummary ?? '' }` )
	);
}
