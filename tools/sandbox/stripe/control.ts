import { newThing, type Answer, type Books, type Thing } from './books';
import { find, parameters, type Call } from './call';
import { kept } from './customers';
import { invalid } from './refusal';
import { closeDispute, closeReview, createDispute, failRefund, openReview } from './refunds';
import { paySession } from './sessions';
import { sign } from '../provider/webhook';

/** What may go wrong with the next call that writes. */
const TROUBLES = [
	'silent_before',
	'silent_after',
	'error_before',
	'error_after',
	'empty',
	'garbage',
	'locked',
	'busy',
] as const;
export type Trouble = ( typeof TROUBLES )[ number ];

/** Calls below /_test/, which Stripe has not: what a test does to the fake. */
export async function control( call: Call, path: string, troubles: Trouble[] ): Promise< Answer > {
	switch ( path ) {
		case 'trouble': {
			const wanted = parameters( call, [ 'next' ] ).needed( 'next' ) as Trouble;
			if ( ! TROUBLES.includes( wanted ) ) {
				throw invalid( `There is no trouble ${ wanted }.` );
			}
			troubles.push( wanted );
			return { status: 200, body: { next: troubles } };
		}
		case 'payment_methods':
			return done( call.books, kept( call ) );
		case 'disputes':
			return done( call.books, createDispute( call ) );
		case 'disputes/close':
			return done( call.books, closeDispute( call ) );
		case 'reviews':
			return done( call.books, openReview( call ) );
		case 'reviews/close':
			return done( call.books, closeReview( call ) );
		case 'refunds/fail':
			return done( call.books, failRefund( call ) );
		case 'checkouts':
			return done( call.books, paySession( call ) );
		case 'fill':
			return fill( call );
		case 'deliver':
			return deliver( call );
		default:
			throw invalid( `There is no ${ path } to control.`, undefined, undefined, 404 );
	}
}

function done( books: Books, thing: Thing ): Answer {
	books.write();
	return { status: 200, body: thing };
}

/** Many other payments of a customer, each with a refund of it or of another charge. */
function fill( call: Call ): Answer {
	const given = parameters( call, [ 'customer', 'count', 'charge' ] );
	const customer = find( call, 'customer', 'customer', given.needed( 'customer' ) ).id;
	for ( let at = 0; at < Number( given.integer( 'count' ) ); at++ ) {
		call.books.put(
			newThing( 'pi', 'payment_intent', call.live, {
				amount: 1500,
				amount_received: 1500,
				currency: 'usd',
				customer,
				metadata: {},
				status: 'succeeded',
				latest_charge: null,
			} )
		);
		call.books.put(
			newThing( 're', 'refund', call.live, {
				amount: 1,
				charge: given.text( 'charge' ),
				currency: 'usd',
				metadata: {},
				status: 'succeeded',
			} )
		);
	}
	call.books.write();
	return { status: 200, body: { filled: given.integer( 'count' ) } };
}

/** Posts an event to a shop, signed, as Stripe does; gives the shop's status. */
async function deliver( call: Call ): Promise< Answer > {
	const given = parameters( call, [ 'event', 'url', 'secret' ] );
	const event = JSON.stringify( find( call, 'event', 'event', given.needed( 'event' ) ) );
	const response = await fetch( given.needed( 'url' ), {
		method: 'POST',
		headers: { 'Content-Type': 'application/json', 'Stripe-Signature': sign( given.needed( 'secret' ), event ) },
		body: event,
		signal: AbortSignal.timeout( 20_000 ),
	} ).catch( () => undefined );
	return { status: 200, body: { status: response?.status ?? 0 } };
}
