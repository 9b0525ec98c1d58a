import { sayShown, stampOn } from '../shown';

const STAMP = '0123456789abcdef en_US';

function headersFor( options: Parameters< ReturnType< typeof sayShown > >[ 0 ], stamp = STAMP ) {
	const next = jest.fn();
	void sayShown( () => stamp )( options, next );
	return next.mock.calls[ 0 ]?.[ 0 ].headers;
}

function page( html: string, isSeen = true ) {
	document.body.innerHTML = html;
	const notice = document.querySelector( '.encore-kept-card' );
	if ( notice ) {
		notice.getClientRects = () => ( isSeen ? [ {} ] : [] ) as unknown as DOMRectList;
	}
	return document;
}

it.each( [
	{ path: '/wc/store/v1/checkout' },
	{ url: 'https://shop.test/wp-json/wc/store/v1/checkout?__experimental_calc_totals=true' },
	{ url: 'https://shop.test/?rest_route=/wc/store/v1/checkout' },
] )( 'says in the request that pays what stood beside its button: %o', ( options ) => {
	expect( headersFor( { ...options, method: 'POST', headers: { Nonce: 'n' } } ) ).toEqual( {
		Nonce: 'n',
		'Encore-Kept-Card': STAMP,
	} );
} );

it( 'says nothing in any other request, and nothing where no notice stood', () => {
	expect( headersFor( { path: '/wc/store/v1/checkout', method: 'PUT' } ) ).toBeUndefined();
	expect( headersFor( { path: '/wc/store/v1/cart', method: 'POST' } ) ).toBeUndefined();
	expect( headersFor( { path: '/wp/v2/pages', method: 'POST' } ) ).toBeUndefined();
	expect( headersFor( { path: '/wc/store/v1/checkout', method: 'POST' }, '' ) ).toBeUndefined();
} );

it( 'reads the stamp of a notice that can be seen, and of no other', () => {
	const notice = `<p class="encore-kept-card" data-stamp="${ STAMP }">Words.</p>`;
	expect( stampOn( page( notice ) ) ).toBe( STAMP );
	expect( stampOn( page( notice, false ) ) ).toBe( '' );
	expect( stampOn( page( '<p class="encore-kept-card">Words.</p>' ) ) ).toBe( '' );
	expect( stampOn( page( '' ) ) ).toBe( '' );
} );
