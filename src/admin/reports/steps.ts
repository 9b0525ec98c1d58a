import type { ReportTables } from '../../api/types.generated';
import type { Row } from './tables';

export type Step = ReportTables[ 'steps' ][ 'rows' ][ number ];
type Funnel = ReportTables[ 'funnels' ][ 'rows' ][ number ];

export interface FunnelSteps {
	funnel: number;
	title: string;
	all: Step[];
}

/** In the order in which shoppers meet them: the upsells, then what follows a no; the most shown first. */
export function stepsByFunnel( steps: Row[], funnels: Row[] ): FunnelSteps[] {
	const all = steps as unknown as Step[];
	return ( funnels as unknown as Funnel[] )
		.map( ( { funnel_id: funnel, title } ) => ( {
			funnel,
			title,
			all: all
				.filter( ( step ) => step.funnel_id === funnel && step.shown > 0 )
				.sort( ( one, other ) => place( one ) - place( other ) || other.shown - one.shown ),
		} ) )
		.filter( ( { all: own } ) => own.length > 0 );
}

function place( { kind }: Step ): number {
	return kind === 'upsell' ? 0 : 1;
}

export interface Part {
	name: 'accepted' | 'declined' | 'expired' | 'open';
	number: number;
}

/** What became of all that were shown it; whoever has not answered is open. */
export function shareOf( { shown, accepted, declined, expired }: Step ): Part[] {
	return [
		{ name: 'accepted', number: accepted },
		{ name: 'declined', number: declined },
		{ name: 'expired', number: expired },
		{
			name: 'open',
			number: Math.max( 0, shown - accepted - declined - expired ),
		},
	];
}
