import { followTicks } from '../said';

describe( 'a tick on the classic checkout', () => {
	const boxOf = ( isTicked: boolean, words: string, text = '' ) => {
		const box = document.createElement( 'div' );
		box.className = 'encore-bump';
		box.dataset.said = words;
		box.innerHTML = `<input id="encore-bump-7" class="encore-bump__checkbox" type="checkbox"${
			isTicked ? ' checked' : ''
		}><span class="encore-bump__text">${ text }</span>`;
		return box;
	};
	const words = () => document.querySelector( '[role=status]' )?.textContent;
	let page: HTMLElement;
	let told: ( box: HTMLElement ) => void;

	function tick( isTicked: boolean, text = '' ) {
		const box = boxOf( isTicked, '', text );
		page.replaceChildren( box );
		box.querySelector( 'input' )?.dispatchEvent( new Event( 'change', { bubbles: true } ) );
	}

	beforeEach( () => {
		document.body.innerHTML = '<form></form>';
		page = document.querySelector( 'form' ) as HTMLElement;
		told = followTicks( page );
	} );

	test( 'A2 what was added and removed is said, outside of what is printed anew', () => {
		told( boxOf( true, 'Pouch: added to your order.' ) );
		expect( words() ).toBe( '' );
		tick( true );
		expect( words() ).toBe( '' );
		told( boxOf( true, 'Pouch: added to your order.' ) );
		page.replaceChildren();
		expect( words() ).toBe( 'Pouch: added to your order.' );
		tick( false );
		told( boxOf( false, 'Pouch: removed from your order.' ) );
		expect( words() ).toBe( 'Pouch: removed from your order.' );
	} );

	test( 'A2 what it replaces is said with it', () => {
		tick( true, 'Instead of “Basic”.' );
		told( boxOf( true, 'Deluxe: added to your order.', '“Basic” is replaced.' ) );
		expect( words() ).toBe( 'Deluxe: added to your order. “Basic” is replaced.' );
	} );

	test( 'A2 nothing is said of a tick that did not count, nor twice', () => {
		tick( true );
		told( boxOf( false, 'Pouch: removed from your order.' ) );
		expect( words() ).toBe( '' );
		told( boxOf( true, 'Pouch: added to your order.' ) );
		expect( words() ).toBe( '' );
	} );
} );
