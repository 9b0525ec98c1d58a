import domReady from '@wordpress/dom-ready';
import { createRoot } from '@wordpress/element';

import './quick-funnel.scss';
import { QuickFunnelScreen } from './QuickFunnelScreen';

domReady( () => {
	const place = document.getElementById( 'encore-quick-funnel' );
	if ( place ) {
		createRoot( place ).render( <QuickFunnelScreen /> );
	}
} );
