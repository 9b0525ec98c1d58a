import { ADDRESS } from '../e2e/visitor';
import { gate, median, note, type Row } from './budget';
import { extra, isWrite } from './queries';
import type { Shop } from './shop';
import { Shopper, type Answer } from './shopper';

type Plugin = 'on' | 'off';
type Cookies = Array< [ string, string ] >;

const PAIRED = 'the same request with and without the plugin';
const ALONE = 'WooCommerce alone, no object cache';
const PLACES = { 'Encore-Places': '0' };
const RUNS = 15;

/** P1: pages that show no offer, the second time a shopper with something in the cart asks for them. */
export async function otherPages( shop: Shop ): Promise< Row[] > {
	const pages = { home: '/', shop: '/shop/', product: shop.product, cart: '/cart/', 'Mini-Cart and grid': shop.page };
	const rows: Row[] = [];
	for ( const [ name, url ] of Object.entries( pages ) ) {
		const visit = async ( plugin: Plugin ) => {
			const shopper = await new Shopper( shop.store, plugin ).fill( shop.course );
			await shopper.ask( url );
			return shopper.ask( url );
		};
		const [ off, on ] = [ await visit( 'off' ), await visit( 'on' ) ];
		if ( url === shop.page && ! /wc-block-mini-cart[^]*add_to_cart_button/.test( on.body ) ) {
			throw new Error( 'The page has no Mini-Cart or no product grid.' );
		}
		const more = extra( on.cost.all, off.cost.all );
		rows.push( note( 'base', `GET ${ name }: queries (writes)`, off.cost.words, ALONE ) );
		rows.push( gate( 'P1', `${ name }: extra queries`, on.cost.queries - off.cost.queries, 0, PAIRED, more ) );
		rows.push(
			gate(
				'P1',
				`${ name }: extra scripts and styles`,
				assets( on ) - assets( off ),
				0,
				`src and href of ${ PAIRED }`
			)
		);
		rows.push(
			gate( 'P1', `${ name }: extra bytes`, on.body.length - off.body.length, 0, `the body of ${ PAIRED }`, [
				different( on.body, off.body ),
			] )
		);
	}
	return rows;
}

/** P2: the checkout, with an empty object cache and with a warm one. */
export async function checkoutPage( shop: Shop, isQuick: boolean ): Promise< Row[] > {
	const visit = async ( plugin: Plugin, cache = '', times = 2, cookies: Cookies = [] ): Promise< Answer > => {
		const shopper = await new Shopper( shop.store, plugin, cache, cookies ).fill( shop.course );
		for ( let time = 1; time < times; time++ ) {
			await shopper.ask( '/checkout/' );
		}
		const answer = await shopper.ask( '/checkout/' );
		if ( answer.body.includes( 'wp-block-encore-order-bump' ) !== ( plugin === 'on' ) ) {
			throw new Error( `The plugin is ${ plugin }, and that is not what the checkout shows.` );
		}
		return answer;
	};
	const [ off, on ] = [ await visit( 'off' ), await visit( 'on' ) ];
	const [ warmOff, warmOn ] = [ await visit( 'off', 'off', 3 ), await visit( 'on', 'on', 3 ) ];
	const known = [ shop.cookie ];
	const [ knownOff, knownOn ] = [ await visit( 'off', 'off', 3, known ), await visit( 'on', 'on', 3, known ) ];
	const offers = `${ shop.live } offers, half of them with conditions`;
	return [
		note( 'base', 'GET checkout: queries (writes)', off.cost.words, ALONE ),
		note(
			'base',
			'GET checkout, warm: queries (writes)',
			warmOff.cost.words,
			'WooCommerce alone, persistent object cache'
		),
		gate(
			'P2',
			`checkout, ${ offers }, no object cache: extra queries`,
			on.cost.queries - off.cost.queries,
			3,
			PAIRED,
			extra( on.cost.all, off.cost.all )
		),
		gate(
			'P2',
			`checkout, ${ offers }, warm: extra queries`,
			warmOn.cost.queries - warmOff.cost.queries,
			1,
			`${ PAIRED }, third visit, object cache kept in a file`,
			extra( warmOn.cost.all, warmOff.cost.all )
		),
		gate(
			'P2',
			`checkout of who has bought before, ${ offers }, warm: extra queries`,
			knownOn.cost.queries - knownOff.cost.queries,
			6,
			`${ PAIRED }; whatever number of offers asks: the orders paid before, their lines, those with money awaited too, what was taken with them, what was sold`,
			extra( knownOn.cost.all, knownOff.cost.all )
		),
		gate(
			'P2',
			'checkout: extra writes',
			Math.max(
				on.cost.writes - off.cost.writes,
				warmOn.cost.writes - warmOff.cost.writes,
				knownOn.cost.writes - knownOff.cost.writes
			),
			0,
			PAIRED
		),
		...( isQuick
			? []
			: [ note( 'P2', `checkout: extra server ms`, await paired( visit ), `median of ${ RUNS } pairs` ) ] ),
	];
}

/** P4: a tick, over WooCommerce's own adding of the same product to the same cart. */
export async function toggle( shop: Shop ): Promise< Row[] > {
	const [ plain, shopper ] = [
		await new Shopper( shop.store, 'off' ).fill( shop.course ),
		await new Shopper( shop.store, 'on' ).fill( shop.course ),
	];
	const added = await plain.add( shop.workbook );
	const ticked = await tick( shopper, shop.bump, true );
	const unticked = await tick( shopper, shop.bump, false );
	const how = 'the tick of a bump less add-item of its product without the plugin';
	return [
		note( 'base', 'Store API add item: queries (writes)', added.cost.words, ALONE ),
		gate(
			'P4',
			'bump ticked: extra queries',
			ticked.cost.queries - added.cost.queries,
			3,
			how,
			extra( ticked.cost.all, added.cost.all )
		),
		note(
			'P4',
			'bump unticked: queries (writes)',
			unticked.cost.words,
			'no request of WooCommerce alone compares'
		),
	];
}

/** P3: the same two lines ordered, one of them by a bump; the cheapest of three, as a shop's first order does more. */
export async function placeOrder( shop: Shop ): Promise< Row[] > {
	const order = async ( plugin: Plugin ): Promise< Answer > => {
		const shopper = await new Shopper( shop.store, plugin ).fill(
			shop.course,
			...( plugin === 'off' ? [ shop.workbook ] : [] )
		);
		if ( plugin === 'on' ) {
			await tick( shopper, shop.bump, true );
		}
		return pay( shopper );
	};
	const [ off, on ] = await cheapest( order );
	const why = extra( on.cost.all, off.cost.all );
	if ( ! on.cost.ours.some( isWrite ) ) {
		throw new Error( 'The order with a bump wrote nothing of ours.' );
	}
	return [
		note( 'base', 'Store API POST checkout: queries (writes)', off.cost.words, ALONE ),
		gate(
			'P3',
			'POST checkout with one bump: extra queries',
			on.cost.queries - off.cost.queries,
			4,
			`${ PAIRED }, the same two products, cheapest of three`,
			why
		),
		gate(
			'P3',
			'POST checkout with one bump: extra writes',
			on.cost.writes - off.cost.writes,
			2,
			'one, and one for the line',
			why
		),
	];
}

async function cheapest( visit: ( plugin: Plugin ) => Promise< Answer > ): Promise< [ off: Answer, on: Answer ] > {
	const [ off, on ]: [ Answer[], Answer[] ] = [ [], [] ];
	for ( let time = 0; time < 3; time++ ) {
		off.push( await visit( 'off' ) );
		on.push( await visit( 'on' ) );
	}
	const least = ( answers: Answer[] ) =>
		answers.reduce( ( one, two ) => ( two.cost.queries < one.cost.queries ? two : one ) );
	return [ least( off ), least( on ) ];
}

async function tick( shopper: Shopper, offerId: number, accepted: boolean ): Promise< Answer > {
	const json = { namespace: 'encore', data: { offer_id: offerId, accepted } };
	const answer = await shopper.ask( '/wp-json/wc/store/v1/cart/extensions', {
		method: 'POST',
		headers: PLACES,
		json,
	} );
	const { items_count: items } = JSON.parse( answer.body ) as { items_count: number };
	if ( items !== ( accepted ? 2 : 1 ) ) {
		throw new Error( `${ items } items lie in the cart after the tick.` );
	}
	return answer;
}

/** Places the order, with a card where data of one is given, else on delivery. */
export async function pay( shopper: Shopper, card: Record< string, string > = {} ): Promise< Answer > {
	const fields = Object.entries( card ).map( ( [ key, value ] ) => ( { key, value } ) );
	const json = {
		billing_address: { ...ADDRESS, email: 'ada@example.com', phone: '4155550100' },
		payment_method: fields.length > 0 ? 'encore_sandbox' : 'cod',
		payment_data: fields,
	};
	const headers = { ...PLACES, ...( fields.length > 0 && ( await keptCard( shopper ) ) ) };
	return shopper.ask( '/wp-json/wc/store/v1/checkout', { method: 'POST', json, headers } );
}

/** What the checkout's page says of the card that is kept, if it says so. */
async function keptCard( shopper: Shopper ): Promise< Record< string, string > > {
	const { body } = await shopper.ask( '/checkout/' );
	const [ , version, locale ] = /%22stamp%22%3A%22([0-9a-f]{16})%20(\w+)%22/.exec( body ) ?? [];
	return version === undefined ? {} : { 'Encore-Kept-Card': `${ version } ${ locale }` };
}

async function paired( visit: ( plugin: Plugin ) => Promise< Answer > ): Promise< string > {
	const differences: number[] = [];
	for ( let run = 0; run < RUNS; run++ ) {
		const off = await visit( 'off' );
		differences.push( ( await visit( 'on' ) ).cost.milliseconds - off.cost.milliseconds );
	}
	return median( differences ).toFixed( 1 );
}

function assets( { body }: Answer ): number {
	return body.match( /<(?:script|link)\b[^>]*\b(?:src|href)=/g )?.length ?? 0;
}

/** Where two bodies begin to differ, apart from nonces and ids. */
function different( on: string, off: string ): string {
	let at = 0;
	while ( at < on.length && withoutDigits( on[ at ] ) === withoutDigits( off[ at ] ) ) {
		at++;
	}
	const found = on.match( /.{0,120}encore.{0,120}/ )?.[ 0 ];
	return found ?? `from character ${ at }: ${ on.slice( at, at + 120 ) }`;
}

function withoutDigits( character: string | undefined ): string | undefined {
	return character && /[0-9a-f]/.test( character ) ? '0' : character;
}
