import { DEFAULTS, problemsOf, stillTrue, toDecimal, type OfferSettings } from '../settings';

function settings( changed: Partial< OfferSettings > ): OfferSettings {
	return { ...DEFAULTS, product_id: 1, ...changed };
}

function priced( type: OfferSettings[ 'price' ][ 'type' ], value: string ): Partial< OfferSettings > {
	return { price: { ...DEFAULTS.price, type, value } };
}

describe( 'what is wrong with settings', () => {
	it( 'is nothing in a new offer: what is merely missing is the server’s to say', () => {
		expect( problemsOf( DEFAULTS ) ).toEqual( {} );
	} );

	it.each< [ string, Partial< OfferSettings > ] >( [
		[ 'quantity', { quantity: 0 } ],
		[ 'quantity', { quantity: 100 } ],
		[ 'quantity', { quantity: 1.5 } ],
		[ 'price.value', priced( 'percent', '100.01' ) ],
		[ 'price.value', priced( 'fixed', '' ) ],
		[ 'price.value', priced( 'fixed', '-5' ) ],
		[ 'price.value', priced( 'amount', '1e3' ) ],
		[ 'price.least', { price: { ...DEFAULTS.price, type: 'percent', value: '10', least: 'x' } } ],
		[ 'shipping.amount', { placement: 'post_purchase', shipping: { type: 'flat', amount: 'x' } } ],
		[ 'headline', { headline: 'x'.repeat( 121 ) } ],
		[ 'text', { text: 'x'.repeat( 401 ) } ],
		[ 'ends_at', { starts_at: '2026-11-27T00:00:00Z', ends_at: '2026-11-27T00:00:00Z' } ],
		[ 'priority', { priority: 101 } ],
	] )( 'is named at %s for %j', ( path, changed ) => {
		expect( Object.keys( problemsOf( settings( changed ) ) ) ).toEqual( [ path ] );
	} );

	it.each< [ Partial< OfferSettings > ] >( [
		[ priced( 'percent', '100' ) ],
		[ priced( 'fixed', '0' ) ],
		[ priced( 'regular', 'left over' ) ],
		[ { headline: '😀'.repeat( 120 ) } ],
	] )( 'is nothing for %j', ( changed ) => {
		expect( problemsOf( settings( changed ) ) ).toEqual( {} );
	} );
} );

describe( 'what the server said', () => {
	const said = { product_id: 'Choose a product.', 'price.value': 'Enter a number.' };

	it( 'stays until its field is changed', () => {
		const saved = settings( {} );
		expect( stillTrue( said, saved, saved ) ).toEqual( said );
		expect( stillTrue( said, saved, { ...saved, product_id: 2, headline: 'x' } ) ).toEqual( {
			'price.value': 'Enter a number.',
		} );
	} );
} );

it( 'reads a comma as a point', () => {
	expect( toDecimal( ' 27,00 ' ) ).toBe( '27.00' );
} );
