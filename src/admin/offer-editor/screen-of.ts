import { addQueryArgs } from '@wordpress/url';

import type { Fix } from '../../coach/advice';

/** The screen on which something is mended; empty where it is this one. */
export function screenOf( fix: Fix ): string {
	if ( fix.kind !== 'screen' ) {
		return '';
	}
	switch ( fix.screen ) {
		case 'new_funnel':
			return addQueryArgs( 'post-new.php', { post_type: 'encore_funnel' } );
		case 'payments':
			return addQueryArgs( 'edit.php', { post_type: 'encore_offer', page: 'encore-payments' } );
		default:
			return addQueryArgs( 'post.php', { post: fix.id, action: 'edit' } );
	}
}
