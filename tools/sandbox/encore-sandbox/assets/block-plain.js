/** The gateway without kept cards in the Checkout block: nothing to fill in. */
( () => {
	const { createElement } = window.wp.element;
	const { title, description } = window.wc.wcSettings.getSetting( 'encore_sandbox_plain_data', {} );
	const content = createElement( 'p', null, description );

	window.wc.wcBlocksRegistry.registerPaymentMethod( {
		name: 'encore_sandbox_plain',
		label: title,
		ariaLabel: title,
		content,
		edit: content,
		canMakePayment: () => true,
		supports: { features: [ 'products' ] },
	} );
} )();
