import { stillTrue } from '../../offer-editor/settings';
import { branchesOf, hasMore, pathsOf, toFunnel, toSaved, withDownsell, withUpsell } from '../funnel';
import { problemsOf } from '../problems';

const tree = {
	first: 'a',
	steps: {
		a: { offer_id: 1, accepted: 'c', declined: 'b' },
		b: { offer_id: 2, accepted: '', declined: '' },
		c: { offer_id: 3, accepted: '', declined: '' },
	},
};

describe( 'the form of a funnel', () => {
	it( 'asks for an upsell where nothing is saved, whatever form empty has', () => {
		const funnel = toFunnel( { steps: [] } );
		expect( branchesOf( funnel ) ).toEqual( { upsell: 0, downsell: 0 } );
		expect( pathsOf( funnel ) ).toEqual( { upsell: 'steps.upsell.offer_id', downsell: 'steps.downsell.offer_id' } );
		expect( toFunnel( null ) ).toEqual( funnel );
	} );

	it( 'writes an upsell and a downsell', () => {
		const funnel = withDownsell( withUpsell( toFunnel( {} ), 7 ), 8 );
		expect( branchesOf( funnel ) ).toEqual( { upsell: 7, downsell: 8 } );
		expect( funnel.first ).toBe( 'upsell' );
		expect( funnel.steps.upsell?.declined ).toBe( 'downsell' );
		expect( hasMore( funnel ) ).toBe( false );
	} );

	it( 'takes the downsell away with its step', () => {
		const funnel = withDownsell( withDownsell( withUpsell( toFunnel( {} ), 7 ), 8 ), 0 );
		expect( Object.keys( funnel.steps ) ).toEqual( [ 'upsell' ] );
		expect( funnel.steps.upsell?.declined ).toBe( '' );
	} );

	it( 'keeps steps that it does not show', () => {
		const saved = toFunnel( tree );
		expect( hasMore( saved ) ).toBe( true );
		expect( withDownsell( withUpsell( saved, 9 ), 4 ).steps ).toEqual( {
			a: { offer_id: 9, accepted: 'c', declined: 'b', conditions: [] },
			b: { offer_id: 4, accepted: '', declined: '', conditions: [] },
			c: { offer_id: 3, accepted: '', declined: '', conditions: [] },
		} );
		expect( Object.keys( withDownsell( saved, 0 ).steps ).sort() ).toEqual( [ 'a', 'c' ] );
	} );

	it( 'may offer something on the thank-you page alone', () => {
		const alone = { ...toFunnel( null ), thank_you: 7 };
		expect( problemsOf( alone, 'Thanks', 'publish' ) ).toEqual( {} );
		expect( toSaved( alone ) ).toMatchObject( { first: '', steps: {}, thank_you: 7 } );
		expect( toFunnel( toSaved( alone ) ) ).toEqual( alone );
		const both = withUpsell( alone, 7 );
		expect( toSaved( both ) ).toEqual( both );
		expect( problemsOf( both, 'Thanks', 'draft' ) ).toHaveProperty( 'thank_you' );
	} );

	it( 'names what is missing, and offers nothing twice (L9)', () => {
		const twice = withDownsell( withUpsell( toFunnel( {} ), 7 ), 7 );
		expect( Object.keys( problemsOf( { ...twice, priority: 101 }, ' ', 'publish' ) ).sort() ).toEqual( [
			'priority',
			'steps.downsell.offer_id',
			'title',
		] );
		expect( problemsOf( withUpsell( toFunnel( {} ), 7 ), 'Name', 'publish' ) ).toEqual( {} );
	} );

	it( 'says all at once what keeps it from being published; a draft may be unfinished', () => {
		const empty = toFunnel( { trigger: { type: 'products', ids: [] } } );
		expect( Object.keys( problemsOf( empty, '', 'publish' ) ).sort() ).toEqual( [
			'steps.upsell.offer_id',
			'title',
			'trigger.ids',
		] );
		expect( problemsOf( empty, 'Name', 'draft' ) ).toEqual( {} );
	} );

	it( 'keeps what the server said until its field is changed', () => {
		const refused = withUpsell( toFunnel( {} ), 7 );
		const said = { 'steps.upsell.offer_id': 'This offer is gone.', steps: 'Too many.' };
		expect( stillTrue( said, refused, { ...refused, priority: 1 } ) ).toEqual( said );
		expect( stillTrue( said, refused, withUpsell( refused, 8 ) ) ).toEqual( {} );
	} );
} );
