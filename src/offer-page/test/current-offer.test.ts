import type { OfferPreview } from '../../api/types.generated';
import { valueOf } from '../bindings';
import { compose, currentOffer } from '../current-offer';

const preview: OfferPreview = {
	id: 12,
	title: 'Internal name',
	headline: 'Saved headline',
	text: 'Saved text',
	image: { src: 'https://shop.test/coaching.jpg', alt: 'A window', width: 600, height: 400 },
	price: null,
	quantity: 1,
	price_text: '$197.00',
	regular_price_text: '$297.00',
	included: 'includes $31.00 tax',
	product_name: 'One Hour of Coaching',
	parts: [],
	choice: null,
	contents: '',
	choose: '',
	variations: [],
	most: 1,
	pieces: [],
	picked: [],
	rank: 0,
	problem: '',
};

describe( 'the offer as its editor shows it', () => {
	it( 'shows what is being written over what is saved', () => {
		expect( compose( { headline: 'Being written', text: '' }, preview ) ).toMatchObject( {
			title: 'Being written',
			text: '',
		} );
	} );

	it( 'falls back to the saved words, then to the product', () => {
		expect( compose( {}, preview ).title ).toBe( 'Saved headline' );
		expect( compose( {}, { ...preview, headline: '' } ).title ).toBe( 'One Hour of Coaching' );
	} );

	it( 'shows price and picture of the server alone', () => {
		expect( compose( {}, preview ) ).toMatchObject( {
			price: '$197.00',
			regularPrice: '$297.00',
			included: 'includes $31.00 tax',
			imageUrl: 'https://shop.test/coaching.jpg',
			imageAlt: 'A window',
		} );
		expect( compose( {}, { ...preview, image: null, regular_price_text: '' } ) ).toMatchObject( {
			imageUrl: undefined,
			regularPrice: '',
		} );
	} );

	it( 'asks for the offer that is edited', () => {
		const stores: Record< string, unknown > = {
			'core/editor': {
				getCurrentPostType: () => 'encore_offer',
				getCurrentPostId: () => 12,
				getEditedPostAttribute: () => ( { encore_offer: { headline: 'Being written' } } ),
			},
			'encore/offer-preview': { getOffer: ( id: number ) => ( id === 12 ? preview : null ) },
		};
		expect( currentOffer( ( name ) => stores[ name ] ) ).toMatchObject( {
			title: 'Being written',
			price: '$197.00',
		} );
	} );

	it( 'stands for itself outside an offer', () => {
		expect( currentOffer( () => undefined ).title ).not.toBe( '' );
	} );
} );

describe( 'bindings', () => {
	it( 'gives each key its part of the offer', () => {
		const offer = compose( { image_id: 14 }, preview );
		expect(
			[ 'title', 'text', 'image_id', 'image_url', 'image_alt', 'else' ].map( ( key ) => valueOf( offer, key ) )
		).toEqual( [ 'Saved headline', 'Saved text', 14, 'https://shop.test/coaching.jpg', 'A window', undefined ] );
	} );
} );
