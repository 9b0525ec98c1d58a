import { Button, Spinner } from '@wordpress/components';
import { __, sprintf } from '@wordpress/i18n';
import type { ReactNode } from 'react';

import { useSelfTest } from './use-self-test';
import { checkLabel, resultWords } from './words';

/** The button that has one gateway checked, what stands beside it, and what was found. */
export function SelfTestPanel( { id, title, children }: { id: string; title: string; children: ReactNode } ) {
	const { isRunning, result, problem, run } = useSelfTest( id );
	return (
		<>
			<div className="encore-payments__actions">
				<Button
					__next40pxDefaultSize
					variant="secondary"
					isBusy={ isRunning }
					disabled={ isRunning }
					accessibleWhenDisabled
					onClick={ run }
				>
					{
						/* translators: %s: name of a payment method. */
						sprintf( __( 'Check %s', 'encore' ), title )
					}
				</Button>
				{ children }
			</div>
			<div className="encore-payments__result" role="status">
				{ isRunning && (
					<p className="encore-payments__wait">
						<Spinner />
						{ __( 'Checking. This can take some seconds …', 'encore' ) }
					</p>
				) }
				{ problem !== '' && <p className="encore-payments__problem">{ problem }</p> }
				{ result && (
					<>
						<p className={ result.passed ? 'encore-payments__well' : 'encore-payments__problem' }>
							{ resultWords( result.passed ) }
						</p>
						<ul>
							{ result.checks.map( ( { state, text, todo } ) => (
								<li key={ text } className={ `is-${ state }` }>
									<strong>{ checkLabel( state ) }</strong>
									<span>
										{ text }
										{ todo !== '' && <em>{ todo }</em> }
									</span>
								</li>
							) ) }
						</ul>
					</>
				) }
			</div>
		</>
	);
}
