import { missingFrom } from '../use-bump';

jest.mock( '@wordpress/core-data', () => ( {} ) );
jest.mock( '../../../woo/shop-search', () => ( {} ) );

describe( 'the picture of a bump', () => {
	it( 'is there once product and price are known', () => {
		expect( missingFrom( 7 ) ).toBe( '' );
	} );

	it( 'says what is missing and what to do, and never shows a stand-in for a price', () => {
		expect( missingFrom( 0 ) ).toMatch( /^No product is chosen yet\. Choose one/ );
		expect( missingFrom( 7, '', 'This product no longer exists. Choose another one.' ) ).toBe(
			'This product no longer exists. Choose another one.'
		);
		expect( missingFrom( 7, 'Enter zero or more.', 'of an answer before' ) ).toBe( 'Enter zero or more.' );
	} );
} );
