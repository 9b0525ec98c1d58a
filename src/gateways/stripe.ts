/** The bank's question in Stripe's own window, on the offer page. Stripe's script is loaded here and nowhere else. */

interface Stripe {
	handleNextAction: ( options: { clientSecret: string } ) => Promise< unknown >;
}

type WithStripe = Window & { Stripe?: ( key: string, options: { locale: string } ) => Stripe };

export interface StripeConfirmation {
	/** Of Stripe.js. */
	script: string;
	publishable_key: string;
	client_secret: string;
}

/** Promises the end of the question; how it ended, the server asks Stripe. Fails where Stripe's script cannot be loaded. */
export async function confirm( data: StripeConfirmation ): Promise< void > {
	const { Stripe } = await loaded( data.script );
	if ( ! Stripe ) {
		throw new Error( 'Stripe.js did not come.' );
	}
	await Stripe( data.publishable_key, { locale: 'auto' } ).handleNextAction( { clientSecret: data.client_secret } );
}

function loaded( script: string ): Promise< WithStripe > {
	return new Promise( ( resolve, reject ) => {
		if ( ( window as WithStripe ).Stripe ) {
			return resolve( window );
		}
		const tag = document.createElement( 'script' );
		tag.src = script;
		tag.onload = () => resolve( window );
		tag.onerror = () => {
			// A later try asks for it again.
			tag.remove();
			reject( new Error( 'Stripe.js cannot be loaded.' ) );
		};
		document.head.append( tag );
	} );
}
