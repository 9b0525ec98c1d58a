import type { Answer, Failure } from '../api/page';

/** What the server says about the open offer; the names of Blocks\OfferJson. */
export interface OfferFields {
	presentation: string;
	price_text: string;
	regular_price_text: string | null;
	tax_text: string;
	quantity_text: string;
	accept_label: string;
	card_text: string;
	consent_text: string;
	consent_version: string;
	thank_you_url: string;
	message: string;
}

/** The answer to a click. */
export interface Answered {
	state?: string;
	message?: string;
	next_url?: string;
}

/** What is open now; null when nothing is any more. */
export interface Offered {
	offer: OfferFields | null;
	next_url?: string;
}

export interface Words {
	adding: string;
	added: string;
	declining: string;
	price_changed: string;
	declined: string;
	offline: string;
	failed: string;
}

/** What the page does next. */
export type Next =
	| { kind: 'go'; url: string }
	/** The same shopper decides again, on fresh terms. */
	| { kind: 'ask again'; code: string }
	/** The same click may be made again. */
	| { kind: 'retry'; message: string }
	/** Nothing can be added any more; the order is one click away. */
	| { kind: 'end'; message: string; url: string };

const ASK_AGAIN = [ 'price_changed', 'consent_changed' ];
const MONEY_IS_SAFE = [ 'open', 'done', 'paid', 'settled', 'unknown', 'needs_review', 'charging', 'accepted' ];

/** What an answer to "add it" or "no thanks" means for the page. */
export function next( answer: Answer< Answered >, words: Words, thankYouUrl: string ): Next {
	if ( ! answer.ok ) {
		return afterFailure( answer, words, thankYouUrl );
	}
	const { state, message, next_url: url = thankYouUrl } = answer.data;
	if ( state === undefined || MONEY_IS_SAFE.includes( state ) ) {
		return { kind: 'go', url };
	}
	return { kind: 'end', message: message || words.declined, url };
}

function afterFailure( { status, code, message }: Failure, words: Words, url: string ): Next {
	if ( ASK_AGAIN.includes( code ) ) {
		return { kind: 'ask again', code };
	}
	if ( status === 0 ) {
		return { kind: 'retry', message: words.offline };
	}
	if ( status >= 500 || status === 429 ) {
		return { kind: 'retry', message: message || words.failed };
	}
	return { kind: 'end', message: message || words.failed, url };
}
