import { followPicks } from '../pick';

const CHOICE = {
	label: 'Colour',
	prompt: 'Choose a colour first',
	variation_id: 0,
	quantity: 1,
	changes_quantity: false,
	options: [ { id: 7, name: 'Sand', cost: 0, price_text: '', sold_out: false, image: null } ],
	costs: [ { least: 1, held: null, note: '', prices: [ { text: '$5.00', regular_text: '' } ] } ],
};

describe( 'what is chosen in a box of the server’s', () => {
	let box: HTMLElement;
	let field: HTMLSelectElement;
	let checkbox: HTMLInputElement;
	const tick = () => {
		checkbox.checked = true;
		checkbox.dispatchEvent( new Event( 'change', { bubbles: true } ) );
	};

	beforeEach( () => {
		document.body.innerHTML =
			'<div class="box"><input type="checkbox"><span data-status role="status"></span>' +
			'<div class="encore-pick"><select class="encore-pick__select" id="one-variation"><option value="0">Please choose</option>' +
			'<option value="7">Sand</option></select><input type="hidden" value="1"></div></div>';
		box = document.querySelector( '.box' ) as HTMLElement;
		box.dataset.choice = JSON.stringify( CHOICE );
		field = box.querySelector( 'select' ) as HTMLSelectElement;
		checkbox = box.querySelector( 'input' ) as HTMLInputElement;
		followPicks( document.body );
	} );

	test( 'A2 a tick without it says so of the field, and goes there', () => {
		tick();
		expect( checkbox.checked ).toBe( false );
		expect( box.ownerDocument.activeElement ).toBe( field );
		expect( field.getAttribute( 'aria-invalid' ) ).toBe( 'true' );
		const words = document.getElementById( field.getAttribute( 'aria-describedby' ) ?? '' );
		expect( words?.textContent ).toBe( 'Choose a colour first' );
	} );

	test( 'A2 once it is chosen nothing is said of it', () => {
		tick();
		field.value = '7';
		field.dispatchEvent( new Event( 'change', { bubbles: true } ) );
		expect( field.getAttribute( 'aria-invalid' ) ).toBe( 'false' );
		expect( box.querySelector( '[data-status]' )?.textContent ).toBe( '' );
		tick();
		expect( checkbox.checked ).toBe( true );
	} );
} );
