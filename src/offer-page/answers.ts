import type { Answer, Failure } from '../api/page';
import type { OfferPage } from '../api/types.generated';

/** What the server says about the open offer, as far as the page changes with it. */
export type OfferFields = Omit< OfferPage, 'title' | 'expires_at' >;

/** The answer to a click. */
export interface Answered {
	state?: string;
	message?: string;
	next_url?: string;
	acceptance?: string;
	/** What the shopper may still answer, or has to confirm. */
	offer?: OfferFields | null;
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
	offline: string;
	failed: string;
	/** The bank's question could not be shown. */
	unasked: string;
}

/** What the page does next. */
export type Next =
	| { kind: 'go'; url: string }
	/** To the bank, and Back leads here again. */
	| { kind: 'confirm'; url: string }
	/** The bank asks on this page. */
	| { kind: 'confirm here'; acceptance: string }
	/** The same shopper decides again, on fresh terms. */
	| { kind: 'ask again'; message: string }
	/** The same click may be made again. */
	| { kind: 'retry'; message: string }
	/** Under way in another tab: asked again in a moment. */
	| { kind: 'wait'; acceptance: string }
	/** Nothing can be added any more; the order is one click away. */
	| { kind: 'end'; message: string; url: string };

/** `PageConfirmation::FRAGMENT`. */
const CONFIRMS_HERE = '#encore-confirm';

const ASK_AGAIN = [ 'price_changed', 'consent_changed', 'choice_missing', 'choice_changed', 'choice_gone' ];
/** Where the shopper has to read something before going on. */
const NOT_ADDED = [
	'declined',
	'declined_final',
	'expired',
	'unknown',
	'needs_review',
	'undoing',
	'undone',
	'paid_late',
];

/** What an answer to "add it" or "no thanks" means for the page. */
export function next( answer: Answer< Answered >, words: Words, thankYouUrl: string ): Next {
	if ( ! answer.ok ) {
		return afterFailure( answer, words, thankYouUrl );
	}
	const { state = '', message, next_url: url = thankYouUrl, acceptance = '', offer } = answer.data;
	if ( state === 'charging' && acceptance !== '' ) {
		return { kind: 'wait', acceptance };
	}
	if ( state === 'requires_action' ) {
		return url.endsWith( CONFIRMS_HERE ) ? { kind: 'confirm here', acceptance } : { kind: 'confirm', url };
	}
	// A declined card may be tried once more where the offer is still there.
	if ( state === 'declined' && offer ) {
		return { kind: 'retry', message: message || words.failed };
	}
	return NOT_ADDED.includes( state ) ? { kind: 'end', message: message || words.failed, url } : { kind: 'go', url };
}

function afterFailure( { status, code, message }: Failure, words: Words, url: string ): Next {
	// WordPress's own refusals ("Cookie check failed") say nothing to a shopper.
	const said = code.startsWith( 'rest_' ) ? words.failed : message || words.failed;
	if ( ASK_AGAIN.includes( code ) ) {
		return { kind: 'ask again', message: code === 'price_changed' ? words.price_changed : said };
	}
	if ( status === 0 ) {
		return { kind: 'retry', message: words.offline };
	}
	return status >= 500 || status === 429 ? { kind: 'retry', message: said } : { kind: 'end', message: said, url };
}
