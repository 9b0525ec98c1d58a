import { __, sprintf } from '@wordpress/i18n';

import type { BumpContent } from '../../components/bump-content';

/** Over a page it is fixed to the window; here it stands in the canvas. */
const HERE = {
	position: 'relative',
	inset: 'auto',
	marginBlock: '1rem',
	marginInline: 0,
	boxShadow: '0 0.5rem 2rem rgb(0 0 0 / 18%)',
} as const;

/** The dialog after an addition to the cart, as its shoppers see it: AddedOfferMarkup prints the same. */
export function OfferDialog( {
	headline,
	contents,
	text,
	image,
	price_text: now,
	regular_price_text: regular,
	quantity,
}: BumpContent ) {
	const words = `${ contents } ${ text }`.trim();
	return (
		<div className="encore-added-offer is-dialog" style={ HERE }>
			<span className="encore-added-offer__close" aria-hidden="true">
				×
			</span>
			<div className="encore-added-offer__offer">
				<p className="encore-added-offer__lead">
					{ __( 'Added to your cart. One more thing for it:', 'encore' ) }
				</p>
				{ image && (
					<span className="encore-added-offer__media">
						<img src={ image.src } alt={ image.alt } width={ image.width } height={ image.height } />
					</span>
				) }
				<h2 className="encore-added-offer__title">{ headline }</h2>
				{ words !== '' && <p className="encore-added-offer__text">{ words }</p> }
				<p className="encore-added-offer__price">
					{ regular !== '' && (
						<>
							<del className="encore-added-offer__regular">{ regular }</del>{ ' ' }
						</>
					) }
					<span className="encore-added-offer__now">{ now }</span>
					{ quantity > 1 && (
						<span>
							{ ' ' }
							{
								/* translators: %d: number of pieces that the price is for, 2 or more. */
								sprintf( __( 'for %d', 'encore' ), quantity )
							}
						</span>
					) }
				</p>
				<div className="encore-added-offer__answers">
					<button type="button" className="encore-added-offer__answer is-accept wp-element-button button alt">
						{
							/* translators: %s: a price. */
							sprintf( __( 'Add to my cart: %s', 'encore' ), now )
						}
					</button>
					<button type="button" className="encore-added-offer__answer is-decline wp-element-button button">
						{ __( 'No thanks', 'encore' ) }
					</button>
				</div>
			</div>
		</div>
	);
}
