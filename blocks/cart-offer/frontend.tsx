import { startOffers } from '../../src/checkout/start';
import metadata from './block.json';

startOffers( metadata, 'cart:' );
