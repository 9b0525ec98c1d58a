import domReady from '@wordpress/dom-ready';
import { createRoot } from '@wordpress/element';
import { addQueryArgs } from '@wordpress/url';

import './reports.scss';
import { ReportsScreen } from './ReportsScreen';

domReady( () => {
	const place = document.getElementById( 'encore-reports' );
	if ( place ) {
		const base = addQueryArgs( 'edit.php', {
			post_type: 'encore_offer',
			page: 'encore-reports',
		} );
		createRoot( place ).render( <ReportsScreen today={ place.dataset.today ?? '' } base={ base } /> );
	}
} );
