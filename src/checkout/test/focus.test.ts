import { keepFocus } from '../focus';

const bump = '<input class="encore-bump__checkbox" id="encore-bump-7" type="checkbox" />';

function page( html: string ): HTMLFormElement {
	document.body.innerHTML = `<form class="checkout"><div id="payment">${ html }</div><input id="name" /></form>`;
	return document.querySelector( 'form' ) as HTMLFormElement;
}

function focused( form: HTMLFormElement ) {
	return form.ownerDocument.activeElement;
}

function replacePayment() {
	( document.getElementById( 'payment' ) as HTMLElement ).innerHTML = bump;
}

test( 'the replaced checkbox gets the focus back', () => {
	const form = page( bump );
	const restore = keepFocus( form );
	const checkbox = document.getElementById( 'encore-bump-7' ) as HTMLInputElement;
	checkbox.focus();
	checkbox.click();
	replacePayment();
	restore();
	expect( focused( form ) ).toBe( document.getElementById( 'encore-bump-7' ) );
	expect( focused( form ) ).not.toBe( checkbox );
} );

test( 'who went on meanwhile is left where they are', () => {
	const form = page( bump );
	const restore = keepFocus( form );
	( document.getElementById( 'encore-bump-7' ) as HTMLInputElement ).click();
	( document.getElementById( 'name' ) as HTMLInputElement ).focus();
	replacePayment();
	restore();
	expect( focused( form )?.id ).toBe( 'name' );
} );

test( 'an update that no bump caused moves nothing', () => {
	const form = page( bump );
	const restore = keepFocus( form );
	replacePayment();
	restore();
	expect( focused( form ) ).toBe( document.body );
} );
