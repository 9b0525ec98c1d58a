import { useBlockProps } from '@wordpress/block-editor';
import { __, sprintf } from '@wordpress/i18n';

import { useCurrentOffer, type EditedOffer } from '../../src/offer-page/current-offer';

export function Edit() {
	const { price, regularPrice, included, parts } = useCurrentOffer();
	const props = useBlockProps( { className: 'encore-price' } );
	const now = (
		<>
			{ regularPrice !== '' && (
				<span className="encore-price__regular">
					<del>{ regularPrice }</del>
				</span>
			) }{ ' ' }
			<span className="encore-price__now">
				<strong>{ price }</strong>
			</span>{ ' ' }
			<span className="encore-price__tax">{ included }</span>
		</>
	);
	return parts.length === 0 ? (
		<p { ...props }>{ now }</p>
	) : (
		<div { ...props }>
			<Parts parts={ parts } />
			{ now }
		</div>
	);
}

function Parts( { parts }: Pick< EditedOffer, 'parts' > ) {
	return (
		<ul className="encore-parts encore-price__parts">
			{ parts.map( ( { name, quantity, src }, place ) => (
				<li key={ place } className="encore-parts__part">
					<span className="encore-parts__picture">{ src && <img src={ src } alt="" /> }</span>
					<span className="encore-parts__name">
						{ sprintf(
							/* translators: 1: number of pieces, 2: a product. */
							__( '%1$d × %2$s', 'encore' ),
							quantity,
							name
						) }
					</span>
				</li>
			) ) }
		</ul>
	);
}
