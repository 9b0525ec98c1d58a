import { Button, Spinner } from '@wordpress/components';
import { __, _n, sprintf } from '@wordpress/i18n';
import { addQueryArgs } from '@wordpress/url';

import { screenOf } from '../offer-editor/screen-of';
import { useCoaching } from './use-coaching';

/** What the coach says next, of the offers that are switched on; a click leads to where it is mended. */
export function NextSteps() {
	const { isLoading, lookedAt, steps } = useCoaching();
	if ( ! isLoading && lookedAt === 0 ) {
		return null;
	}
	return (
		<section className="encore-numbers__card" aria-busy={ isLoading }>
			<h2>{ __( 'What the coach says next', 'encore' ) }</h2>
			<p className="encore-home__wait" role="status">
				{ isLoading && (
					<>
						<Spinner />
						{ __( 'Looking at your offers …', 'encore' ) }
					</>
				) }
				{ ! isLoading &&
					steps.length === 0 &&
					sprintf(
						/* translators: %d: number of offers. */
						_n(
							'Nothing to mend: %d offer was looked at.',
							'Nothing to mend: %d offers were looked at.',
							lookedAt,
							'encore'
						),
						lookedAt
					) }
			</p>
			<ul className="encore-home__steps">
				{ steps.map( ( { id, title, advice: { code, level, reason, fix } } ) => (
					<li key={ `${ id }-${ code }` } className={ `is-${ level }` }>
						<div>
							<strong>{ title }</strong>
							<small>{ level === 'problem' ? __( 'Problem', 'encore' ) : __( 'Hint', 'encore' ) }</small>
							<p>{ reason }</p>
						</div>
						<Button
							__next40pxDefaultSize
							variant="secondary"
							href={
								( fix && screenOf( fix ) ) || addQueryArgs( 'post.php', { post: id, action: 'edit' } )
							}
						>
							{ fix && screenOf( fix ) !== '' ? fix.label : __( 'Open the offer', 'encore' ) }
						</Button>
					</li>
				) ) }
			</ul>
		</section>
	);
}
