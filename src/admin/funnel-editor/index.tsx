import domReady from '@wordpress/dom-ready';
import { createRoot } from '@wordpress/element';

import '../conditions/conditions.scss';
import '../offer-editor/editor.scss';
import './funnel.scss';
import { FunnelForm } from './FunnelForm';
import { toLock } from './use-lock';

domReady( () => {
	const place = document.getElementById( 'encore-funnel' );
	if ( place ) {
		createRoot( place ).render(
			<FunnelForm id={ Number( place.dataset.funnel ) } lock={ toLock( place.dataset.lock ) } />
		);
	}
} );
