/**
 * The card fields on the classic checkout: written while typing, and kept out of the form that WooCommerce posts at each
 * change of an address. Without this script the form works as it stands.
 */
( ( $ ) => {
	const kinds = window.encoreSandboxCard;
	const fields = () => $( '.encore-sandbox-card__field input' );
	const kindOf = ( input ) => kinds[ input.id.replace( 'encore-sandbox-', '' ) ];

	const withhold = () => fields().removeAttr( 'name' );
	const handOver = () =>
		fields().each( ( index, input ) => {
			input.name = input.id.replaceAll( '-', '_' );
		} );

	$( document.body )
		.on( 'input', '.encore-sandbox-card__field input', ( { target } ) => {
			// Only at the end of the text, so that the caret does not jump while something is corrected.
			if ( target.selectionStart === target.value.length ) {
				target.value = kindOf( target ).format( target.value );
			}
		} )
		.on( 'focusout', '.encore-sandbox-card__field input', ( { target } ) => {
			target.value = kindOf( target ).format( target.value );
			const wrong = target.value !== '' && ! kindOf( target ).isRight( target.value );
			target.setAttribute( 'aria-invalid', String( wrong ) );
		} )
		.on( 'updated_checkout checkout_error', withhold );

	$( 'form.checkout' ).on( 'checkout_place_order_encore_sandbox', () => {
		handOver();
		return true;
	} );
	if ( $( 'form.checkout' ).length > 0 ) {
		withhold();
	}
} )( window.jQuery );
