import { __, sprintf } from '@wordpress/i18n';

import { rateText, stepName, type Kind } from '../numbers/numbers';
import type { Question } from '../numbers/period';
import { shareOf, stepsByFunnel, type Part, type Step } from './steps';
import { useTable } from './use-table';

const MOST = 100;
const BY_SHOWN = { by: 'shown', isDescending: true };

/** For each funnel its steps, one below the other: how many were shown it, and what they said. */
export function StepsDiagram( { question }: { question: Question } ) {
	const steps = useTable( 'steps', question, BY_SHOWN, 1, MOST );
	const funnels = useTable( 'funnels', question, BY_SHOWN, 1, MOST );
	if ( ! steps.page || ! funnels.page ) {
		return null;
	}
	const byFunnel = stepsByFunnel( steps.page.rows, funnels.page.rows );
	return (
		<>
			{ byFunnel.map( ( { funnel, title, all } ) => (
				<section className="encore-numbers__card" key={ funnel }>
					<h2>{ title }</h2>
					<ol className="encore-reports__steps">
						{ all.map( ( step ) => (
							<StepBar
								key={ `${ step.step }-${ String( step.offer_id ) }-${ step.kind }` }
								step={ step }
								most={ Math.max( ...all.map( ( { shown } ) => shown ) ) }
							/>
						) ) }
					</ol>
				</section>
			) ) }
			{ byFunnel.length > 0 && (
				<p className="encore-reports__key" aria-hidden="true">
					{ Object.entries( partNames() ).map( ( [ name, words ] ) => (
						<span className="encore-numbers__key" key={ name }>
							<i className={ `is-${ name }` } /> { words }
						</span>
					) ) }
				</p>
			) }
		</>
	);
}

function partNames(): Record< Part[ 'name' ], string > {
	return {
		accepted: __( 'accepted', 'encore' ),
		declined: __( 'declined', 'encore' ),
		expired: __( 'ran out', 'encore' ),
		open: __( 'no answer', 'encore' ),
	};
}

function StepBar( { step, most }: { step: Step; most: number } ) {
	const parts = shareOf( step );
	return (
		<li>
			<p>
				<strong>{ step.title }</strong> <small>{ stepName( step.kind as Kind[ 'kind' ] ) }</small>
			</p>
			<span className="encore-reports__track" aria-hidden="true">
				<span
					style={ {
						inlineSize: `${ most === 0 ? 0 : ( step.shown / most ) * 100 }%`,
					} }
				>
					{ parts.map(
						( { name, number } ) =>
							number > 0 && <i key={ name } className={ `is-${ name }` } style={ { flexGrow: number } } />
					) }
				</span>
			</span>
			<p className="encore-reports__said">
				{ sprintf(
					/* translators: 1: how often a step was shown, 2: how often accepted, 3: a share such as "25%", 4: how often declined, 5: how often it ran out, 6: how many have not answered. */
					__(
						'shown: %1$d → accepted: %2$d (%3$s), declined: %4$d, ran out: %5$d, no answer: %6$d',
						'encore'
					),
					step.shown,
					step.accepted,
					rateText( step.take_rate ),
					step.declined,
					step.expired,
					parts.at( -1 )?.number ?? 0
				) }
			</p>
		</li>
	);
}
