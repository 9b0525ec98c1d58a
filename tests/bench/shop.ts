import path from 'node:path';

import type { Store } from '../../tools/store/make';

/** What the bench knows of its shop. */
export interface Shop {
	store: Store;
	/** Offers that are live. */
	live: number;
	course: number;
	workbook: number;
	/** The offer of the workbook. */
	bump: number;
	/** Who has bought before. */
	customer: number;
	/** By which she is logged in: name, value. */
	cookie: [ string, string ];
	/** A page with a Mini-Cart and a product grid. */
	page: string;
	product: string;
	wordpress: string;
	woocommerce: string;
	php: string;
	database: string;
}

/** Runs one of the bench's PHP files in the shop; its last line is JSON. */
export async function runPhp< T >( store: Store, file: string, ...args: string[] ): Promise< T > {
	const printed = await store.wp( [ 'eval-file', '--use-include', path.join( import.meta.dirname, file ), ...args ] );
	return JSON.parse( printed.trim().split( '\n' ).at( -1 ) ?? '' ) as T;
}

export async function fillShop( store: Store, offers: number ): Promise< Shop > {
	const facts = await runPhp< Omit< Shop, 'store' > >( store, 'offers.php', String( offers ) );
	if ( facts.live < offers || ! facts.course || ! facts.workbook || ! facts.bump ) {
		throw new Error( `The shop is not what the bench measures: ${ JSON.stringify( facts ) }` );
	}
	return { ...facts, store };
}
