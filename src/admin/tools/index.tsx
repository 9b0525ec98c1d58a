import domReady from '@wordpress/dom-ready';
import { createRoot } from '@wordpress/element';

import './tools.scss';
import { ToolsScreen } from './ToolsScreen';

domReady( () => {
	const place = document.getElementById( 'encore-tools' );
	if ( place ) {
		createRoot( place ).render( <ToolsScreen /> );
	}
} );
