import { __ } from '@wordpress/i18n';

import type { ShopLog } from '../../api/types.generated';

export type { ShopLog };
export type Entry = ShopLog[ 'entries' ][ number ];

/** Those in which each of the words stands, in the number, the level or the message. */
export function entriesWith( entries: Entry[], words: string ): Entry[] {
	const wanted = words.toLowerCase().split( /\s+/ ).filter( Boolean );
	return entries.filter( ( { id, level, message } ) => {
		const text = `${ id } ${ level } ${ message }`.toLowerCase();
		return wanted.every( ( word ) => text.includes( word ) );
	} );
}

/** In the words of the owner's language, by the clock of the browser. */
export function momentText( at: string ): string {
	return new Date( at ).toLocaleString( document.documentElement.lang || undefined, {
		dateStyle: 'medium',
		timeStyle: 'medium',
	} );
}

export function levelLabel( level: string ): string {
	const labels: Record< string, string > = {
		error: __( 'Error', 'encore' ),
		warning: __( 'Warning', 'encore' ),
		notice: __( 'Notice', 'encore' ),
		info: __( 'Information', 'encore' ),
	};
	return labels[ level ] ?? level;
}
