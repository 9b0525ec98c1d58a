import type { Books, Thing } from './books';
import { Parameters, type Form } from './form';
import { missing } from './refusal';

/** One call of the API: who asks, in which mode, and for what. */
export interface Call {
	books: Books;
	/** The fake's own address, for pages that a shopper opens. */
	url: string;
	live: boolean;
	form: Form;
}

export function parameters( { form }: Call, names: readonly string[] ): Parameters {
	return new Parameters( form, names );
}

/** @throws Refusal where there is none in this mode */
export function find( { books, live }: Call, what: string, object: string, id: string ): Thing {
	const thing = books.get( id );
	if ( thing === undefined || thing.object !== object || thing.livemode !== live ) {
		throw missing( what, id, thing !== undefined && thing.livemode !== live );
	}
	return thing;
}

export function event( { books, live }: Call, type: string, thing: Thing, before?: object ): void {
	const count = books.all( 'event', live ).length + 1;
	books.put( {
		id: `evt_${ live ? 'live' : 'test' }_${ count }`,
		object: 'event',
		api_version: '2025-09-30.clover',
		created: Math.floor( Date.now() / 1000 ),
		livemode: live,
		pending_webhooks: 1,
		type,
		data: { object: thing, ...( before && { previous_attributes: before } ) },
	} );
}
