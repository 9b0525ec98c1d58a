import { Button, Notice, Spinner } from '@wordpress/components';
import { __, _n, sprintf } from '@wordpress/i18n';

import type { Diagnostics as DiagnosticsAnswer } from '../../api/types.generated';
import { CopiedText } from './CopiedText';
import { Section } from './Section';
import { useAnswer } from './use-answer';
import { byUrgency, canBeMended, stateLabel, verdict, type Check } from './words';

/** Whether offers can be shown, answered and paid; what to do where not; and the same as text for whoever helps. */
export function Diagnostics() {
	const { isLoading, problem, data, ask, post } = useAnswer< DiagnosticsAnswer >( '/diagnostics' );
	return (
		<Section id="state" heading={ __( 'State of the shop', 'encore' ) } isBusy={ isLoading }>
			<div role="status">
				{ isLoading ? (
					<p className="encore-tools__wait">
						<Spinner />
						{ __( 'Looking at your shop …', 'encore' ) }
					</p>
				) : (
					data && problem === '' && <p className="encore-tools__verdict">{ verdict( data.checks ) }</p>
				) }
			</div>
			{ problem !== '' && (
				<Notice status="error" isDismissible={ false }>
					{ problem }
				</Notice>
			) }
			{ data && <Found checks={ byUrgency( data.checks ).filter( ( { state } ) => state !== 'good' ) } /> }
			{ data && <Passed checks={ data.checks.filter( ( { state } ) => state === 'good' ) } /> }
			<div className="encore-tools__actions">
				{ data && canBeMended( data.checks ) && (
					<Button
						__next40pxDefaultSize
						variant="primary"
						disabled={ isLoading }
						accessibleWhenDisabled
						onClick={ () => post( '/repairs' ) }
					>
						{ __( 'Put it in order', 'encore' ) }
					</Button>
				) }
				<Button
					__next40pxDefaultSize
					variant="secondary"
					disabled={ isLoading }
					accessibleWhenDisabled
					onClick={ ask }
				>
					{ data || problem === '' ? __( 'Look again', 'encore' ) : __( 'Try again', 'encore' ) }
				</Button>
			</div>
			{ data && (
				<CopiedText
					label={ __( 'For whoever helps you', 'encore' ) }
					help={ __( 'The same and the facts behind it. It names no person, no shop and no key.', 'encore' ) }
					text={ data.text }
				/>
			) }
		</Section>
	);
}

/** What is good is worth knowing, but not worth the room. */
function Passed( { checks }: { checks: Check[] } ) {
	return (
		checks.length > 0 && (
			<details className="encore-tools__more">
				<summary>
					{ sprintf(
						/* translators: %d: number of checks. */
						_n( '%d check passed', '%d checks passed', checks.length, 'encore' ),
						checks.length
					) }
				</summary>
				<Found checks={ checks } />
			</details>
		)
	);
}

function Found( { checks }: { checks: Check[] } ) {
	return (
		checks.length > 0 && (
			<ul className="encore-tools__checks">
				{ checks.map( ( { id, state, label, text, todo, url, link } ) => (
					<li key={ id } className={ `is-${ state }` }>
						<span className="encore-tools__state">{ stateLabel( state ) }</span>
						<div>
							<strong>{ label }</strong>
							<p>
								{ text } { todo } { url !== '' && <a href={ url }>{ link }</a> }
							</p>
						</div>
					</li>
				) ) }
			</ul>
		)
	);
}
