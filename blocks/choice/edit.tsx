import { useBlockProps } from '@wordpress/block-editor';
import { __ } from '@wordpress/i18n';

import { useCurrentOffer } from '../../src/offer-page/current-offer';

/** What the shopper of this offer will choose, as it was last saved; nothing can be chosen here. */
export function Edit() {
	const { choice } = useCurrentOffer();
	const props = useBlockProps( { className: choice ? 'encore-choice' : 'encore-choice is-empty' } );
	if ( ! choice ) {
		return (
			<p { ...props }>
				{ __(
					'Nothing to choose: shoppers do not see this. A product with variations, or a quantity up to a limit, fills it.',
					'encore'
				) }
			</p>
		);
	}
	const { label, variations, quantity, most, pieces } = choice;
	return (
		<div { ...props }>
			{ variations.length > 0 && (
				<div className="encore-choice__variations">
					<div className="encore-choice__label">{ label }</div>
					<div className="encore-choice__cards">
						{ variations.map( ( name ) => (
							<span key={ name } className="encore-choice__card">
								{ name }
							</span>
						) ) }
					</div>
				</div>
			) }
			{ most > 1 && (
				<div className="encore-choice__quantity">
					<span className="encore-choice__label">{ __( 'Quantity', 'encore' ) }</span>
					<span className="encore-choice__stepper">
						<span className="encore-choice__step">−</span>
						<span className="encore-choice__step">{ quantity }</span>
						<span className="encore-choice__step">+</span>
					</span>
				</div>
			) }
			{ pieces.length > 0 && (
				<div className="encore-choice__pieces">
					{ pieces.map( ( words ) => (
						<span key={ words } className="encore-choice__piece">
							{ words }
						</span>
					) ) }
				</div>
			) }
		</div>
	);
}
