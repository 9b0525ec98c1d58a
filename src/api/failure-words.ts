import { __ } from '@wordpress/i18n';

import type { Failure } from './answer';

/** What an owner reads of a request that failed. */
export function failureWords( { message }: Pick< Failure, 'message' > ): string {
	return message || noAnswerWords();
}

export function noAnswerWords(): string {
	return __( 'The shop did not answer. Check your connection and try again.', 'encore' );
}
