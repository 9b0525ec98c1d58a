import { pay } from './before';
import { gate, note, type Row } from './budget';
import { extra, isProductRead, isTransactionMark, isWrite } from './queries';
import type { Shop } from './shop';
import { Shopper, type Answer } from './shopper';

const CARD = { encore_sandbox_number: '4242424242424242', encore_sandbox_expiry: '12 / 40', encore_sandbox_cvc: '123' };

/** The budget is 8. docs/performance.md says what each of these ten is for; it may not get worse. */
const KNOWN_ACCEPT = 10;

interface Offered {
	state: string;
	offer: { presentation: string; consent_version: string } | null;
	next_url: string;
}

/** A shopper who has just paid for a product by card, and the address of the thank-you page. */
async function paid( shop: Shop, product: number ): Promise< { shopper: Shopper; thanks: URL; order: number } > {
	const shopper = await new Shopper( shop.store, 'on' ).fill( product );
	const answer = JSON.parse( ( await pay( shopper, CARD ) ).body ) as {
		order_id: number;
		payment_result: { redirect_url: string };
	};
	return { shopper, thanks: new URL( answer.payment_result.redirect_url ), order: answer.order_id };
}

/** A shopper whom paying has led to an offer, and its page. */
export async function offered( shop: Shop ) {
	const { shopper, thanks, order } = await paid( shop, shop.course );
	const redirect = await shopper.ask( thanks.href, {}, 302 );
	const page = redirect.headers.get( 'location' ) ?? '';
	if ( ! page.includes( '/encore-offer/' ) ) {
		throw new Error( `Paying led to ${ page }, not to an offer.` );
	}
	return { shopper, thanks, order, redirect, page };
}

export async function accept( shopper: Shopper, thanks: URL, order: number ): Promise< Answer > {
	const key = thanks.searchParams.get( 'key' ) ?? '';
	const open = JSON.parse(
		( await shopper.ask( `/wp-json/encore/v1/orders/${ order }/offer?key=${ key }` ) ).body
	) as Offered;
	const { presentation, consent_version } = open.offer ?? { presentation: '', consent_version: '' };
	const accepted = await shopper.ask( `/wp-json/encore/v1/orders/${ order }/acceptances`, {
		method: 'POST',
		json: { key, presentation, consent_version },
	} );
	const { state } = JSON.parse( accepted.body ) as Offered;
	if ( state !== 'settled' ) {
		throw new Error( `The offer was accepted, and is ${ state }.` );
	}
	return accepted;
}

/** P18 and P5: from the thank-you page to the offer, and its acceptance. */
export async function afterPayment( shop: Shop ): Promise< Row[] > {
	return [ ...( await withoutOffer( shop ) ), ...( await withOffer( shop ) ) ];
}

async function withoutOffer( shop: Shop ): Promise< Row[] > {
	// No funnel begins with the workbook.
	const { shopper, thanks } = await paid( shop, shop.workbook );
	const visit = async ( plugin: 'on' | 'off' ) => {
		shopper.plugin = plugin;
		await shopper.ask( thanks.href );
		return shopper.ask( thanks.href );
	};
	const [ off, on ] = [ await visit( 'off' ), await visit( 'on' ) ];
	const why = extra( on.cost.all, off.cost.all );
	return [
		note( 'base', 'GET thank-you page: queries (writes)', off.cost.words, 'WooCommerce alone, no object cache' ),
		gate(
			'P18',
			'thank-you page, no offer: extra queries',
			on.cost.queries - off.cost.queries,
			1,
			'the same order with and without the plugin',
			why
		),
		gate(
			'P18',
			'thank-you page, no offer: extra writes',
			on.cost.writes - off.cost.writes,
			0,
			'the same order with and without the plugin',
			why
		),
	];
}

async function withOffer( shop: Shop ): Promise< Row[] > {
	const { shopper, thanks, order, redirect, page: location } = await offered( shop );
	const page = await shopper.ask( location );
	const accepted = await accept( shopper, thanks, order );
	const { ours } = accepted.cost;
	const claims = ours.filter( ( { sql } ) => /INSERT IGNORE INTO `?\w*encore_acceptances/.test( sql ) );
	const why = ours.map( ( { sql } ) => sql.replace( /\s+/g, ' ' ).slice( 0, 200 ) );
	const how = 'sent by our database class in the request';
	// Mails leave at the end, when the answer is out; the first thing that they read is what is owed.
	const mails = ours.findIndex( ( { sql } ) => /SELECT \* FROM `?\w*encore_mails/.test( sql ) );
	const answering = mails === -1 ? ours : ours.slice( 0, mails );
	const product = answering.filter( isProductRead );
	return [
		note( 'P18', 'redirect with quote: queries (writes)', redirect.cost.words, 'the whole request' ),
		gate(
			'P18',
			'redirect with quote: writes',
			redirect.cost.writes,
			3,
			'the whole request',
			redirect.cost.all.filter( isWrite ).map( ( { sql } ) => sql )
		),
		gate(
			'P18',
			'redirect with quote: queries of ours',
			redirect.cost.ours.length,
			8,
			how,
			redirect.cost.ours.map( ( { sql } ) => sql )
		),
		note( 'P18', 'offer page: queries (writes)', page.cost.words, 'the whole request' ),
		note(
			'P5',
			'accept: queries (writes)',
			accepted.cost.words,
			'the whole request: order, quote, gateway and ours'
		),
		gate(
			'P5',
			'accept: statements of ours (aim: 8)',
			answering.length - product.length,
			KNOWN_ACCEPT,
			`${ how } before its answer is out, without the marks of transactions`,
			why
		),
		note(
			'P5',
			"accept: the product's rows, in place of WooCommerce's own reads",
			String( product.length ),
			'part of the quote'
		),
		note(
			'P5',
			'accept: statements of ours for its mails',
			String( mails === -1 ? 0 : ours.length - mails ),
			`${ how }, after its answer`
		),
		note(
			'P5',
			'accept: marks of transactions',
			String( accepted.cost.all.filter( isTransactionMark ).length ),
			'START TRANSACTION, SAVEPOINT, RELEASE, COMMIT and autocommit, in the whole request'
		),
		gate( 'P5', 'accept: statements of the claim', claims.length, 1, 'INSERT IGNORE into the acceptances' ),
	];
}
