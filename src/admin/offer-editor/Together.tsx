import { useCallback, useEffect, useState } from '@wordpress/element';
import { __, sprintf } from '@wordpress/i18n';

import { text } from '../../product-offers/currency';
import { shopCurrency } from '../../woo/shop-currency';
import type { OfferSettings } from './settings';
import { useFound } from './use-found';
import type { OfferEditing } from './use-offer';
import { usePricePreview } from './use-price-preview';
import { useProductImage } from './use-product-image';

type Part = OfferSettings[ 'bundle' ][ number ];

/** What is frequently bought together, as on a product's page: TogetherMarkup prints the same. Of the page's own product the price is not known here. */
export function Together( { settings, isPriced }: OfferEditing ) {
	const parts: Part[] = [ { product_id: settings.product_id, quantity: settings.quantity }, ...settings.bundle ];
	const main = settings.trigger.type === 'products' ? settings.trigger.ids[ 0 ] ?? 0 : 0;
	const { chosen } = useFound(
		'products',
		[ main, ...parts.map( ( part ) => part.product_id ) ].filter( ( id ) => id > 0 )
	);
	const nameOf = ( id: number ) => chosen.find( ( one ) => one.id === id )?.name ?? '…';
	const [ amounts, setAmounts ] = useState< Record< number, number > >( {} );
	const onPriced = useCallback(
		( id: number, amount: number ) => setAmounts( ( before ) => ( { ...before, [ id ]: amount } ) ),
		[]
	);
	const known = parts.flatMap( ( { product_id: id } ) => amounts[ id ] ?? [] );
	const sum = known.reduce( ( before, amount ) => before + amount, 0 );
	return (
		<fieldset className="encore-together">
			<legend className="encore-together__title">
				{ settings.headline || __( 'Frequently bought together', 'encore' ) }
			</legend>
			{ settings.text !== '' && <p className="encore-together__text">{ settings.text }</p> }
			<ul className="encore-together__list">
				<li className="encore-together__item is-main">
					<Picture product={ main } />
					<span className="encore-together__name">
						{ main > 0
							? /* translators: %s: the name of the product whose page it is. */
							  sprintf( __( 'This product: %s', 'encore' ), nameOf( main ) )
							: __( 'The product whose page it is', 'encore' ) }
					</span>
				</li>
				{ parts.map( ( part ) => (
					<Item
						key={ part.product_id }
						settings={ { ...settings, ...part, bundle: [] } }
						name={ nameOf( part.product_id ) }
						isPriced={ isPriced }
						onPriced={ onPriced }
					/>
				) ) }
			</ul>
			<button type="button" className="encore-together__button wp-element-button button">
				{ known.length === parts.length ? addAll( parts.length + 1, text( sum, shopCurrency() ) ) : '\u00a0' }
			</button>
		</fieldset>
	);
}

function addAll( count: number, sum: string ): string {
	/* translators: 1: number of products, 3 or so. 2: a price. */
	return sprintf( __( 'Add all %1$d: plus %2$s', 'encore' ), count, sum );
}

interface ItemProps {
	settings: OfferSettings;
	name: string;
	isPriced: boolean;
	onPriced: ( id: number, amount: number ) => void;
}

/** Each is priced as if it were alone. */
function Item( { settings, name, isPriced, onPriced }: ItemProps ) {
	const { preview } = usePricePreview( settings, isPriced );
	const id = settings.product_id;
	const amount = Number( preview?.total.amount ?? NaN );
	useEffect( () => {
		if ( ! Number.isNaN( amount ) ) {
			onPriced( id, amount );
		}
	}, [ id, amount, onPriced ] );
	const isReduced = Number( preview?.regular.amount ?? 0 ) > amount;
	return (
		<li className="encore-together__item">
			<span className="encore-together__label">
				<input
					className="encore-bump__checkbox"
					type="checkbox"
					checked={ false }
					readOnly
					aria-label={ name }
				/>
				<Picture product={ id } />
				<span className="encore-together__name">{ name }</span>
				<span className="encore-together__price">
					{ isReduced && (
						<>
							<del className="encore-bump__regular">{ preview?.regular_text }</del>{ ' ' }
						</>
					) }
					<span className="encore-bump__now">{ preview?.total_text }</span>
				</span>
			</span>
		</li>
	);
}

function Picture( { product }: { product: number } ) {
	const image = useProductImage( product );
	return (
		<span className="encore-together__media">
			{ image && <img src={ image.src } alt="" width={ 48 } height={ 48 } /> }
		</span>
	);
}
