import type { Money, ReportTables } from '../../api/types.generated';
import type { StepNumbers } from './canvas-props';
import type { FunnelSettings } from './funnel';

type Row = ReportTables[ 'steps' ][ 'rows' ][ number ];

/** What came of each step as it is now: what its place showed before another offer stood there is not counted. */
export function numbersOf(
	{ steps }: FunnelSettings,
	rows: Row[],
	write: ( amount: Money ) => string
): Record< string, StepNumbers > {
	return Object.fromEntries(
		Object.entries( steps ).map( ( [ key, { offer_id: offer } ] ) => {
			const own = rows.filter( ( row ) => row.step === key && row.offer_id === offer );
			const sum = ( of: ( row: Row ) => number ) => own.reduce( ( total, row ) => total + of( row ), 0 );
			const [ first ] = own;
			return [
				key,
				{
					shown: sum( ( { shown } ) => shown ),
					accepted: sum( ( { accepted } ) => accepted ),
					declined: sum( ( { declined } ) => declined ),
					revenue: first
						? write( { ...first.net, amount: String( sum( ( { net } ) => Number( net.amount ) ) ) } )
						: '',
				},
			];
		} )
	);
}
