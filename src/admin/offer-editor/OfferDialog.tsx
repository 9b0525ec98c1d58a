import { useId, useRef } from '@wordpress/element';
import { __, sprintf } from '@wordpress/i18n';

import { BumpChoiceFields } from '../../components/BumpChoiceFields';
import { shownPrice, type BumpContent } from '../../components/bump-content';
import { PriceWords } from '../../components/PriceWords';
import { useTried } from '../../components/use-tried';

/** Over a page it is fixed to the window; here it stands in the canvas. */
const HERE = {
	position: 'relative',
	inset: 'auto',
	marginBlock: '1rem',
	marginInline: 0,
	boxShadow: '0 0.5rem 2rem rgb(0 0 0 / 18%)',
} as const;

const ANSWER = 'encore-added-offer__answer wp-element-button button';

/** The dialog after an addition to the cart, as its shoppers see it: AddedOfferMarkup prints the same. Its answers do nothing. */
export function OfferDialog( bump: BumpContent ) {
	const { headline, contents, text, choice } = bump;
	const id = useId();
	const select = useRef< HTMLSelectElement >( null );
	const { chosen, picked, problem, pick, complain } = useTried( choice );
	const image = chosen?.option?.image ?? bump.image;
	const price = shownPrice( bump, picked );
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
				<h2 className="encore-added-offer__title" id={ `${ id }-headline` }>
					{ headline }
				</h2>
				{ words !== '' && <p className="encore-added-offer__text">{ words }</p> }
				<p className="encore-added-offer__price">
					<PriceWords of="encore-added-offer" { ...price } />
				</p>
				{ choice && chosen && (
					<BumpChoiceFields
						id={ id }
						choice={ choice }
						chosen={ chosen }
						disabled={ false }
						onPick={ pick }
						selectRef={ select }
					/>
				) }
				<div className="encore-added-offer__answers">
					<button
						type="button"
						className={ `${ ANSWER } is-accept alt` }
						onClick={ () => {
							if ( chosen?.isOpen ) {
								complain();
								select.current?.focus();
							}
						} }
					>
						{ choice && chosen?.isOpen
							? choice.prompt
							: /* translators: %s: a price. */
							  sprintf( __( 'Add to my cart: %s', 'encore' ), price.price_text ) }
					</button>
					<button type="button" className={ `${ ANSWER } is-decline` }>
						{ __( 'No thanks', 'encore' ) }
					</button>
				</div>
				<p className="encore-added-offer__status" role="status">
					{ problem }
				</p>
			</div>
		</div>
	);
}
