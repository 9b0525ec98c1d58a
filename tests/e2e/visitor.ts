import type { Shop } from './shop';

interface Page {
	status: number;
	body: string;
}

/** Where the shopper of a request without a form lives. */
export const ADDRESS = {
	first_name: 'Ada',
	last_name: 'Lovelace',
	address_1: '1 Main Street',
	city: 'San Francisco',
	state: 'CA',
	postcode: '94110',
	country: 'US',
};

/** A browser as far as HTTP goes: cookies and redirects, no script. */
export class Visitor {
	private readonly cookies = new Map< string, string >();
	private nonce = '';

	constructor( private readonly shop: Shop ) {}

	get( path: string ): Promise< Page > {
		return this.ask( 'GET', path );
	}

	post( path: string, body: object ): Promise< Page > {
		return this.ask( 'POST', path, JSON.stringify( body ), 'application/json' );
	}

	async login( name: string ): Promise< this > {
		await this.get( '/wp-login.php' );
		const form = new URLSearchParams( { log: name, pwd: name, testcookie: '1' } );
		await this.ask( 'POST', '/wp-login.php', form.toString(), 'application/x-www-form-urlencoded' );
		return this;
	}

	/** As the Checkout block does it, paid on delivery. */
	async buy( product: number, bump?: number ): Promise< { id: number; thanks: string } > {
		await this.get( '/wp-json/wc/store/v1/cart' );
		await this.post( '/wp-json/wc/store/v1/cart/add-item', { id: product, quantity: 1 } );
		if ( bump !== undefined ) {
			await this.post( '/wp-json/wc/store/v1/cart/extensions', {
				namespace: 'encore',
				data: { offer_id: bump, accepted: true },
			} );
		}
		const { status, body } = await this.post( '/wp-json/wc/store/v1/checkout', {
			billing_address: { ...ADDRESS, email: 'ada@example.com', phone: '4155550100' },
			shipping_address: ADDRESS,
			payment_method: 'cod',
		} );
		if ( status !== 200 ) {
			throw new Error( `The shop did not take the order: ${ body.slice( 0, 500 ) }` );
		}
		const order = JSON.parse( body ) as { order_id: number; payment_result: { redirect_url: string } };
		const thanks = new URL( order.payment_result.redirect_url );
		return { id: order.order_id, thanks: thanks.pathname + thanks.search };
	}

	private async ask( method: string, path: string, body?: string, type?: string ): Promise< Page > {
		const answer = await fetch( new URL( path, this.shop.url( '/' ) ), {
			method,
			redirect: 'manual',
			headers: {
				Cookie: [ ...this.cookies ].map( ( [ name, value ] ) => `${ name }=${ value }` ).join( '; ' ),
				Nonce: this.nonce,
				...( type !== undefined && { 'Content-Type': type } ),
			},
			...( body !== undefined && { body } ),
		} );
		for ( const cookie of answer.headers.getSetCookie() ) {
			const [ , name = '', value = '' ] = /^([^=]+)=([^;]*)/.exec( cookie ) ?? [];
			this.cookies.set( name, value );
		}
		this.nonce = answer.headers.get( 'nonce' ) ?? this.nonce;
		const to = answer.headers.get( 'location' );
		const text = await answer.text();
		return to !== null && answer.status < 400 ? this.ask( 'GET', to ) : { status: answer.status, body: text };
	}
}
