import { chosenIn, followPicks, isMissing } from '../components/pick';
import { text, type Currency } from '../components/currency';
import './style.scss';

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
	const { main = '0', currency = '{}', all = '', some = '', from = '' } = group.dataset;
	const written = JSON.parse( currency ) as Currency;
	const boxes = Array.from( group.querySelectorAll< HTMLInputElement >( 'input[type=checkbox]' ) );
	const total = group.querySelector( '.encore-together__total' );
	const button = group.querySelector< HTMLButtonElement >( '.encore-together__button' );
	const words = ( total?.textContent ?? '' ).replace( text( Number( main ), written ), () => '%s' );
	const offer = button?.value ?? '';

	const itemOf = ( box: Element ) => box.closest< HTMLElement >( '[data-choice]' );
	const isFrom = ( box: Element ) => {
		const item = itemOf( box );
		return item !== null && ! chosenIn( item ).price;
	};

	function update() {
		boxes.forEach( ( box ) => {
			const item = itemOf( box );
			box.dataset.amount = ( item && chosenIn( item ).price?.amount ) || box.dataset.amount;
		} );
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
			const sumOfAll = text( boxes.reduce( add, start ), written );
			const whole = boxes.some( isFrom ) ? from.replace( '%s', () => sumOfAll ) : sumOfAll;
			button.textContent = isSome ? some.replace( '%s', () => sum ) : all.replace( '%s', () => whole );
			button.value = `${ isSome ? '' : offer }:${ many }`;
		}
	}

	group.classList.add( 'is-live' );
	group.addEventListener( 'encore-pick', update );
	button?.addEventListener( 'click', ( event ) => {
		const ticked = boxes.filter( ( { checked } ) => checked );
		const items = ( ticked.length > 0 ? ticked : boxes ).map( itemOf );
		if ( items.some( ( item ) => item !== null && isMissing( item ) ) ) {
			event.preventDefault();
		}
	} );
	// The form, not its field: a script may write that anew.
	const form = button?.form ?? group;
	group.addEventListener( 'change', update );
	[ 'input', 'change' ].forEach( ( type ) => form.addEventListener( type, update ) );
	update();
}

document.querySelectorAll< HTMLElement >( '.encore-product-offers' ).forEach( followPicks );
document.querySelectorAll< HTMLElement >( '.encore-together' ).forEach( follow );
