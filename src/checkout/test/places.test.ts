import { namePlaces, placesOf } from '../places';

function headersFor(
	places: string,
	options: { path?: string; url?: string; method?: string; headers?: Record< string, string > },
	shown = ''
) {
	const next = jest.fn();
	void namePlaces( places, () => shown )( options, next );
	return next.mock.calls[ 0 ]?.[ 0 ].headers;
}

it( 'reads the places of the page in their order', () => {
	document.body.innerHTML = `
		<div class="wp-block-encore-order-bump" data-offer="0" data-place="0"></div>
		<div class="wp-block-encore-order-bump" data-offer="123" data-place="1"></div>
		<div class="wp-block-encore-price" data-offer="9"></div>`;
	expect( placesOf( document, 'encore/order-bump' ) ).toBe( '0,123' );
} );

it.each< [ Parameters< typeof headersFor >[ 1 ] ] >( [
	[ { path: '/wc/store/v1/cart' } ],
	[ { path: 'wc/store/v1/batch', headers: { Nonce: 'n' } } ],
	[ { url: 'https://shop.test/wp-json/wc/store/v1/checkout' } ],
	[ { url: 'https://shop.test/?rest_route=/wc/store/v1/checkout' } ],
] )( 'names them to the Store API: %o', ( options ) => {
	expect( headersFor( '0,123', options ) ).toEqual( { ...options.headers, 'Encore-Places': '0,123' } );
} );

it( 'names them to nobody else, and nothing where there is none', () => {
	expect( headersFor( '0', { path: '/encore/v1/presentations' } ) ).toBeUndefined();
	expect( headersFor( '0', { path: '/wp/v2/pages' } ) ).toBeUndefined();
	expect( headersFor( '', { path: '/wc/store/v1/cart' } ) ).toBeUndefined();
} );

it( 'says what the page shows in the request that pays, and in no other', () => {
	const pay = { path: '/wc/store/v1/checkout', method: 'POST' };
	const shown = '12:1x27.00,15:3x4.50';
	expect( headersFor( '0', pay, shown )[ 'Encore-Shown' ] ).toBe( shown );
	expect( headersFor( '0', pay, 'none' )[ 'Encore-Shown' ] ).toBe( 'none' );
	expect( headersFor( '0', pay ) ).not.toHaveProperty( 'Encore-Shown' );
	expect( headersFor( '0', { path: '/wc/store/v1/checkout' }, shown ) ).not.toHaveProperty( 'Encore-Shown' );
	expect( headersFor( '0', { path: '/wc/store/v1/batch', method: 'POST' }, shown ) ).not.toHaveProperty(
		'Encore-Shown'
	);
} );
