import { Button, SelectControl, Spinner } from '@wordpress/components';
import { useState } from '@wordpress/element';
import { __, _n, sprintf } from '@wordpress/i18n';
import { addQueryArgs } from '@wordpress/url';

import type { ReportTotals } from '../../api/types.generated';
import { TryAgain } from '../../components/TryAgain';
import { kindName, rateText } from '../numbers/numbers';
import { PERIODS, periodName, questionOf, type Period } from '../numbers/period';
import { RevenueChart } from '../numbers/RevenueChart';
import { Tiles } from '../numbers/Tiles';
import { useScoreboard } from '../numbers/use-scoreboard';
import { NextSteps } from './NextSteps';

interface Props {
	/** 2026-11-30, in the time zone of the shop. */
	today: string;
	/** Whether the shop has any, drafts too. */
	hasOffers: boolean;
}

/** What offers bring, or how to begin. */
export function HomeScreen( { today, hasOffers }: Props ) {
	const [ days, setDays ] = useState< Period >( 30 );
	const { isLoading, board, problem, again } = useScoreboard( questionOf( today, days ) );
	const isNew = ! hasOffers && board?.totals.current.shown === 0;
	const isQuiet = board?.totals.current.shown === 0 && board.totals.current.accepted === 0;
	return (
		<div className="encore-home" aria-busy={ isLoading }>
			{ ! isNew && (
				<div className="encore-home__head">
					<SelectControl
						__next40pxDefaultSize
						label={ __( 'Period', 'encore' ) }
						value={ String( days ) }
						options={ PERIODS.map( ( value ) => ( {
							value: String( value ),
							label: periodName( value ),
						} ) ) }
						onChange={ ( value ) => setDays( PERIODS.find( ( one ) => String( one ) === value ) ?? days ) }
					/>
					<p className="encore-home__wait" role="status">
						{ isLoading && (
							<>
								<Spinner />
								{ __( 'Adding up …', 'encore' ) }
							</>
						) }
					</p>
				</div>
			) }
			<TryAgain problem={ problem } onAgain={ again } />
			{ board && isNew && <Beginning /> }
			{ board && ! isNew && (
				<>
					<Pending days={ board.totals.pending_days } />
					<Tiles totals={ board.totals } />
					{ isQuiet ? <Quiet /> : <RevenueChart series={ board.series } /> }
					<NextSteps />
					<Kinds totals={ board.totals } />
					{ ! isQuiet && <Rankings totals={ board.totals } /> }
				</>
			) }
		</div>
	);
}

/** Three steps from nothing to the first funnel. */
function Beginning() {
	return (
		<section className="encore-numbers__card encore-home__beginning">
			<h2>{ __( 'Three steps to your first funnel', 'encore' ) }</h2>
			<ol>
				<li>{ __( 'Choose a product that many buy.', 'encore' ) }</li>
				<li>
					{ __(
						'Look at the bump, the upsell and the downsell that Encore proposes from your own products.',
						'encore'
					) }
				</li>
				<li>{ __( 'Switch them on. From the next order on, their numbers stand here.', 'encore' ) }</li>
			</ol>
			<Button
				__next40pxDefaultSize
				variant="primary"
				href={ addQueryArgs( 'edit.php', { post_type: 'encore_offer', page: 'encore-quick-funnel' } ) }
			>
				{ __( 'Begin', 'encore' ) }
			</Button>
		</section>
	);
}

/** Offers are there, and nobody has seen one. */
function Quiet() {
	return (
		<section className="encore-numbers__card encore-home__beginning">
			<h2>{ __( 'No shopper was shown an offer in this period', 'encore' ) }</h2>
			<p>{ __( 'To see what they will see, play a funnel yourself: nothing is charged.', 'encore' ) }</p>
			<Button
				__next40pxDefaultSize
				variant="secondary"
				href={ addQueryArgs( 'edit.php', { post_type: 'encore_offer', page: 'encore-walkthrough' } ) }
			>
				{ __( 'Walk through', 'encore' ) }
			</Button>
		</section>
	);
}

function Pending( { days }: { days: number } ) {
	return days === 0 ? null : (
		<p className="encore-home__pending">
			{ sprintf(
				/* translators: %d: number of days. */
				_n(
					'%d day is still being added up; its numbers follow within minutes.',
					'%d days are still being added up; their numbers follow within minutes.',
					days,
					'encore'
				),
				days
			) }
		</p>
	);
}

/** The take rate by where an offer stands. */
function Kinds( { totals }: { totals: ReportTotals } ) {
	const kinds = totals.current.kinds.filter( ( { shown } ) => shown > 0 );
	return kinds.length === 0 ? null : (
		<section className="encore-numbers__card">
			<h2>{ __( 'Take rate by place', 'encore' ) }</h2>
			<ul className="encore-home__rates">
				{ kinds.map( ( { kind, shown, accepted, take_rate: rate } ) => (
					<li key={ kind }>
						<span>{ kindName( kind ) }</span>
						<strong>{ rateText( rate ) }</strong>
						<span className="encore-home__bar" aria-hidden="true">
							<span style={ { inlineSize: `${ ( rate ?? 0 ) * 100 }%` } } />
						</span>
						<small>
							{ sprintf(
								/* translators: 1: number of accepted offers, 2: number of shown offers. */
								__( '%1$d of %2$d', 'encore' ),
								accepted,
								shown
							) }
						</small>
					</li>
				) ) }
			</ul>
		</section>
	);
}

function Rankings( { totals }: { totals: ReportTotals } ) {
	const { best, worst, least_shown: least } = totals;
	if ( best.length + worst.length === 0 ) {
		return (
			<Ranking name={ __( 'Best offers, and offers to look at', 'encore' ) } offers={ best } least={ least } />
		);
	}
	return (
		<div className="encore-home__pair">
			<Ranking name={ __( 'Best offers', 'encore' ) } offers={ best } least={ least } />
			<Ranking name={ __( 'Offers to look at', 'encore' ) } offers={ worst } least={ least } />
		</div>
	);
}

function Ranking( { name, offers, least }: { name: string; offers: ReportTotals[ 'best' ]; least: number } ) {
	return (
		<section className="encore-numbers__card">
			<h2>{ name }</h2>
			{ offers.length === 0 ? (
				<p>
					{ sprintf(
						/* translators: %d: number of times. */
						__( 'An offer stands here once it was shown %d times. Fewer than that say little.', 'encore' ),
						least
					) }
				</p>
			) : (
				<ol className="encore-home__ranking">
					{ offers.map( ( { offer_id: offer, title, take_rate: rate, shown } ) => (
						<li key={ offer }>
							<a href={ addQueryArgs( 'post.php', { post: offer, action: 'edit' } ) }>{ title }</a>
							<strong>{ rateText( rate ) }</strong>
							<small>
								{
									/* translators: %d: number of times that an offer was shown. */
									sprintf( __( 'of %d', 'encore' ), shown )
								}
							</small>
						</li>
					) ) }
				</ol>
			) }
		</section>
	);
}
