import { main, PlainError, say, step } from './progress';
import { addToCache } from './woocommerce-source';

main( async () => {
	const source = process.argv[ 2 ];
	if ( source === undefined ) {
		throw new PlainError( 'Which WooCommerce? npm run woocommerce -- /path/to/folder-or-zip' );
	}
	const woocommerce = await step( `Copying ${ source } into the cache`, () => addToCache( source ) );
	say( `WooCommerce ${ woocommerce.version } is in ${ woocommerce.path }` );
} );
