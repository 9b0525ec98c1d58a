import type { Answer, Books, KeyedAnswer } from './books';
import { fingerprint } from './identifiers';
import { invalid, Refusal } from './refusal';

/** Makes the stored form of an answer; what the work writes down must carry it. */
export type Keep = ( answer: Answer ) => KeyedAnswer;

/**
 * Does the work once per key. The same key with the same body gets the stored answer, a decline too; with another body
 * it is refused. A request refused for its form (400, 403, 404) leaves its key free.
 */
export function oncePerKey(
	books: Books,
	key: string | undefined,
	path: string,
	body: unknown,
	work: ( keep: Keep ) => Answer
): Answer {
	if ( key === undefined || ! /^[\w:.-]{8,200}$/.test( key ) ) {
		throw invalid(
			'idempotency_key_required',
			'An Idempotency-Key of 8 to 200 letters, digits, dots, colons, dashes or underscores is required.'
		);
	}
	const print = fingerprint( path, body );
	const stored = books.answers.get( key );
	if ( stored === undefined ) {
		return work( ( answer ) => ( {
			...answer,
			key,
			fingerprint: print,
		} ) );
	}
	if ( stored.fingerprint !== print ) {
		throw new Refusal(
			409,
			'idempotency_error',
			'idempotency_key_reused',
			'This key was used before with another body.'
		);
	}
	return { status: stored.status, body: stored.body };
}
