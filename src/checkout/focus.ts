/** Remembers which field of a bump was changed last; the function it gives puts the focus back onto it when it was replaced. */
export function keepFocus( form: Element ): () => void {
	let answered = '';
	form.addEventListener( 'change', ( { target } ) => {
		answered =
			target instanceof HTMLElement && target.matches( '.encore-bump__checkbox, .encore-bump .encore-pick [id]' )
				? target.id
				: '';
	} );
	return () => {
		const { activeElement, body } = document;
		const replaced = answered !== '' && ( activeElement === null || activeElement === body );
		const checkbox = replaced ? document.getElementById( answered ) : null;
		if ( checkbox ) {
			answered = '';
			checkbox.focus( { preventScroll: true } );
		}
	};
}
