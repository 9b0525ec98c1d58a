import { __, sprintf } from '@wordpress/i18n';

import type { OfferSettings } from '../../api/types.generated';
import { isInCart } from './placements';

export type { OfferSettings };

/** Messages of what is wrong, by path: "price.value". */
export type Problems = Record< string, string >;

export const HEADLINE_LENGTH = 120;
export const TEXT_LENGTH = 400;
export const MAX_QUANTITY = 99;
export const MAX_BREAKS = 5;
/** So many products beside the main one. */
export const MAX_BUNDLED = 5;

export const DEFAULTS: OfferSettings = {
	product_id: 0,
	quantity: 1,
	bundle: [],
	price: { type: 'regular', value: '0', base: 'regular', ending: 'exact', least: '0', breaks: [], difference: false },
	headline: '',
	text: '',
	image_id: 0,
	trigger: { type: 'any', ids: [] },
	placement: 'checkout',
	starts_at: '',
	ends_at: '',
	enabled: true,
	priority: 10,
	conditions: [],
	most: 0,
	shipping: { type: 'with_order', amount: '0' },
	joins: 'add',
	follows: false,
	whole: false,
};

/** A comma is what many keyboards have; the server reads a point. */
export function toDecimal( typed: string ): string {
	return typed.trim().replace( ',', '.' );
}

/** What can be told without the server, while it is typed. What is merely missing is the server's to say. */
export function problemsOf( settings: OfferSettings ): Problems {
	return {
		...quantityProblem( settings ),
		...bundleProblems( settings.bundle ),
		...priceProblem( settings.price ),
		...breakProblems( settings.price ),
		...shippingProblem( settings ),
		...lengthProblem( 'headline', settings.headline, HEADLINE_LENGTH ),
		...lengthProblem( 'text', settings.text, TEXT_LENGTH ),
		...scheduleProblem( settings ),
		...rangeProblem( 'priority', settings.priority, 0, 100 ),
	};
}

/** A variation may be chosen of what is taken by itself: of a bundle at one price before payment none is. */
export function choosesVariation( { placement, bundle, whole }: OfferSettings ): boolean {
	return placement === 'post_purchase' || bundle.length === 0 || ( placement === 'product' && ! whole );
}

/** As many as there are of something else is no choice. */
export function choosesQuantity( { placement, joins, follows }: OfferSettings ): boolean {
	return placement === 'post_purchase' || ( joins === 'add' && ! follows );
}

/** What leaves the cart for it is named. */
export function namesReplaced( { placement, joins, trigger }: OfferSettings ): boolean {
	return isInCart( placement ) && joins === 'replace' && trigger.type !== 'any' && trigger.ids.length > 0;
}

function quantityProblem( { quantity, most }: OfferSettings ): Problems {
	const isBelow = most > 1 && most < quantity;
	return {
		...rangeProblem( 'quantity', quantity, 1, MAX_QUANTITY ),
		...rangeProblem( 'most', most, 0, MAX_QUANTITY ),
		...( isBelow && { most: __( 'Enter at least as many as the pieces above, or nothing.', 'encore' ) } ),
	};
}

function breakProblems( { type, breaks }: OfferSettings[ 'price' ] ): Problems {
	return breaks.reduce< Problems >( ( problems, { from, value }, place ) => {
		const path = `price.breaks.${ place }`;
		const isLess = from <= ( breaks[ place - 1 ]?.from ?? 1 );
		const wrong = valueProblem( type, value );
		return {
			...problems,
			...( isLess && { [ `${ path }.from` ]: __( 'Enter more pieces than the line above has.', 'encore' ) } ),
			...rangeProblem( `${ path }.from`, from, 2, MAX_QUANTITY ),
			...( wrong && { [ `${ path }.value` ]: wrong } ),
		};
	}, {} );
}

function bundleProblems( bundle: OfferSettings[ 'bundle' ] ): Problems {
	return Object.assign(
		{},
		...bundle.map( ( { quantity }, place ) =>
			rangeProblem( `bundle.${ place }.quantity`, quantity, 1, MAX_QUANTITY )
		)
	) as Problems;
}

function rangeProblem( path: string, value: number, from: number, to: number ): Problems {
	if ( Number.isInteger( value ) && value >= from && value <= to ) {
		return {};
	}
	/* translators: 1: smallest number, 2: largest number. */
	const message = sprintf( __( 'Enter a number from %1$d to %2$d.', 'encore' ), from, to );
	return { [ path ]: message };
}

function priceProblem( { type, value, least }: OfferSettings[ 'price' ] ): Problems {
	const wrong = valueProblem( type, value );
	return {
		...( wrong && { 'price.value': wrong } ),
		...( amountProblem( least ) && { 'price.least': amountProblem( least ) } ),
	};
}

/** Before payment there is no field for it. */
function shippingProblem( { placement, shipping }: OfferSettings ): Problems {
	const wrong = placement === 'post_purchase' && shipping.type === 'flat' && amountProblem( shipping.amount );
	return wrong ? { 'shipping.amount': wrong } : {};
}

function valueProblem( type: OfferSettings[ 'price' ][ 'type' ], value: string ): string {
	if ( type === 'regular' || type === 'free' ) {
		return '';
	}
	const isTooMuch = type === 'percent' && Number( value ) > 100;
	return amountProblem( value ) || ( isTooMuch ? __( 'A discount is at most 100%.', 'encore' ) : '' );
}

function amountProblem( value: string ): string {
	if ( /^-/.test( value ) ) {
		return __( 'Enter zero or more.', 'encore' );
	}
	return /^\d{1,12}(\.\d{1,12})?$/.test( value )
		? ''
		: __( 'Enter a number, with a point before the decimals.', 'encore' );
}

function lengthProblem( path: string, text: string, most: number ): Problems {
	if ( Array.from( text ).length <= most ) {
		return {};
	}
	/* translators: %d: a number of characters. */
	const message = sprintf( __( 'Use at most %d characters.', 'encore' ), most );
	return { [ path ]: message };
}

function scheduleProblem( { starts_at: startsAt, ends_at: endsAt }: OfferSettings ): Problems {
	// Instants in UTC of one form are in the order of their letters.
	return startsAt && endsAt && endsAt <= startsAt
		? { ends_at: __( 'The end must be after the start.', 'encore' ) }
		: {};
}

/** What the server said is shown until its field is changed. */
export function stillTrue< Settings extends object >( said: Problems, saved: Settings, now: Settings ): Problems {
	return Object.fromEntries( Object.entries( said ).filter( ( [ path ] ) => at( saved, path ) === at( now, path ) ) );
}

/** The field as text; unknown paths are empty and so never differ. */
function at( settings: object, path: string ): string {
	let value: unknown = settings;
	for ( const name of path.split( '.' ) ) {
		value = typeof value === 'object' && value !== null ? Reflect.get( value, name ) : undefined;
	}
	return JSON.stringify( value ) ?? '';
}
