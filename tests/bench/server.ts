import type { Store } from '../../tools/store/make';
import { gate, median, note, type Row } from './budget';
import { Shopper, type Answer, type Cost } from './shopper';

interface Shop {
	course: number;
	workbook: number;
	bump: number;
}

type Visit = ( shopper: Shopper ) => Promise< Answer >;

const BASE_PAGES: Record< string, string > = {
	home: '/',
	shop: '/shop/',
	product: '/product/course/',
	cart: '/cart/',
};

/** P1 to P4: what Encore adds to a request, in the same shop with and without it. */
export async function measureServer( store: Store, shop: Shop ): Promise< Row[] > {
	return [
		...( await otherPages( store, shop ) ),
		...( await checkoutPage( store, shop ) ),
		...( await toggle( store, shop ) ),
		...( await placeOrder( store, shop ) ),
	];
}

async function otherPages( store: Store, shop: Shop ): Promise< Row[] > {
	const rows: Row[] = [];
	for ( const [ name, url ] of Object.entries( BASE_PAGES ) ) {
		const visit: Visit = async ( shopper ) => {
			await shopper.enter();
			await shopper.add( shop.course );
			await shopper.request( url );
			return shopper.request( url );
		};
		const [ off, on ] = [ await visit( new Shopper( store, 'off' ) ), await visit( new Shopper( store, 'on' ) ) ];
		const mentions = on.body.match( /encore[^"'\s]*\.(?:js|css)/g ) ?? [];
		rows.push( gate( 'P1', `${ name }: extra queries`, on.cost.queries - off.cost.queries, 0 ) );
		rows.push( gate( 'P1', `${ name }: scripts and styles of ours`, mentions.length, 0 ) );
	}
	return rows;
}

async function checkoutPage( store: Store, shop: Shop ): Promise< Row[] > {
	const visit = async ( plugin: 'on' | 'off' ): Promise< Answer > => {
		const shopper = new Shopper( store, plugin );
		await shopper.enter();
		await shopper.add( shop.course );
		await shopper.request( '/checkout/' );
		return shopper.request( '/checkout/' );
	};
	const [ off, on ] = [ await visit( 'off' ), await visit( 'on' ) ];
	if ( ! on.body.includes( 'encore' ) ) {
		throw new Error( 'The checkout shows nothing of ours: there is nothing to measure.' );
	}
	return [
		note( 'P2', 'GET checkout, WooCommerce alone: queries (writes)', `${ off.cost.queries } (${ off.cost.writes })` ),
		gate( 'P2', 'GET checkout, 100 offers, no object cache: extra queries', on.cost.queries - off.cost.queries, 3 ),
		gate( 'P2', 'GET checkout: extra writes', on.cost.writes - off.cost.writes, 0 ),
		note( 'P2', 'GET checkout: extra milliseconds, paired median of 15', await paired( visit ) ),
	];
}

async function toggle( store: Store, shop: Shop ): Promise< Row[] > {
	const cart = async ( plugin: 'on' | 'off' ): Promise< Shopper > => {
		const shopper = new Shopper( store, plugin );
		await shopper.enter();
		await shopper.add( shop.course );
		return shopper;
	};
	const added = await ( await cart( 'off' ) ).add( shop.workbook );
	const ticked = await tick( await cart( 'on' ), shop.bump );
	return [
		note( 'P4', 'Store API add item, WooCommerce alone: queries (writes)', total( added.cost ) ),
		gate( 'P4', 'bump toggle: queries over that', ticked.cost.queries - added.cost.queries, 3 ),
	];
}

async function placeOrder( store: Store, shop: Shop ): Promise< Row[] > {
	const plain = new Shopper( store, 'off' );
	await plain.enter();
	await plain.add( shop.course );
	await plain.add( shop.workbook );
	const off = await pay( plain );
	const shopper = new Shopper( store, 'on' );
	await shopper.enter();
	await shopper.add( shop.course );
	await tick( shopper, shop.bump );
	const on = await pay( shopper );
	return [
		note( 'P3', 'POST checkout, WooCommerce alone: queries (writes)', total( off.cost ) ),
		gate( 'P3', 'POST checkout with one bump: queries of ours', on.cost.ours.length, 4 ),
		gate( 'P3', 'POST checkout with one bump: writes of ours', on.cost.ours.filter( isWrite ).length, 3 ),
		note( 'P3', 'POST checkout with one bump: all extra queries (writes)', difference( on.cost, off.cost ) ),
	];
}

async function tick( shopper: Shopper, offerId: number ): Promise< Answer > {
	const answer = await shopper.request( '/wp-json/wc/store/v1/cart/extensions', {
		method: 'POST',
		headers: { 'Encore-Places': '0' },
		json: { namespace: 'encore', data: { offer_id: offerId, accepted: true } },
	} );
	if ( answer.status !== 200 ) {
		throw new Error( `The bump was refused: ${ answer.body.slice( 0, 300 ) }` );
	}
	return answer;
}

async function pay( shopper: Shopper ): Promise< Answer > {
	const answer = await shopper.request( '/wp-json/wc/store/v1/checkout', {
		method: 'POST',
		json: {
			billing_address: {
				first_name: 'Ada',
				last_name: 'Lovelace',
				address_1: '1 Main Street',
				city: 'San Francisco',
				state: 'CA',
				postcode: '94110',
				country: 'US',
				email: 'ada@example.com',
				phone: '4155550100',
			},
			payment_method: 'cod',
		},
	} );
	if ( answer.status !== 200 ) {
		throw new Error( `The order was refused: ${ answer.body.slice( 0, 300 ) }` );
	}
	return answer;
}

async function paired( visit: ( plugin: 'on' | 'off' ) => Promise< Answer > ): Promise< string > {
	const differences: number[] = [];
	for ( let run = 0; run < 15; run++ ) {
		const off = await visit( 'off' );
		const on = await visit( 'on' );
		differences.push( on.cost.milliseconds - off.cost.milliseconds );
	}
	return `${ median( differences ).toFixed( 1 ) } ms`;
}

function isWrite( sql: string ): boolean {
	return /^\s*(INSERT|UPDATE|DELETE|REPLACE)\b/i.test( sql );
}

function total( cost: Cost ): string {
	return `${ cost.queries } (${ cost.writes })`;
}

function difference( on: Cost, off: Cost ): string {
	return `${ on.queries - off.queries } (${ on.writes - off.writes })`;
}
