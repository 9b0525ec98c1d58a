/**
 * What Encore uses of WooCommerce's script handles, and no more. Read in the sources of WooCommerce 10.8 and 11.0;
 * the packages themselves are not installed.
 */
declare module '@woocommerce/blocks-checkout' {
	import type { ComponentType } from 'react';

	/** The data attributes of the place in the page, without "data-" and in camel case. */
	type PlaceProps = Record< string, string | undefined >;

	export function registerCheckoutBlock( options: {
		metadata: { name: string; parent: string[] };
		component: ComponentType< PlaceProps >;
	} ): void;
}

declare module '@woocommerce/block-data' {
	import type { StoreDescriptor } from '@wordpress/data';

	/** As the Store API sends it: the names of the cart itself are in camel case, those in it are not. */
	export interface CartData {
		extensions: Record< string, unknown >;
		needsPayment: boolean;
	}

	interface CartSelectors {
		getCartData: ( state: unknown ) => CartData;
		hasFinishedResolution: ( state: unknown, selector: string, args: unknown[] ) => boolean;
	}

	interface CartActions {
		/** Takes what the Store API answers of the cart, or a part of it. */
		receiveCart: ( response: object ) => unknown;
	}

	interface CheckoutSelectors {
		/** No order is being placed. */
		isIdle: ( state: unknown ) => boolean;
	}

	interface CheckoutActions {
		/** The order can not be placed until the promise ends. */
		disableCheckoutFor: ( task: () => Promise< void > ) => void;
	}

	interface PaymentSelectors {
		/** Empty until one is chosen. */
		getActivePaymentMethod: ( state: unknown ) => string;
		isExpressPaymentMethodActive: ( state: unknown ) => boolean;
		/** An express button was pressed, and its sheet is open. */
		isExpressPaymentStarted: ( state: unknown ) => boolean;
	}

	export const cartStore: StoreDescriptor< {
		reducer: ( state: unknown ) => unknown;
		selectors: CartSelectors;
		actions: CartActions;
	} >;

	export const checkoutStore: StoreDescriptor< {
		reducer: ( state: unknown ) => unknown;
		selectors: CheckoutSelectors;
		actions: CheckoutActions;
	} >;

	export const paymentStore: StoreDescriptor< {
		reducer: ( state: unknown ) => unknown;
		selectors: PaymentSelectors;
		actions: object;
	} >;
}

declare module '@woocommerce/settings' {
	/** What the server gave the page under this name; an integration's data has its name and "_data". */
	export function getSetting( name: string ): unknown;
}
