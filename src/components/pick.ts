import type { BumpChoice } from '../api/bump-choice';
import { read, type Chosen } from './bump-choice';
import type { BumpPicture } from './bump-content';

/**
 * What is chosen in boxes that the server has printed: price and picture follow, from the prices that the box came with. Nothing is
 * ticked before it is chosen.
 */
function boxOf( target: EventTarget | null ) {
	return target instanceof Element ? target.closest< HTMLElement >( '[data-choice]' ) : null;
}

const choiceOf = ( box: HTMLElement ) => JSON.parse( box.dataset.choice ?? '{}' ) as BumpChoice;
const fieldOf = ( box: HTMLElement ) => box.querySelector< HTMLSelectElement >( '.encore-pick__select' );
const numberOf = ( box: HTMLElement ) =>
	box.querySelector< HTMLInputElement >( '.encore-pick__number, .encore-pick > input[type=hidden]' );

/** What is chosen in a box now. */
export function chosenIn( box: HTMLElement, choice = choiceOf( box ) ): Chosen {
	return read( choice, {
		variation_id: Number( fieldOf( box )?.value ?? 0 ),
		quantity: Number( numberOf( box )?.value ?? 1 ),
	} );
}

/** Says what is to be chosen first, and goes there. False where nothing is missing. */
export function isMissing( box: HTMLElement ): boolean {
	const choice = choiceOf( box );
	if ( ! chosenIn( box, choice ).isOpen ) {
		return false;
	}
	box.classList.add( 'has-problem' );
	say( box, choice.prompt );
	fieldOf( box )?.focus();
	return true;
}

/** Beside the field, and of it: what is missing; empty once nothing is. */
function say( box: HTMLElement, words: string ) {
	const field = fieldOf( box );
	const status = box.querySelector( '[data-status]' );
	if ( ! field || ! status ) {
		return;
	}
	status.textContent = words;
	status.id ||= `${ field.id }-status`;
	field.setAttribute( 'aria-describedby', status.id );
	field.ariaInvalid = String( words !== '' );
}

function write( box: HTMLElement, selector: string, words: string, isHidden = false ) {
	const place = box.querySelector< HTMLElement >( selector );
	if ( place ) {
		place.textContent = words;
		place.closest< HTMLElement >( '[data-part]' )?.toggleAttribute( 'hidden', isHidden );
	}
}

function showPicture( box: HTMLElement, own: BumpPicture | null | undefined ) {
	const picture = own ?? ( JSON.parse( box.dataset.image ?? 'null' ) as BumpPicture | null );
	const image = box.querySelector( 'img' );
	if ( image && picture && image.getAttribute( 'src' ) !== picture.src ) {
		Object.assign( image, { srcset: '' }, picture );
	}
}

function showSteps( box: HTMLElement, { quantity, most }: Chosen ) {
	box.querySelectorAll< HTMLElement >( '.encore-pick__step' ).forEach( ( step ) => {
		const to = quantity + Number( step.dataset.step );
		step.hidden = false;
		step.ariaDisabled = String( to < 1 || to > most );
	} );
}

/** Brings a box to what is chosen in it. */
function show( box: HTMLElement ) {
	const choice = choiceOf( box );
	const chosen = chosenIn( box, choice );
	const { option, price, note, quantity, most, isOpen } = chosen;
	const number = numberOf( box );
	if ( number?.type === 'number' ) {
		number.max = String( most );
		number.value = String( quantity );
	}
	showSteps( box, chosen );
	write( box, '.encore-pick__note', note );
	showPicture( box, option?.image );
	if ( price ) {
		write( box, '[data-regular]', price.regular_text, price.regular_text === '' );
		write( box, '[data-now]', price.text );
		const pieces = box.querySelector< HTMLElement >( '[data-for]' );
		if ( pieces && choice.changes_quantity ) {
			write( box, '[data-for]', ( pieces.dataset.for ?? '' ).replace( '%d', String( quantity ) ), quantity < 2 );
		}
	}
	if ( ! isOpen ) {
		box.classList.remove( 'has-problem' );
		say( box, '' );
	}
	box.dispatchEvent( new CustomEvent( 'encore-pick', { bubbles: true } ) );
}

/** Boxes that are new on the page. */
export function showBoxes( page: ParentNode ): void {
	page.querySelectorAll< HTMLElement >( '[data-choice]:not([data-picks])' ).forEach( ( box ) => {
		box.dataset.picks = '';
		showSteps( box, chosenIn( box ) );
	} );
}

/** Follows what is chosen on a page, in boxes that may be printed anew. */
export function followPicks( page: HTMLElement ): void {
	showBoxes( page );
	// Before whoever else listens: a tick that does not count is none.
	page.addEventListener(
		'change',
		( event ) => {
			const { target } = event;
			const box = boxOf( target );
			if ( ! box ) {
				return;
			}
			if ( ! ( target instanceof HTMLInputElement ) || target.type !== 'checkbox' ) {
				show( box );
			} else if ( target.checked && isMissing( box ) ) {
				target.checked = false;
				event.stopImmediatePropagation();
			}
		},
		true
	);
	page.addEventListener( 'click', ( { target } ) => {
		const step = target instanceof Element ? target.closest< HTMLElement >( '.encore-pick__step' ) : null;
		const box = boxOf( step );
		const number = box && numberOf( box );
		if ( step && number && step.ariaDisabled !== 'true' ) {
			number.value = String( Number( number.value ) + Number( step.dataset.step ) );
			number.dispatchEvent( new Event( 'change', { bubbles: true } ) );
		}
	} );
	// Enter says the number, and sends no form.
	page.addEventListener(
		'keydown',
		( event ) => {
			const { key, target } = event;
			if ( key === 'Enter' && target instanceof HTMLInputElement && target.matches( '.encore-pick__number' ) ) {
				event.preventDefault();
				event.stopPropagation();
				target.dispatchEvent( new Event( 'change', { bubbles: true } ) );
			}
		},
		true
	);
}
