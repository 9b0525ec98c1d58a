import type { ReportTables } from '../../../api/types.generated';
import { toFunnel } from '../funnel';
import { numbersOf } from '../numbers';

type Row = ReportTables[ 'steps' ][ 'rows' ][ number ];

const row = ( step: string, offer: number, kind: string, shown: number, accepted: number, net: string ) =>
	( {
		funnel_id: 1,
		step,
		offer_id: offer,
		kind,
		shown,
		accepted,
		declined: shown - accepted,
		net: { amount: net, currency: 'USD', minor_unit: 2 },
	} ) as unknown as Row;

const FUNNEL = toFunnel( {
	first: 'a',
	steps: {
		a: { offer_id: 7, accepted: '', declined: 'b' },
		b: { offer_id: 8, accepted: '', declined: '' },
	},
} );

describe( 'the numbers of a step', () => {
	it( 'are those of its offer, of all kinds together', () => {
		const rows = [
			row( 'a', 7, 'upsell', 40, 10, '197000' ),
			row( 'a', 7, 'downsell', 2, 1, '19700' ),
			row( 'a', 9, 'upsell', 500, 100, '1' ),
		];
		const { a, b } = numbersOf( FUNNEL, rows, ( { amount } ) => `¤${ amount }` );
		expect( a ).toMatchObject( { shown: 42, accepted: 11, declined: 31 } );
		expect( a?.revenue ).toBe( '¤216700' );
		expect( b ).toEqual( { shown: 0, accepted: 0, declined: 0, revenue: '' } );
	} );
} );
