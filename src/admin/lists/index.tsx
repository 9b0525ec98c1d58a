import domReady from '@wordpress/dom-ready';
import { createRoot } from '@wordpress/element';

import type { SiteZone } from '../offer-editor/site-time';
import './lists.scss';
import { OwnedList } from './OwnedList';
import type { Kind } from './rows';

domReady( () => {
	const place = document.getElementById( 'encore-list' );
	if ( place ) {
		const { kind = 'offers', zone = '{}' } = place.dataset;
		createRoot( place ).render(
			<OwnedList kind={ kind as Kind } zone={ JSON.parse( zone ) as SiteZone & { text: string } } />
		);
	}
} );
