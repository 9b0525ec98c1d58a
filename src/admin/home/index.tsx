import domReady from '@wordpress/dom-ready';
import { createRoot } from '@wordpress/element';

import './home.scss';
import { HomeScreen } from './HomeScreen';

domReady( () => {
	const place = document.getElementById( 'encore-home' );
	if ( place ) {
		const { today = '', offers = '0' } = place.dataset;
		createRoot( place ).render( <HomeScreen today={ today } hasOffers={ Number( offers ) > 0 } /> );
	}
} );
