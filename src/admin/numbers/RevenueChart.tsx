import { __, sprintf } from '@wordpress/i18n';

import type { ReportSeries } from '../../api/types.generated';
import { moneyText } from './money';
import { amountOf } from './numbers';

/** Revenue over time as columns, each beside that of the period before; the same in numbers, folded away. A screen reader reads the columns as a table. */
export function RevenueChart( { series: { points, previous, interval } }: { series: ReportSeries } ) {
	const before = previous ?? [];
	const most = Math.max( 1, ...[ ...points, ...before ].map( ( { net } ) => amountOf( net ) ) );
	const isEmpty = points.every( ( { net } ) => amountOf( net ) === 0 );
	const dayText = dates( interval );
	const height = ( amount: number ) => ( { blockSize: `${ ( Math.max( 0, amount ) / most ) * 100 }%` } );
	return (
		<section className="encore-numbers__card">
			<h2 id="encore-revenue-chart">{ __( 'Revenue over time, before refunds', 'encore' ) }</h2>
			{ isEmpty ? (
				<p>{ __( 'No offer was accepted in this period yet.', 'encore' ) }</p>
			) : (
				<div className="encore-numbers__chart">
					<span className="encore-numbers__most" aria-hidden="true">
						{ points[ 0 ] && moneyText( { ...points[ 0 ].net, amount: String( most ) } ) }
					</span>
					<table aria-labelledby="encore-revenue-chart">
						<thead className="screen-reader-text">
							<tr>
								<th scope="col">{ __( 'From', 'encore' ) }</th>
								<th scope="col">{ __( 'Revenue', 'encore' ) }</th>
								<th scope="col">{ __( 'The period before', 'encore' ) }</th>
							</tr>
						</thead>
						<tbody>
							{ points.map( ( { from, net }, place ) => {
								const earlier = before[ place ]?.net;
								const day = dayText( from );
								return (
									<tr key={ from } title={ `${ day }: ${ moneyText( net ) }` }>
										<th scope="row">
											<span className="screen-reader-text">{ day }</span>
										</th>
										<td className="is-now">
											<span className="screen-reader-text">{ moneyText( net ) }</span>
											<span style={ height( amountOf( net ) ) } />
										</td>
										<td className="is-before">
											<span className="screen-reader-text">
												{ earlier ? moneyText( earlier ) : '' }
											</span>
											<span style={ height( amountOf( earlier ) ) } />
										</td>
									</tr>
								);
							} ) }
						</tbody>
					</table>
					<p className="encore-numbers__legend" aria-hidden="true">
						<span>{ dayText( points[ 0 ]?.from ) }</span>
						<span>
							<span className="encore-numbers__key">
								<i className="is-now" /> { __( 'this period', 'encore' ) }
							</span>{ ' ' }
							<span className="encore-numbers__key">
								<i className="is-before" /> { __( 'the one before', 'encore' ) }
							</span>
						</span>
						<span>{ dayText( points.at( -1 )?.from ) }</span>
					</p>
					<Points points={ points } before={ before } dayText={ dayText } />
				</div>
			) }
		</section>
	);
}

interface PointsProps {
	points: ReportSeries[ 'points' ];
	before: ReportSeries[ 'points' ];
	dayText: ( day?: string ) => string;
}

/** For whoever has no pointer that can rest on a column. */
function Points( { points, before, dayText }: PointsProps ) {
	return (
		<details className="encore-numbers__folded">
			<summary>{ __( 'In numbers', 'encore' ) }</summary>
			<ul>
				{ points.map( ( { from, net }, place ) => {
					const earlier = before[ place ]?.net;
					return (
						<li key={ from }>
							<span>{ dayText( from ) }</span>
							<strong>{ moneyText( net ) }</strong>
							{ earlier && (
								<span>
									{
										/* translators: %s: an amount. */
										sprintf( __( 'before: %s', 'encore' ), moneyText( earlier ) )
									}
								</span>
							) }
						</li>
					);
				} ) }
			</ul>
		</details>
	);
}

/** Days as the owner's language writes them; they are those of the shop, whatever the browser's time zone is. */
function dates( interval: ReportSeries[ 'interval' ] ): ( day?: string ) => string {
	const form = new Intl.DateTimeFormat( document.documentElement.lang || undefined, {
		month: interval === 'month' ? 'long' : 'short',
		...( interval === 'month' ? { year: 'numeric' } : { day: 'numeric' } ),
		timeZone: 'UTC',
	} );
	return ( day ) => ( day === undefined ? '' : form.format( new Date( `${ day }T00:00:00Z` ) ) );
}
