import type { OfferPage } from '../api/types.generated';

export type Choice = NonNullable< OfferPage[ 'choice' ] >;
export type Wanted = Pick< Choice, 'variation_id' | 'quantity' >;

/** Brings the fields of the choice to what the server said, and to what the shopper has pressed since. */
export function show( root: HTMLElement, choice: Choice, now: Wanted ): void {
	const isSoldOut = ( id: number ) => choice.options.find( ( one ) => one.id === id )?.sold_out ?? id !== 0;
	for ( const input of root.querySelectorAll< HTMLInputElement >( 'input[type="radio"]' ) ) {
		const id = Number( input.value );
		input.checked = id === now.variation_id;
		input.disabled = choice.fixed || isSoldOut( id );
		say(
			input.parentElement,
			'.encore-choice__price',
			choice.options.find( ( one ) => one.id === id )?.price_text
		);
		input.parentElement
			?.querySelector( '.encore-choice__sold-out' )
			?.toggleAttribute( 'hidden', ! isSoldOut( id ) );
	}
	for ( const select of root.querySelectorAll( 'select' ) ) {
		for ( const option of select.options ) {
			option.disabled = isSoldOut( Number( option.value ) );
		}
		select.value = String( now.variation_id );
		select.disabled = choice.fixed;
	}
	for ( const input of root.querySelectorAll< HTMLInputElement >( 'input[type="number"]' ) ) {
		input.value = String( now.quantity );
		input.max = String( choice.most );
		input.readOnly = choice.fixed;
	}
	for ( const button of root.querySelectorAll< HTMLButtonElement >( 'button[name="pieces"]' ) ) {
		showButton( button, choice, now );
	}
}

/** A button that is at its end keeps the focus. */
function showButton( button: HTMLButtonElement, choice: Choice, { quantity }: Wanted ): void {
	const { step } = button.dataset;
	const isEnd = step === 'less' ? quantity <= 1 : step === 'more' && quantity >= choice.most;
	button.disabled = false;
	button.ariaDisabled = String( choice.fixed || isEnd );
	if ( ! step ) {
		const piece = choice.pieces.find( ( one ) => one.quantity === Number( button.value ) );
		button.hidden = ! piece;
		button.ariaPressed = String( piece?.quantity === quantity );
		say( button, '.encore-choice__text', piece?.text );
		say( button, '.encore-choice__save', piece?.save_text );
	}
}

function say( within: Element | null, selector: string, words: string | undefined ): void {
	const place = within?.querySelector( selector );
	if ( place ) {
		place.textContent = words ?? '';
	}
}
