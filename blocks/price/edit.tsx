import { useBlockProps } from '@wordpress/block-editor';

import { useCurrentOffer } from '../../src/offer-page/current-offer';

export function Edit() {
	const { price, regularPrice } = useCurrentOffer();
	return (
		<p { ...useBlockProps( { className: 'encore-price' } ) }>
			{ regularPrice !== '' && (
				<span className="encore-price__regular">
					<del>{ regularPrice }</del>
				</span>
			) }{ ' ' }
			<span className="encore-price__now">
				<strong>{ price }</strong>
			</span>
		</p>
	);
}
