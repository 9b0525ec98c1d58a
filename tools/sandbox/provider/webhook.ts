import { createHmac } from 'node:crypto';

import type { Answer, Books } from './books';
import { shownPayment } from './payments';
import type { Place } from './place';

/** Where a shop hears of what it did not do itself, and what proves that it comes from here. */
export interface Webhook {
	url: string;
	secret: string;
}

const TYPES: Record< string, string > = {
	'/dashboard/refunds': 'payment.refunded',
	'/dashboard/disputes': 'payment.disputed',
};

const LONGEST_WAIT = 20_000;

/**
 * Tells the shop of a call to the dashboard that was carried out. The event names the payment as it is now.
 *
 * @return the shop's status, 0 where it could not be reached; undefined where there is nothing to tell
 */
export async function tell(
	webhook: Webhook | undefined,
	path: string,
	{ body }: Answer,
	books: Books,
	place: Place
): Promise< number | undefined > {
	const type = TYPES[ path ];
	const { id, payment } = body as { id: string; payment?: string };
	const told = books.payments.get( payment ?? id );
	if ( webhook === undefined || type === undefined || told === undefined ) {
		return undefined;
	}
	const event = JSON.stringify( { object: 'event', type, payment: shownPayment( told, place ) } );
	const response = await fetch( webhook.url, {
		method: 'POST',
		headers: { 'Content-Type': 'application/json', 'Sandbox-Signature': sign( webhook.secret, event ) },
		body: event,
		signal: AbortSignal.timeout( LONGEST_WAIT ),
	} ).catch( () => undefined );
	return response?.status ?? 0;
}

/** The time in seconds, and a hash of it and the body that only who knows the secret can make. */
export function sign( secret: string, body: string, seconds = Math.floor( Date.now() / 1000 ) ): string {
	const hash = createHmac( 'sha256', secret ).update( `${ seconds }.${ body }` ).digest( 'hex' );
	return `t=${ seconds },v1=${ hash }`;
}
