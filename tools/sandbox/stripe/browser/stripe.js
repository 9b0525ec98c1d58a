/**
 * As Stripe.js, as far as Stripe's gateway plugin and Encore ask it: card forms and express buttons that make payment methods
 * at the stand-in, and the bank's question in a window of its own. Here a form stands in the page; Stripe's own is a frame.
 */
( () => {
	/** By number, what the stand-in has such a card do. */
	const CARDS = {
		4242424242424242: 'pm_card_visa',
		4000002760003184: 'pm_card_authenticationRequired',
		4000000000000341: 'pm_card_chargeCustomerFail',
	};

	/** By the name that the page uses: Stripe's own, what its button says, and what it pays with. */
	const WALLETS = {
		applePay: [ 'apple_pay', 'Apple Pay', 'pm_card_applePay' ],
		link: [ 'link', 'Link', 'pm_link' ],
	};

	const BUYER = {
		name: 'Ada Lovelace',
		email: 'ada@example.com',
		phone: '4155550100',
		address: {
			line1: '1 Main Street',
			line2: '',
			city: 'San Francisco',
			state: 'CA',
			postal_code: '94110',
			country: 'US',
		},
	};

	const ask = async ( path, values ) =>
		( await fetch( `https://js.stripe.com/${ path }?${ new URLSearchParams( values ) }` ) ).json();

	/** What is common to elements: they come and go in the page, and tell who listens. */
	class Part {
		listeners = {};
		node = document.createElement( 'div' );

		on( name, listener ) {
			( this.listeners[ name ] ??= [] ).push( listener );
			return this;
		}

		once( name, listener ) {
			return this.on( name, listener );
		}

		off( name ) {
			delete this.listeners[ name ];
			return this;
		}

		tell( name, event = {} ) {
			return Promise.all( ( this.listeners[ name ] ?? [] ).map( ( listener ) => listener( event ) ) );
		}

		mount( place ) {
			const room = typeof place === 'string' ? document.querySelector( place ) : place;
			room?.append( this.node );
			setTimeout( () => this.mounted() );
		}

		mounted() {
			this.tell( 'ready' );
		}

		unmount() {
			this.node.remove();
		}

		destroy() {
			this.node.remove();
		}

		update() {}
		collapse() {}
		focus() {}
	}

	class CardForm extends Part {
		constructor() {
			super();
			const label = document.createElement( 'label' );
			this.number = document.createElement( 'input' );
			this.number.inputMode = 'numeric';
			this.number.autocomplete = 'cc-number';
			this.number.style.cssText = 'display:block;inline-size:100%;box-sizing:border-box;padding:12px';
			this.number.oninput = () => this.say();
			label.append( 'Stripe card number', this.number );
			this.node.append( label );
		}

		get like() {
			return CARDS[ this.number.value.replaceAll( ' ', '' ) ];
		}

		mounted() {
			super.mounted();
			this.say();
		}

		say() {
			const complete = this.like !== undefined;
			this.tell( 'change', { complete, empty: this.number.value === '', value: { type: 'card' } } );
		}
	}

	class ExpressButtons extends Part {
		constructor( { paymentMethods = {} } ) {
			super();
			this.wallets = Object.keys( WALLETS ).filter(
				( name ) => ( paymentMethods[ name ] ?? 'auto' ) !== 'never'
			);
			for ( const name of this.wallets ) {
				const button = document.createElement( 'button' );
				button.type = 'button';
				button.textContent = WALLETS[ name ][ 1 ];
				button.style.cssText = 'inline-size:100%;min-block-size:48px;color:#fff;background:#000';
				button.onclick = () => this.pay( name );
				this.node.append( button );
			}
		}

		mounted() {
			const have = Object.fromEntries( this.wallets.map( ( name ) => [ name, true ] ) );
			this.tell( 'ready', { availablePaymentMethods: this.wallets.length > 0 ? have : undefined } );
		}

		/** The wallet's own window is not shown: the buyer agrees at once. */
		async pay( name ) {
			const [ expressPaymentType, , like ] = WALLETS[ name ];
			await new Promise( ( resolve, reject ) => {
				this.tell( 'click', { expressPaymentType, resolve, reject } );
			} );
			this.like = like;
			await this.tell( 'confirm', {
				expressPaymentType,
				billingDetails: BUYER,
				shippingAddress: BUYER,
				paymentFailed: () => {},
			} );
		}
	}

	class Elements {
		parts = {};

		create( type, options = {} ) {
			return ( this.parts[ type ] = type === 'expressCheckout' ? new ExpressButtons( options ) : new CardForm() );
		}

		getElement( type ) {
			return this.parts[ type ] ?? null;
		}

		async submit() {
			return this.like === undefined ? { error: { message: 'Your card number is incomplete.' } } : {};
		}

		get like() {
			return Object.values( this.parts ).find( ( { like } ) => like )?.like;
		}

		update() {}
		fetchUpdates() {
			return Promise.resolve( {} );
		}
	}

	function askBuyer( clientSecret, key ) {
		return new Promise( ( done ) => {
			const dialog = document.createElement( 'dialog' );
			dialog.id = 'bank';
			dialog.setAttribute( 'aria-label', 'Your bank' );
			for ( const answer of [ 'confirm', 'refuse' ] ) {
				const button = document.createElement( 'button' );
				button.textContent = answer;
				button.onclick = async () => {
					await ask( 'answer', { clientSecret, answer, key } );
					dialog.remove();
					done( { paymentIntent: { id: clientSecret.split( '_secret' )[ 0 ] } } );
				};
				dialog.append( button );
			}
			document.body.append( dialog );
			dialog.showModal();
		} );
	}

	// Some call it and some construct it.
	window.Stripe = function ( key ) {
		return {
			elements: () => new Elements(),
			createPaymentMethod: async ( { elements } ) => ( {
				paymentMethod: await ask( 'payment_methods', { like: elements.like } ),
			} ),
			handleNextAction: ( { clientSecret } ) => askBuyer( clientSecret, key ),
			confirmPayment: ( { clientSecret } ) => askBuyer( clientSecret, key ),
			// Asked for by name, and not called.
			createToken: () => {},
			confirmCardPayment: () => {},
		};
	};
	window.Stripe.version = 'clover';
} )();
