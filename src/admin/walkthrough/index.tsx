import domReady from '@wordpress/dom-ready';
import { createRoot } from '@wordpress/element';

import './walkthrough.scss';
import { WalkthroughScreen } from './WalkthroughScreen';

domReady( () => {
	const place = document.getElementById( 'encore-walkthrough' );
	if ( place ) {
		createRoot( place ).render( <WalkthroughScreen funnel={ Number( place.dataset.funnel ) || 0 } /> );
	}
} );
