import type { Page } from 'playwright-core';

import type { Shop } from './shop';

export const CARDS = {
	approved: '4242424242424242',
	declinedLater: '4000000000000341',
	declined: '4000000000009995',
	confirmed: '4000002760003184',
	timesOutBefore: '4000000000003030',
	timesOutAfter: '4000000000003048',
};

const ADDRESS = {
	first_name: 'Ada',
	last_name: 'Lovelace',
	address_1: '1 Main Street',
	city: 'San Francisco',
	postcode: '94110',
	phone: '4155550100',
};

/** One shopper's way through the shop, on block or classic checkout. */
export class Journey {
	constructor(
		readonly shop: Shop,
		readonly page: Page
	) {}

	async add( sku: string ): Promise< void > {
		await this.page.goto( this.shop.url( `/?add-to-cart=${ await this.shop.productId( sku ) }` ) );
	}

	/** Without WordPress's form, whose script empties it while it is being filled. */
	async login( user: string ): Promise< void > {
		const answer = await this.page.request.post( this.shop.url( '/wp-login.php' ), {
			form: { log: user, pwd: user },
			maxRedirects: 0,
		} );
		if ( answer.status() !== 302 ) {
			throw new Error( `${ user } could not log in.` );
		}
	}

	/** From now on: how high what is selected stands in the first frame that has a pay button, or what is named; 0 where it is not there. */
	async watchRoom( selector: string, once = '.wc-block-checkout__actions' ): Promise< () => Promise< number > > {
		await this.page.addInitScript(
			( [ watched = '', beside = '' ] ) => {
				const page = window as Window & { encoreRoom?: number };
				new MutationObserver( () => {
					if ( document.querySelector( beside ) ) {
						page.encoreRoom ??= document.querySelector( watched )?.clientHeight ?? 0;
					}
				} ).observe( document, { childList: true, subtree: true } );
			},
			[ selector, once ]
		);
		return () => this.page.evaluate( () => ( window as Window & { encoreRoom?: number } ).encoreRoom ?? 0 );
	}

	async blockCheckout(): Promise< void > {
		await this.page.goto( this.shop.url( '/checkout/' ) );
		await this.page.locator( '.wc-block-components-checkout-place-order-button' ).waitFor();
	}

	get bump() {
		return this.page.locator( '.encore-bump:visible' ).first();
	}

	get tick() {
		return this.bump.locator( 'input[type=checkbox]' );
	}

	get placeOrder() {
		return this.page.locator( '.wc-block-components-checkout-place-order-button' );
	}

	/** The block checkout's total, once it is no longer being worked out. */
	async blockTotal(): Promise< string > {
		await this.page.waitForFunction( () => {
			const cart = window.wp.data.select( 'wc/store/cart' );
			const checkout = window.wp.data.select( 'wc/store/checkout' );
			return ! checkout.isCalculating() && cart.getCartData() !== null;
		} );
		return this.page.evaluate( () => {
			const { totals } = window.wp.data.select( 'wc/store/cart' ).getCartData();
			return `${ totals.currency_prefix }${ (
				Number( totals.total_price ) /
				10 ** totals.currency_minor_unit
			).toFixed( totals.currency_minor_unit ) }`;
		} );
	}

	async fillBlockAddress( kind: 'billing' | 'shipping' = 'billing', email = 'ada@example.com' ): Promise< void > {
		const field = this.page.locator( '#email' );
		if ( await field.count() ) {
			await field.fill( email );
		}
		const edit = this.page.locator( '.wc-block-components-address-card__edit' );
		if ( ( await this.page.locator( `#${ kind }-first_name` ).isVisible() ) === false && ( await edit.count() ) ) {
			await edit.first().click();
		}
		for ( const [ name, value ] of Object.entries( ADDRESS ) ) {
			const input = this.page.locator( `#${ kind }-${ name }` );
			if ( await input.count() ) {
				await input.fill( value );
			}
		}
		await this.page.locator( `#${ kind }-state` ).selectOption( 'CA' );
	}

	async fillBlockCard( number: string ): Promise< void > {
		const method = this.page.locator( '#radio-control-wc-payment-method-options-encore_sandbox' );
		if ( await method.count() ) {
			await method.check();
		}
		await this.page.fill( '#encore-sandbox-number', number );
		await this.page.fill( '#encore-sandbox-expiry', '1234' );
		await this.page.fill( '#encore-sandbox-cvc', '123' );
	}

	async payBlock( number = CARDS.approved ): Promise< void > {
		await this.fillBlockCard( number );
		await this.press();
	}

	/** WooCommerce disables its button for a moment whenever it sends an address; a click just then is lost, as a shopper's is. */
	async press(): Promise< void > {
		const address = this.page.url();
		for ( let tries = 0; tries < 5; tries++ ) {
			await this.placeOrder.click();
			const began = await this.page
				.waitForFunction(
					( before ) => location.href !== before || ! window.wp.data.select( 'wc/store/checkout' ).isIdle(),
					address,
					{ timeout: 10_000 }
				)
				.then(
					() => true,
					() => this.page.url() !== address
				);
			if ( began ) {
				return;
			}
		}
		throw new Error( 'The button does not answer.' );
	}

	async classicCheckout(): Promise< void > {
		await this.page.goto( this.shop.url( '/classic-checkout/' ) );
		await this.page.locator( '#place_order' ).waitFor();
	}

	async fillClassicAddress( email = 'ada@example.com' ): Promise< void > {
		for ( const [ name, value ] of Object.entries( { ...ADDRESS, email } ) ) {
			await this.page.fill( `#billing_${ name }`, value );
		}
		await this.page.locator( '#billing_state' ).selectOption( 'CA', { force: true } );
	}

	/** The classic form works its totals out after each change of the address: this is the last time, and it is shown. */
	async classicTotals(): Promise< void > {
		await this.page.evaluate(
			() =>
				new Promise< void >( ( done ) => {
					window
						.jQuery( document.body )
						.one( 'updated_checkout', () => done() )
						.trigger( 'update_checkout' );
				} )
		);
	}

	async payClassic( number = CARDS.approved ): Promise< void > {
		await this.page.locator( '#payment_method_encore_sandbox' ).check();
		await this.page.fill( '#encore-sandbox-number', number );
		await this.page.fill( '#encore-sandbox-expiry', '12/34' );
		await this.page.fill( '#encore-sandbox-cvc', '123' );
		await this.page.click( '#place_order' );
	}

	/** From an empty cart to the first offer after payment, by the block checkout and a card. */
	async toOffer( sku: string, card = CARDS.approved ): Promise< void > {
		await this.add( sku );
		await this.blockCheckout();
		await this.fillBlockAddress();
		await this.payBlock( card );
		await this.onOfferPage();
	}

	async onOfferPage(): Promise< void > {
		await this.page.waitForURL( /\/encore-offer\/\d+\// );
		await this.accept.waitFor();
	}

	async onThankYouPage(): Promise< number > {
		await this.page.waitForURL( /\/order-received\/\d+\// );
		return this.orderId();
	}

	/** The provider's page, where the shopper confirms or refuses a payment. @return its address */
	async onConfirmPage(): Promise< string > {
		await this.page.waitForURL( /\/confirm\/\w+$/ );
		return this.page.url();
	}

	get confirm() {
		return this.page.getByRole( 'button', { name: 'Confirm payment' } );
	}

	get refuse() {
		return this.page.getByRole( 'button', { name: 'Refuse' } );
	}

	get accept() {
		return this.page.locator( '.encore-answer--accept' );
	}

	get decline() {
		return this.page.locator( '.encore-answer--decline' );
	}

	/** The block editor's canvas has loaded; its welcome guide and the hints of a new site are out of the way. */
	async editorIsReady(): Promise< void > {
		await this.editorOpens();
		await this.canvas.locator( '.wp-block' ).first().waitFor();
	}

	/** The same for an offer whose canvas has no block in sight. */
	async editorOpens(): Promise< void > {
		await this.page.locator( '.editor-post-publish-button__button, .editor-post-saved-state' ).first().waitFor();
		await this.page.evaluate( () => {
			const preferences = window.wp.data.dispatch( 'core/preferences' );
			preferences.set( 'core/edit-post', 'welcomeGuide', false );
			preferences.set( 'core', 'welcomeGuide', false );
		} );
	}

	/** The block editor's page: in a frame, or without one where a block asks for that. */
	get canvas() {
		return this.page.locator( 'iframe[name="editor-canvas"]' ).contentFrame();
	}

	orderId(): number {
		return Number( /\/(?:order-received|encore-offer)\/(\d+)\//.exec( this.page.url() )?.[ 1 ] );
	}
}

interface CheckoutData {
	isCalculating: () => boolean;
	isIdle: () => boolean;
	getCartData: () => {
		totals: { total_price: string; currency_prefix: string; currency_minor_unit: number };
		items: Array< { name: string; quantity: number } >;
	};
}

interface Events {
	one: ( event: string, then: () => void ) => Events;
	trigger: ( event: string ) => Events;
}

declare global {
	interface Window {
		jQuery: ( element: Element ) => Events;
		wp: {
			data: {
				select: ( store: string ) => CheckoutData;
				dispatch: ( store: string ) => { set: ( scope: string, name: string, value: boolean ) => void };
			};
		};
	}
}
