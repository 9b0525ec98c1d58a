import { useBlockProps } from '@wordpress/block-editor';
import { __ } from '@wordpress/i18n';

/** An example: what stands here comes from the order that is shown. */
export function Edit() {
	return (
		<section { ...useBlockProps( { className: 'encore-added' } ) }>
			<h2 className="encore-added__title">{ __( 'Added to your order', 'encore' ) }</h2>
			<ul className="encore-added__list">
				<li className="encore-added__item is-settled">
					<span className="encore-added__picture" />
					<p className="encore-added__what">
						<span className="encore-added__name">{ __( 'What the shopper accepted', 'encore' ) }</span>{ ' ' }
						<span className="encore-added__amount">{ '$27.00' }</span>
					</p>
					<p className="encore-added__state">
						<strong className="encore-added__label">{ __( 'Added', 'encore' ) }</strong>{ ' ' }
						<span>
							{ __(
								'Here stands what it cost and how it can be taken back. Orders without an accepted offer show nothing.',
								'encore'
							) }
						</span>
					</p>
				</li>
			</ul>
		</section>
	);
}
