import { gate, note, type Row } from './budget';
import { extra } from './queries';
import { runPhp, type Shop } from './shop';
import { Shopper, type Answer } from './shopper';

interface Beside {
	beside: string;
	offer: number;
}

const PAIRED = 'the same request with and without the plugin';

/** What an offer in the cart adds to the cart's page. */
export function cartPage( shop: Shop ): Promise< Row[] > {
	return withOffer( shop, 'cart', async () => {
		const [ off, on ] = await pair( shop, '/cart/', shop.workbook );
		assertShown( on, 'wp-block-encore-cart-offer' );
		return pageRows( 'cart page, an offer in it', off, on, 3 );
	} );
}

/** What an offer beside a product, and one that follows when it was put into the cart, add to the product's page. */
export async function productPage( shop: Shop ): Promise< Row[] > {
	return [
		...( await withOffer( shop, 'product', async ( { beside } ) => {
			const [ off, on ] = await pair( shop, beside );
			assertShown( on, 'encore-product-offers' );
			return pageRows( 'product page, an offer beside it', off, on, 2 );
		} ) ),
		...( await withOffer( shop, 'added_to_cart', async ( { beside } ) => {
			const [ off, on ] = await pair( shop, beside );
			assertShown( on, 'id="encore-added-offer"' );
			const shopper = await new Shopper( shop.store, 'on' ).fill( shop.workbook );
			const asked = await shopper.ask( '/wp-json/encore/v1/added-offers', { method: 'POST', json: {} } );
			assertShown( asked, 'Add to my cart' );
			return [
				...pageRows( 'product page, an offer follows', off, on, 0 ),
				note(
					'P1',
					'which offer follows: queries (writes)',
					asked.cost.words,
					'the whole request, after the add'
				),
			];
		} ) ),
	];
}

async function withOffer( { store, workbook }: Shop, place: string, measure: ( made: Beside ) => Promise< Row[] > ) {
	const made = await runPhp< Beside >( store, 'beside.php', String( workbook ), place );
	const rows = await measure( made );
	await store.wp( [ 'post', 'delete', String( made.offer ), '--force' ] );
	return rows;
}

/** The second time that somebody with something in the cart asks for it. */
async function pair( { store, course }: Shop, url: string, inCart = course ): Promise< [ Answer, Answer ] > {
	const visit = async ( plugin: 'on' | 'off' ) => {
		const shopper = await new Shopper( store, plugin ).fill( inCart );
		await shopper.ask( url );
		return shopper.ask( url );
	};
	return [ await visit( 'off' ), await visit( 'on' ) ];
}

function pageRows( name: string, off: Answer, on: Answer, queries: number ): Row[] {
	const more = extra( on.cost.all, off.cost.all );
	return [
		gate( 'P1', `${ name }: extra queries`, on.cost.queries - off.cost.queries, queries, PAIRED, more ),
		gate( 'P1', `${ name }: extra writes`, on.cost.writes - off.cost.writes, 0, PAIRED ),
		note( 'P1', `${ name }: extra bytes`, String( on.body.length - off.body.length ), `the body of ${ PAIRED }` ),
	];
}

function assertShown( { body, status }: Answer, words: string ): void {
	if ( ! body.includes( words ) ) {
		throw new Error( `It does not show ${ words } (${ status }).` );
	}
}
