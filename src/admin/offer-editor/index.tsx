import { registerPlugin } from '@wordpress/plugins';

import '../conditions/conditions.scss';
import './editor.scss';
import { OfferPanels, PLUGIN } from './OfferPanels';

registerPlugin( PLUGIN, { render: OfferPanels } );
