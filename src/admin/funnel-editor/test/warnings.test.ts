import type { OfferPreview } from '../../../api/types.generated';
import { toFunnel } from '../funnel';
import { warningsOf } from '../warnings';

const offer = ( id: number, amount: number, problem = '' ) =>
	( {
		id,
		title: `Offer ${ id }`,
		price: { amount: String( amount ), currency: 'USD', minor_unit: 2 },
		price_text: `$${ amount / 100 }`,
		problem,
	} ) as OfferPreview;

const ALL: Record< number, OfferPreview | null > = {
	1: offer( 1, 19700 ),
	2: offer( 2, 9000 ),
	3: offer( 3, 18000 ),
	4: offer( 4, 4000, 'This offer has ended.' ),
	5: null,
};
const factsOf = ( id: number ) => ALL[ id ];

const funnel = ( steps: Record< string, [ number, string, string ] > ) =>
	toFunnel( {
		first: 'a',
		steps: Object.fromEntries(
			Object.entries( steps ).map( ( [ key, [ id, accepted, declined ] ] ) => [
				key,
				{ offer_id: id, accepted, declined },
			] )
		),
	} );

describe( 'what to look at in a funnel', () => {
	it( 'is nothing where an upsell has a downsell in the band', () => {
		expect( warningsOf( funnel( { a: [ 1, '', 'b' ], b: [ 2, '', '' ] } ), factsOf ) ).toEqual( { a: [], b: [] } );
		expect( warningsOf( toFunnel( {} ), factsOf ) ).toEqual( { upsell: [] } );
	} );

	it( 'names an offer that is gone or not shown, and an upsell without a downsell', () => {
		const { a, b } = warningsOf( funnel( { a: [ 5, 'b', '' ], b: [ 4, '', '' ] } ), factsOf );
		expect( a ).toEqual( [
			expect.stringContaining( 'no longer exists' ),
			expect.stringContaining( 'Nothing follows a “No thanks”' ),
		] );
		expect( b ).toEqual( [ 'This offer has ended.' ] );
	} );

	it( 'names a downsell outside of the band, with both prices', () => {
		const { b } = warningsOf( funnel( { a: [ 1, '', 'b' ], b: [ 3, '', '' ] } ), factsOf );
		expect( b ).toEqual( [
			'$180 is 91% of its upsell “Offer 1”, $197. Downsells sell best between 30% and 60%.',
		] );
	} );

	it( 'names the step with which a way becomes too long, and what nothing leads to', () => {
		const long = funnel( { a: [ 1, '', 'b' ], b: [ 2, 'c', '' ], c: [ 6, '', '' ], x: [ 7, '', '' ] } );
		expect( warningsOf( long, factsOf ) ).toEqual( {
			a: [],
			b: [],
			c: [ 'One shopper can meet 3 offers on this way. After two most only want to be done.' ],
			x: [ 'No answer leads here, so no shopper sees it.' ],
		} );
	} );
} );
