import apiFetch from '@wordpress/api-fetch';

import { registerInCheckout } from '../../woo/checkout-block';
import { KeptCard } from './KeptCard';
import { sayShown, stampOn } from './shown';
import './style.scss';

apiFetch.use( sayShown( () => stampOn( document ) ) );
registerInCheckout( { name: 'encore/kept-card', parent: [ 'woocommerce/checkout-fields-block' ] }, KeptCard );
