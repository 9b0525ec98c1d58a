import { gatewayMissing, gatewayPlugins } from '../store/gateway-plugin';
import { PAYPAL } from '../store/paypal';
import { cachedVersions } from '../store/woocommerce-source';
import { gatewayTests } from './gateway';
import { result, type Result } from './result';

const PORT = 8570;

/** PayPal's real gateway, the newest there is, in a shop whose calls to PayPal are answered on this machine. */
export async function paypal(): Promise< Result > {
	const [ plugin ] = gatewayPlugins( PAYPAL );
	const [ woocommerce ] = cachedVersions();
	if ( woocommerce === undefined || plugin === undefined ) {
		const why = woocommerce === undefined ? 'there is no WooCommerce in the cache' : gatewayMissing( PAYPAL );
		return result( { skipped: 1, notes: [ `paypal: ${ why }` ] } );
	}
	return gatewayTests( 'paypal', plugin, { database: 'sqlite', woocommerce, port: PORT } );
}
