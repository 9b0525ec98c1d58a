/** The field of the first message that says what is wrong, brought into the middle of the screen: bars lie over its ends. */
export function focusOnProblem( form: ParentNode ): void {
	const message = form.querySelector( '.encore-offer-editor__message[id]:not(:empty)' );
	const field = message && form.querySelector< HTMLElement >( `[aria-describedby~="${ message.id }"]` );
	field?.focus( { preventScroll: true } );
	field?.scrollIntoView( { block: 'center' } );
}
