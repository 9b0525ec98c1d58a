import domReady from '@wordpress/dom-ready';
import { createRoot } from '@wordpress/element';
import { addQueryArgs } from '@wordpress/url';

import './reports.scss';
import { ReportsScreen } from './ReportsScreen';
import type { Methods } from './tables';

domReady( () => {
	const place = document.getElementById( 'encore-reports' );
	if ( place ) {
		const base = addQueryArgs( 'edit.php', {
			post_type: 'encore_offer',
			page: 'encore-reports',
		} );
		const { today = '', methods = '{}' } = place.dataset;
		createRoot( place ).render(
			<ReportsScreen today={ today } base={ base } methods={ JSON.parse( methods ) as Methods } />
		);
	}
} );
