/**
 * The function it gives takes a box that was printed anew, and says what became of the last tick in it, and of the
 * words beside it, for who does not see it.
 * A tick that did not count is WooCommerce's to tell.
 */
export function followTicks( page: Element ): ( box: HTMLElement ) => void {
	let ticked: { id: string; checked: boolean; text: string } | undefined;
	page.addEventListener( 'change', ( { target } ) => {
		if ( target instanceof HTMLInputElement && target.matches( '.encore-bump__checkbox' ) ) {
			ticked = { id: target.id, checked: target.checked, text: textOf( target.closest( '.encore-bump' ) ) };
		}
	} );

	// It was there before its words, and stays when the form is printed anew.
	const status = document.createElement( 'div' );
	status.className = 'encore-said screen-reader-text';
	status.setAttribute( 'role', 'status' );
	document.body.append( status );

	return ( box ) => {
		const checkbox = box.querySelector< HTMLInputElement >( '.encore-bump__checkbox' );
		if ( ! checkbox || checkbox.id !== ticked?.id ) {
			return;
		}
		if ( checkbox.checked === ticked.checked ) {
			const text = textOf( box );
			status.textContent = [ box.dataset.said ?? '', text === ticked.text ? '' : text ].join( ' ' ).trim();
		}
		ticked = undefined;
	};
}

const textOf = ( box: Element | null ) => box?.querySelector( '.encore-bump__text' )?.textContent ?? '';
