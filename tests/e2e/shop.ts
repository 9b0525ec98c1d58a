import { makeStore, type Store, type StoreOptions } from '../../tools/store/make';
import { cachedVersions } from '../../tools/store/woocommerce-source';
import { Forge } from './forge';

export interface Payment {
	id: string;
	status: string;
	amount: number;
	amount_refunded: number;
	currency: string;
	metadata: Record< string, string >;
	return_url: string | null;
}

export interface OrderLine {
	name: string;
	total: string;
	offer: string;
}

export interface OrderFacts {
	id: number;
	status: string;
	total: string;
	paid_with: string;
	lines: OrderLine[];
	notes: string[];
}

const READ_ORDER = `
$order = wc_get_order( (int) $args[0] );
echo wp_json_encode( [
	'id' => $order->get_id(),
	'status' => $order->get_status(),
	'total' => $order->get_total(),
	'paid_with' => $order->get_payment_method(),
	'lines' => array_values( array_map( static fn( $item ) => [
		'name' => $item->get_name(),
		'total' => wc_format_decimal( $item->get_total(), 2 ),
		'offer' => (string) $item->get_meta( '_encore_offer' ),
	], $order->get_items() ) ),
	'notes' => array_map( static fn( $note ) => $note->content, wc_get_order_notes( [ 'order_id' => $order->get_id() ] ) ),
] );
`;

/** Files of tests run side by side, each in a process of its own: where each looks for its ports. */
const FIRST_PORT = Number( process.env.ENCORE_E2E_PORT ?? 8600 );

/** A real shop with the four demo stacks, and what its owner and its payment provider know. */
export class Shop {
	private forge: Forge | undefined;

	private constructor( private readonly store: Store ) {}

	static async open( name: string, options: Partial< StoreOptions > = {} ): Promise< Shop > {
		const [ newest ] = cachedVersions();
		if ( newest === undefined ) {
			throw new Error( 'There is no WooCommerce in the cache.' );
		}
		const store = await makeStore( {
			name: `e2e-${ name }`,
			database: 'sqlite',
			woocommerce: newest,
			hpos: true,
			port: FIRST_PORT + 10 * ( process.pid % 60 ),
			...options,
		} );
		await store.start();
		return new Shop( store );
	}

	async close(): Promise< void > {
		await this.reboot();
		await this.store.stop();
	}

	/** From now on eval() sees the plugins and the theme that are active now. */
	async reboot(): Promise< void > {
		await this.forge?.close();
		this.forge = undefined;
	}

	url( path: string ): string {
		return `${ this.store.url }${ path }`;
	}

	/** What stands in for Stripe, where the shop has its gateway. */
	get stripe(): string {
		return this.store.environment.ENCORE_STRIPE ?? '';
	}

	get folder(): string {
		return this.store.path;
	}

	async wp( ...args: string[] ): Promise< string > {
		await this.reboot();
		return this.store.wp( args );
	}

	/** Runs PHP in the shop; what it echoes as its last line comes back as JSON. */
	async eval< T >( php: string, ...args: string[] ): Promise< T > {
		this.forge ??= new Forge( this.store.environment );
		const printed = await this.forge.run( php, args );
		return JSON.parse( printed.trim().split( '\n' ).at( -1 ) ?? '' ) as T;
	}

	order( id: number ): Promise< OrderFacts > {
		return this.eval< OrderFacts >( READ_ORDER, String( id ) );
	}

	productId( sku: string ): Promise< number > {
		return this.eval< number >( 'echo wp_json_encode( wc_get_product_id_by_sku( $args[0] ) );', sku );
	}

	offerId( slug: string ): Promise< number > {
		return this.eval< number >(
			'echo wp_json_encode( get_posts( [ "post_type" => "encore_offer", "name" => $args[0], "post_status" => "any", "fields" => "ids" ] )[0] ?? 0 );',
			slug
		);
	}

	/** What the provider knows of, oldest first. */
	async payments(): Promise< Payment[] > {
		const books = ( await ( await fetch( `${ this.store.provider }/books` ) ).json() ) as { payments: Payment[] };
		return books.payments;
	}

	async captured(): Promise< Payment[] > {
		return ( await this.payments() ).filter( ( { status } ) => status === 'captured' );
	}

	/** What was captured for the offers that were accepted after this order. */
	async offerPayments( orderId: number ): Promise< Payment[] > {
		const uuids = await this.eval< string[] >(
			'global $wpdb; echo wp_json_encode( $wpdb->get_col( $wpdb->prepare( "SELECT uuid FROM %i WHERE order_id = %d", $wpdb->prefix . "encore_acceptances", $args[0] ) ) );',
			String( orderId )
		);
		return ( await this.captured() ).filter( ( { metadata } ) =>
			uuids.includes( metadata.encore_acceptance ?? '' )
		);
	}
}
