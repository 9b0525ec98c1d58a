import { addressOf, placeOf, problemOf, TABS } from '../place';
import { shareOf, stepsByFunnel, type Step } from '../steps';
import { sumOf, tableOf, type Row, type TableName } from '../tables';

const TODAY = '2026-11-23';
const BASE = 'edit.php?post_type=encore_offer&page=encore-reports';
const money = ( amount: number ) => ( {
	amount: String( amount ),
	currency: 'USD',
	minor_unit: 2,
} );

describe( 'what the address says', () => {
	test( 'a place leads to its address, and the address back to it', () => {
		for ( const query of [
			'',
			'&tab=steps',
			'&days=90',
			'&tab=offers&from=2026-01-05&to=2026-02-01',
			'&days=7&currency=EUR',
		] ) {
			const place = placeOf( BASE + query, TODAY );
			expect( addressOf( place, BASE ) ).toBe( BASE + query );
		}
	} );

	test( 'what nobody knows is as it always is', () => {
		const usual = {
			tab: 'overview',
			days: 30,
			question: { from: '2026-10-25', to: TODAY, currency: '' },
		};
		expect( placeOf( BASE, TODAY ) ).toEqual( usual );
		expect( placeOf( `${ BASE }&tab=all&days=31&from=2026-11-31&to=x&currency=dollars`, TODAY ) ).toEqual( usual );
	} );

	test( 'two days are a period, or the reason why not is named', () => {
		expect( problemOf( '2026-11-01', '2026-11-01', TODAY ) ).toBe( '' );
		expect( problemOf( '', '2026-11-01', TODAY ) ).toBe( 'no_day' );
		expect( problemOf( '2026-02-30', '2026-11-01', TODAY ) ).toBe( 'no_day' );
		expect( problemOf( '2026-11-02', '2026-11-01', TODAY ) ).toBe( 'backwards' );
		expect( problemOf( '2026-11-24', '2026-11-30', TODAY ) ).toBe( 'future' );
		expect( problemOf( '2016-11-15', '2026-11-23', TODAY ) ).toBe( 'too_long' );
		expect( problemOf( '2016-11-16', '2026-11-23', TODAY ) ).toBe( '' );
	} );
} );

describe( 'the tables', () => {
	test( 'each tab but the overview is one, with a column of numbers and words for when it is empty', () => {
		for ( const tab of TABS.filter( ( one ) => one !== 'overview' ) ) {
			const table = tableOf( tab as TableName );
			expect( table.columns.length ).toBeGreaterThan( 0 );
			expect( table.empty ).not.toBe( '' );
		}
	} );

	test( 'together is a sum, and of rates the rate of the sums', () => {
		const rows: Row[] = [
			{ shown: 3, accepted: 1, take_rate: 0.3333, net: money( 1999 ) },
			{ shown: 1, accepted: 1, take_rate: 1, net: money( -100 ) },
		];
		const columns = tableOf( 'offers' ).columns;
		const sum = ( name: string ) => sumOf( columns.find( ( one ) => one.name === name ) ?? columns[ 0 ]!, rows );
		expect( sum( 'shown' ) ).toBe( 4 );
		expect( sum( 'take_rate' ) ).toBe( 0.5 );
		expect( sum( 'net' ) ).toEqual( money( 1899 ) );
		expect( sumOf( { name: 'take_rate', label: '', kind: 'rate' }, [ { shown: 0, accepted: 0 } ] ) ).toBeNull();
	} );

	test( 'a failure is a sentence with what to do, also one that is new', () => {
		const { title, about } = tableOf( 'failures' );
		expect( title( { reason: 'card_declined', gateway: 'stripe' } ) ).toBe( 'The card was declined' );
		expect( about( { reason: 'paid_late', gateway: 'stripe' } ) ).toBe( 'stripe · It goes back by itself.' );
		expect( title( { reason: 'order_closed', gateway: '' } ) ).toBe( 'order closed' );
	} );

	test( 'a payment method has the name that the shop knows it by; one that is gone its id', () => {
		const methods = { stripe: 'Card (Stripe)' };
		expect( tableOf( 'gateways', methods ).title( { gateway: 'stripe' } ) ).toBe( 'Card (Stripe)' );
		expect( tableOf( 'gateways', methods ).title( { gateway: 'old_one' } ) ).toBe( 'old_one' );
		expect( tableOf( 'failures', methods ).about( { reason: 'paid_late', gateway: 'stripe' } ) ).toBe(
			'Card (Stripe) · It goes back by itself.'
		);
	} );

	test( 'what matters most stands first, and each column once', () => {
		const names = tableOf( 'offers' ).columns.map( ( { name } ) => name );
		expect( names.slice( 0, 5 ) ).toEqual( [ 'shown', 'accepted', 'take_rate', 'net', 'refunded_net' ] );
		expect( new Set( names ).size ).toBe( names.length );
		expect( names ).toHaveLength( 10 );
	} );

	test( 'a step is one upsell or one downsell', () => {
		const { about } = tableOf( 'steps' );
		expect( [ about( { kind: 'upsell' } ), about( { kind: 'downsell' } ) ] ).toEqual( [ 'Upsell', 'Downsell' ] );
	} );
} );

describe( 'the steps of a funnel', () => {
	const step = ( funnel: number, kind: string, shown: number, more: Partial< Step > = {} ) =>
		( {
			funnel_id: funnel,
			kind,
			shown,
			accepted: 0,
			declined: 0,
			expired: 0,
			step: kind,
			offer_id: shown,
			title: '',
			...more,
		} ) as unknown as Row;

	test( 'upsells come first, then what follows a no; a funnel that showed nothing is not there', () => {
		const steps = [
			step( 1, 'downsell', 9 ),
			step( 1, 'upsell', 5 ),
			step( 1, 'upsell', 8 ),
			step( 2, 'upsell', 0 ),
		];
		const funnels = [
			{ funnel_id: 1, title: 'One' },
			{ funnel_id: 2, title: 'Two' },
		] as unknown as Row[];
		expect(
			stepsByFunnel( steps, funnels ).map( ( { title, all } ) => [
				title,
				all.map( ( { kind, shown } ) => `${ kind } ${ String( shown ) }` ),
			] )
		).toEqual( [ [ 'One', [ 'upsell 8', 'upsell 5', 'downsell 9' ] ] ] );
	} );

	test( 'whoever has not answered is open, and never less than nobody', () => {
		const parts = ( more: Partial< Step > ) =>
			shareOf( step( 1, 'upsell', 5, more ) as unknown as Step ).map( ( { number } ) => number );
		expect( parts( { accepted: 2, declined: 1, expired: 1 } ) ).toEqual( [ 2, 1, 1, 1 ] );
		expect( parts( { accepted: 4, declined: 2 } ) ).toEqual( [ 4, 2, 0, 0 ] );
	} );
} );
