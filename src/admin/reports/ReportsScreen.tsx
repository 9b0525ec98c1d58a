import { Spinner } from '@wordpress/components';
import { useCallback, useEffect, useState } from '@wordpress/element';
import { __, _n, sprintf } from '@wordpress/i18n';

import { TryAgain } from '../../components/TryAgain';
import { RevenueChart } from '../numbers/RevenueChart';
import { Tiles } from '../numbers/Tiles';
import type { Question } from '../numbers/period';
import { useScoreboard } from '../numbers/use-scoreboard';
import { PeriodFields } from './PeriodFields';
import { addressOf, placeOf, TABS, type Place, type Tab } from './place';
import { ReportTable } from './ReportTable';
import { StepsDiagram } from './StepsDiagram';
import type { Methods } from './tables';

interface Props {
	/** 2026-11-30, in the time zone of the shop. */
	today: string;
	/** Of the screen, without what is chosen on it. */
	base: string;
	methods: Methods;
}

/** What offers brought, by offer, funnel, step, product, payment method and failure. */
export function ReportsScreen( { today, base, methods }: Props ) {
	const [ place, setPlace ] = useState( () => placeOf( window.location.href, today ) );
	const [ currencies, setCurrencies ] = useState< string[] >( [] );
	useEffect( () => {
		const back = () => setPlace( placeOf( window.location.href, today ) );
		window.addEventListener( 'popstate', back );
		return () => window.removeEventListener( 'popstate', back );
	}, [ today ] );
	const go = useCallback(
		( next: Place ) => {
			window.history.pushState( null, '', addressOf( next, base ) );
			setPlace( next );
		},
		[ base ]
	);
	return (
		<div className="encore-reports">
			<PeriodFields place={ place } today={ today } currencies={ currencies } onChange={ go } />
			<nav className="encore-reports__tabs" aria-label={ __( 'Reports', 'encore' ) }>
				{ TABS.map( ( tab ) => (
					<a
						key={ tab }
						href={ addressOf( { ...place, tab }, base ) }
						aria-current={ tab === place.tab ? 'page' : undefined }
						ref={ tab === place.tab ? intoView : undefined }
						onClick={ ( event ) => {
							if ( ! event.metaKey && ! event.ctrlKey && ! event.shiftKey ) {
								event.preventDefault();
								go( { ...place, tab } );
							}
						} }
					>
						{ tabName( tab ) }
					</a>
				) ) }
			</nav>
			{ place.tab === 'overview' ? (
				<Overview question={ place.question } onCurrencies={ setCurrencies } />
			) : (
				<>
					{ place.tab === 'steps' && <StepsDiagram question={ place.question } /> }
					<ReportTable
						key={ place.tab }
						name={ place.tab }
						heading={ tabName( place.tab ) }
						methods={ methods }
						question={ place.question }
						onCurrencies={ setCurrencies }
					/>
				</>
			) }
		</div>
	);
}

/** On a phone the tabs are wider than the screen. */
function intoView( tab: HTMLElement | null ) {
	tab?.scrollIntoView( { block: 'nearest', inline: 'nearest' } );
}

function Overview( {
	question,
	onCurrencies,
}: {
	question: Question;
	onCurrencies: ( currencies: string[] ) => void;
} ) {
	const { isLoading, board, problem, again } = useScoreboard( question );
	useEffect( () => {
		if ( board ) {
			onCurrencies( board.totals.currencies );
		}
	}, [ board, onCurrencies ] );
	return (
		<div aria-busy={ isLoading }>
			<p className="encore-reports__wait" role="status">
				{ isLoading && (
					<>
						<Spinner />
						{ __( 'Adding up …', 'encore' ) }
					</>
				) }
				{ ! isLoading && board && board.totals.pending_days > 0
					? sprintf(
							/* translators: %d: number of days. */
							_n(
								'%d day is still being added up; its numbers follow within minutes.',
								'%d days are still being added up; their numbers follow within minutes.',
								board.totals.pending_days,
								'encore'
							),
							board.totals.pending_days
					  )
					: '' }
			</p>
			<TryAgain problem={ problem } onAgain={ again } />
			{ board && (
				<>
					<Tiles totals={ board.totals } />
					<RevenueChart series={ board.series } />
				</>
			) }
		</div>
	);
}

function tabName( tab: Tab ): string {
	return {
		overview: __( 'Overview', 'encore' ),
		offers: __( 'Offers', 'encore' ),
		funnels: __( 'Funnels', 'encore' ),
		steps: __( 'Steps', 'encore' ),
		products: __( 'Products', 'encore' ),
		gateways: __( 'Payment methods', 'encore' ),
		failures: __( 'Failures', 'encore' ),
	}[ tab ];
}
