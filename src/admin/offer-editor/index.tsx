import { registerPlugin } from '@wordpress/plugins';

import './editor.scss';
import { OfferPanels, PLUGIN } from './OfferPanels';

registerPlugin( PLUGIN, { render: OfferPanels } );
