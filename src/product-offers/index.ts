import './style.scss';

/** How the shop writes an amount. */
interface Currency {
	/** "%1$s%2$s": the symbol and the amount. */
	format: string;
	symbol: string;
	decimals: number;
	point: string;
	thousands: string;
}

function text( amount: number, { format, symbol, decimals, point, thousands }: Currency ): string {
	const [ whole = '', part ] = ( amount / 10 ** decimals ).toFixed( decimals ).split( '.' );
	const number = whole.replace( /\B(?=(\d{3})+$)/g, thousands ) + ( part ? point + part : '' );
	return format.replace( '%1$s', () => symbol ).replace( '%2$s', () => number );
}

/** How many of the product the form is about to take; as WooCommerce does, one where it does not say. */
function quantity( form?: HTMLFormElement | null ) {
	const field = form?.elements.namedItem( 'quantity' );
	const value = field instanceof HTMLInputElement ? Number( field.value ) : 1;
	return value > 0 ? value : 1;
}

/**
 * The total and the button follow the ticks and the form's quantity. With no tick the button takes all, as it says, and tells
 * the server of how many its words speak.
 */
function follow( group: HTMLElement ) {
	const { main = '0', currency = '{}', all = '', some = '' } = group.dataset;
	const written = JSON.parse( currency ) as Currency;
	const boxes = Array.from( group.querySelectorAll< HTMLInputElement >( 'input[type=checkbox]' ) );
	const total = group.querySelector( '.encore-together__total' );
	const button = group.querySelector( 'button' );
	const words = ( total?.textContent ?? '' ).replace( text( Number( main ), written ), () => '%s' );
	const offer = button?.value ?? '';

	function update() {
		const ticked = boxes.filter( ( { checked } ) => checked );
		const isSome = ticked.length > 0 && ticked.length < boxes.length;
		const many = quantity( button?.form );
		const add = ( before: number, { dataset }: HTMLElement ) => before + Number( dataset.amount );
		const start = Math.round( Number( main ) * many );
		const sum = text( ticked.reduce( add, start ), written );
		if ( total ) {
			total.textContent = words.replace( '%s', () => sum );
		}
		if ( button ) {
			const whole = text( boxes.reduce( add, start ), written );
			button.textContent = isSome ? some.replace( '%s', () => sum ) : all.replace( '%s', () => whole );
			button.value = `${ isSome ? '' : offer }:${ many }`;
		}
	}

	group.classList.add( 'is-live' );
	// The form, not its field: a script may write that anew.
	const form = button?.form ?? group;
	group.addEventListener( 'change', update );
	[ 'input', 'change' ].forEach( ( type ) => form.addEventListener( type, update ) );
	update();
}

document.querySelectorAll< HTMLElement >( '.encore-together' ).forEach( follow );
