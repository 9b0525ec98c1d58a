/**
 * The card fields in the Checkout block, out of its own inputs, so that they look and complain like the others.
 */
( () => {
	const { createElement, useEffect, useState } = window.wp.element;
	const { registerPaymentMethod } = window.wc.wcBlocksRegistry;
	const { ValidatedTextInput } = window.wc.blocksCheckout;
	const { getSetting } = window.wc.wcSettings;

	const settings = getSetting( 'encore_sandbox_data', {} );
	const kinds = window.encoreSandboxCard;
	const { words, cards } = settings;
	const autoComplete = {
		number: 'cc-number',
		expiry: 'cc-exp',
		cvc: 'cc-csc',
	};
	const empty = { number: '', expiry: '', cvc: '' };

	const Field = ( { name, value, onChange } ) =>
		createElement(
			'div',
			{
				className: `encore-sandbox-card__field encore-sandbox-card__field--${ name }`,
			},
			createElement( ValidatedTextInput, {
				id: `encore-sandbox-${ name }`,
				errorId: `encore-sandbox-${ name }`,
				type: 'text',
				label: words[ name ],
				autoComplete: autoComplete[ name ],
				inputMode: 'numeric',
				spellCheck: false,
				required: true,
				value,
				onChange,
				customFormatter: kinds[ name ].format,
				customValidation: ( input ) => {
					// A browser fills in its own way of writing before it is formatted.
					const { format, isRight } = kinds[ name ];
					const right = isRight( format( input.value ) );
					input.setCustomValidity( right ? '' : words[ `${ name }_problem` ] );
					return right;
				},
			} )
		);

	const Hint = () =>
		createElement(
			'p',
			{ className: 'encore-sandbox-card__hint' },
			settings.hint,
			' ',
			createElement(
				'span',
				{ className: 'encore-sandbox-card__test' },
				createElement( 'b', null, cards[ 0 ].number ),
				` ${ cards[ 0 ].effect }.`
			)
		);

	const Others = () =>
		createElement(
			'details',
			{ className: 'encore-sandbox-card__others' },
			createElement( 'summary', null, words.details ),
			createElement(
				'ul',
				null,
				cards
					.slice( 1 )
					.map( ( { number, effect } ) =>
						createElement( 'li', { key: number }, createElement( 'b', null, number ), ` ${ effect }` )
					)
			)
		);

	const CardForm = ( { eventRegistration, emitResponse } ) => {
		const [ card, setCard ] = useState( empty );
		const { onPaymentSetup } = eventRegistration;

		useEffect(
			() =>
				onPaymentSetup( () => {
					const wrong = Object.keys( kinds ).some( ( name ) => ! kinds[ name ].isRight( card[ name ] ) );
					if ( wrong ) {
						// The fields themselves say what is wrong.
						return { type: emitResponse.responseTypes.ERROR };
					}
					return {
						type: emitResponse.responseTypes.SUCCESS,
						meta: {
							paymentMethodData: {
								encore_sandbox_number: card.number,
								encore_sandbox_expiry: card.expiry,
								encore_sandbox_cvc: card.cvc,
							},
						},
					};
				} ),
			[ card, emitResponse, onPaymentSetup ]
		);

		return createElement(
			'div',
			{ className: 'encore-sandbox-card' },
			createElement( Hint ),
			Object.keys( empty ).map( ( name ) =>
				createElement( Field, {
					key: name,
					name,
					value: card[ name ],
					onChange: ( value ) =>
						setCard( ( before ) => ( {
							...before,
							[ name ]: kinds[ name ].format( value ),
						} ) ),
				} )
			),
			createElement( Others )
		);
	};

	// The editor shows the form without the checkout's events.
	const Preview = () =>
		createElement( CardForm, {
			eventRegistration: { onPaymentSetup: () => () => {} },
			emitResponse: {},
		} );

	registerPaymentMethod( {
		name: 'encore_sandbox',
		label: settings.title,
		ariaLabel: settings.title,
		content: createElement( CardForm ),
		edit: createElement( Preview ),
		canMakePayment: () => true,
		supports: { features: settings.supports },
	} );
} )();
