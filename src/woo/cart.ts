import apiFetch from '@wordpress/api-fetch';
import { dispatch, select, useSelect } from '@wordpress/data';
import { cartStore, checkoutStore } from '@woocommerce/block-data';
import { getSetting } from '@woocommerce/settings';

import { isRecord, toFailure, toNoAnswer, type Answer } from '../api/answer';
import type { BumpChoice, Picked } from '../api/bump-choice';

const NAMESPACE = 'encore';

/** After this the shopper is told, and what is true is asked for again; in milliseconds. */
const PATIENCE = 20_000;

/** A bump of the checkout as the cart says it; amounts are formatted by the shop. */
export interface CartBump {
	/** The number of its block on the page, which may have several. */
	place: number;
	offer_id: number;
	headline: string;
	contents: string;
	text: string;
	image: {
		src: string;
		srcset: string;
		alt: string;
		width: number;
		height: number;
	} | null;
	quantity: number;
	price_text: string;
	/** Empty where nothing is struck through. */
	regular_price_text: string;
	/** The offer is in the cart. */
	accepted: boolean;
	choice?: BumpChoice | null | undefined;
}

/** What the cart says of the bumps; nothing where this answer of it was not asked for them. */
function ours( from = select ): Record< string, unknown > {
	const cart = from( cartStore );
	const said =
		cart.getCartData().extensions[ NAMESPACE ] ??
		( cart.hasFinishedResolution( 'getCartData', [] ) ? {} : onPage() );
	return isRecord( said ) ? said : {};
}

/** Those of all places of the page, in its order. */
function bumps( from = select ): CartBump[] | undefined {
	const said = ours( from ).bumps;
	// Ours by contract with the server's BumpCartData; anything else shows nothing.
	return Array.isArray( said ) ? ( said as CartBump[] ) : undefined;
}

/** What the page came with, until its script has read the cart: the room of a bump stands from the first paint. */
function onPage(): unknown {
	return getSetting( 'encore-order-bump_data' ) || getSetting( 'encore-cart-offer_data' );
}

export function useBumps( place: number ): CartBump[] {
	const all = useSelect( ( from ) => bumps( from ), [] );
	return all?.filter( ( bump ) => bump.place === place ) ?? [];
}

/** Whether an order is being placed: then nothing may change. */
export function useIsPaying(): boolean {
	return useSelect( ( from ) => ! from( checkoutStore ).isIdle(), [] );
}

export function bumpOf( offerId: number ): CartBump | undefined {
	return bumps()?.find( ( bump ) => bump.offer_id === offerId );
}

/** The bumps in the cart that the page shows, with their prices, in the server's words; empty where it is not known. */
export function shownBumps(): string {
	const { shown } = ours();
	return typeof shown === 'string' ? shown : '';
}

/** The order can not be placed before the task ends. */
export function whileCheckoutWaits( task: () => Promise< void > ): void {
	void dispatch( checkoutStore ).disableCheckoutFor( task );
}

/** Puts an offer into the cart or takes it out; the store has the new totals when this ends. */
export async function answerBump( offerId: number, accepted: boolean, picked?: Picked ): Promise< Answer< null > > {
	let timer: ReturnType< typeof setTimeout > | undefined;
	const tooLate = new Promise< never >( ( _, reject ) => {
		timer = setTimeout( () => reject( new Error( 'No answer in time' ) ), PATIENCE );
	} );
	try {
		const update = apiFetch< object >( {
			path: '/wc/store/v1/cart/extensions',
			method: 'POST',
			data: {
				namespace: NAMESPACE,
				data: { offer_id: offerId, accepted, ...( accepted && picked ) },
			},
			cache: 'no-store',
		} );
		receive( await Promise.race( [ update, tooLate ] ) );
		return { ok: true, data: null };
	} catch ( error ) {
		return isRecord( error ) && isRecord( error.data ) ? toFailure( error ) : toNoAnswer( error );
	} finally {
		clearTimeout( timer );
	}
}

/** Asks the server what is in the cart, where an answer was lost. */
export async function refreshCart(): Promise< Answer< null > > {
	try {
		receive(
			await apiFetch< object >( {
				path: '/wc/store/v1/cart',
				cache: 'no-store',
			} )
		);
		return { ok: true, data: null };
	} catch ( error ) {
		return toNoAnswer( error );
	}
}

/**
 * An answer knows only the address that was sent before it: what is being typed stays. WooCommerce's own
 * extensionCartUpdate takes the address along unless its debounced mark of unsent changes happens to stand.
 */
function receive( cart: object ): void {
	const kept = Object.entries( cart ).filter( ( [ name ] ) => ! /^(billing|shipping)_address$/.test( name ) );
	dispatch( cartStore ).receiveCart( Object.fromEntries( kept ) );
}
