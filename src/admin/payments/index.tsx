import domReady from '@wordpress/dom-ready';
import { createRoot } from '@wordpress/element';

import './payments.scss';
import { PaymentsScreen } from './PaymentsScreen';

domReady( () => {
	const place = document.getElementById( 'encore-payments' );
	if ( place ) {
		createRoot( place ).render( <PaymentsScreen /> );
	}
} );
