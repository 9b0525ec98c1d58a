import { Button, VisuallyHidden } from '@wordpress/components';
import { useRef } from '@wordpress/element';
import { __, _n, sprintf } from '@wordpress/i18n';

import type { Advice, Fix } from '../../coach/advice';
import { goToCoach, goToField, mendedPrice } from './mend';
import { screenOf } from './screen-of';
import type { Coached } from './use-coach';
import type { OfferEditing } from './use-offer';

interface Props extends OfferEditing {
	/** Whose panels stand in the form. */
	plugin: string;
	coached: Coached;
}

/** What would make the offer better, why, and a click that mends it. */
export function CoachPanel( { coached, plugin, settings, change }: Props ) {
	const { advice, isLoading, error } = coached;
	const list = useRef< HTMLDivElement >( null );
	const mend = ( fix: Fix ) => {
		const price = mendedPrice( fix, settings.price );
		if ( price ) {
			change( { price } );
			// The button goes with what it mends.
			list.current?.focus();
		} else if ( fix.kind === 'field' ) {
			void goToField( plugin, fix.field );
		}
	};
	return (
		<div
			className="encore-coach"
			ref={ list }
			tabIndex={ -1 }
			role="group"
			aria-label={ __( 'Coach', 'encore' ) }
			aria-busy={ isLoading }
		>
			<VisuallyHidden role="status">{ summary( coached ) }</VisuallyHidden>
			{ error && <p className="encore-coach__note">{ error }</p> }
			{ advice.length > 0 ? (
				<ul className="encore-coach__list">
					{ advice.map( ( one ) => (
						<Item key={ one.code } advice={ one } onMend={ mend } />
					) ) }
				</ul>
			) : (
				<p className="encore-coach__note">{ nothing( coached ) }</p>
			) }
		</div>
	);
}

interface ItemProps {
	advice: Advice;
	onMend: ( fix: Fix ) => void;
}

function Item( { advice: { level, reason, fix }, onMend }: ItemProps ) {
	const screen = fix ? screenOf( fix ) : '';
	return (
		<li className={ `encore-coach__advice is-${ level }` }>
			<span className="encore-coach__level">
				{ level === 'problem' ? __( 'Problem', 'encore' ) : __( 'Hint', 'encore' ) }
			</span>
			<p className="encore-coach__reason">{ reason }</p>
			{ fix && screen === '' && (
				<Button __next40pxDefaultSize variant="secondary" onClick={ () => onMend( fix ) }>
					{ fix.label }
				</Button>
			) }
			{ fix && screen !== '' && (
				<Button __next40pxDefaultSize variant="secondary" href={ screen } target="_blank">
					{ fix.label }{ ' ' }
					<span className="encore-coach__new-tab" aria-hidden="true">
						↗
					</span>
					<VisuallyHidden>{ __( '(opens in a new tab)', 'encore' ) }</VisuallyHidden>
				</Button>
			) }
		</li>
	);
}

/** One line at the top of the form, always as high, which says how much there is to read below. */
export function CoachLine( { coached, plugin }: Pick< Props, 'coached' | 'plugin' > ) {
	const { hasProduct, advice } = coached;
	const isProblem = advice.some( ( { level } ) => level === 'problem' );
	return (
		<Button
			__next40pxDefaultSize
			variant="tertiary"
			className={ `encore-coach-line${ isProblem ? ' is-problem' : '' }` }
			onClick={ () => void goToCoach( plugin ) }
		>
			<span>{ __( 'Coach', 'encore' ) }</span>
			<span className="encore-coach-line__count">
				{ ! hasProduct && advice.length === 0 ? __( 'waits for a product', 'encore' ) : summary( coached ) }
			</span>
		</Button>
	);
}

/** Said when it changes, and not with every word that is typed. */
export function summary( { advice, hasProduct, knowsShop }: Coached ): string {
	const problems = advice.filter( ( { level } ) => level === 'problem' ).length;
	const hints = advice.length - problems;
	/* translators: %d: number of problems with an offer. */
	const ofProblems = sprintf( _n( '%d problem', '%d problems', problems, 'encore' ), problems );
	/* translators: %d: number of hints for an offer. */
	const ofHints = sprintf( _n( '%d hint', '%d hints', hints, 'encore' ), hints );
	if ( advice.length > 0 ) {
		return [ ...( problems > 0 ? [ ofProblems ] : [] ), ...( hints > 0 ? [ ofHints ] : [] ) ].join( ', ' );
	}
	return hasProduct && knowsShop ? __( 'all right', 'encore' ) : '';
}

function nothing( { hasProduct, knowsShop, isLoading, lookedAt, error }: Coached ): string {
	if ( ! hasProduct ) {
		return __( 'Choose a product: then its price, words and picture are looked at.', 'encore' );
	}
	if ( ! knowsShop ) {
		return isLoading || error !== undefined
			? ''
			: __( 'Correct what is marked above; then the price is looked at too.', 'encore' );
	}
	/* translators: %s: what was looked at, "price, words, picture". */
	return sprintf( __( 'All right. Looked at: %s.', 'encore' ), lookedAt.join( ', ' ) );
}
