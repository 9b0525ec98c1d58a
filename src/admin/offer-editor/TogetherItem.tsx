import { useEffect, useId, useRef } from '@wordpress/element';

import { BumpChoiceFields } from '../../components/BumpChoiceFields';
import { shownPrice } from '../../components/bump-content';
import { PriceWords } from '../../components/PriceWords';
import type { OfferSettings } from './settings';
import { usePricePreview } from './use-price-preview';
import { useProductImage } from './use-product-image';
import { useTried } from './use-tried';

/** What one of the list comes to as it is chosen. */
export interface Worth {
	amount: number;
	/** A variation is still to be chosen, and may cost more. */
	isFrom: boolean;
	isTicked: boolean;
}

interface Props {
	settings: OfferSettings;
	name: string;
	isPriced: boolean;
	onWorth: ( id: number, worth: Worth ) => void;
}

/** Each is priced as if it were alone. */
export function TogetherItem( { settings, name, isPriced, onWorth }: Props ) {
	const { preview } = usePricePreview( settings, isPriced );
	const product = settings.product_id;
	const choice = preview?.choice;
	const { chosen, picked, checked: isTicked, problem, pick, tick, complain } = useTried( choice );
	const id = useId();
	const select = useRef< HTMLSelectElement >( null );
	const amount = Number( chosen?.price?.amount ?? preview?.total.amount ?? NaN );
	const isFrom = chosen !== undefined && ! chosen.price;
	useEffect( () => {
		if ( ! Number.isNaN( amount ) ) {
			onWorth( product, { amount, isFrom, isTicked } );
		}
	}, [ product, amount, isFrom, isTicked, onWorth ] );
	const price = shownPrice(
		{
			quantity: choice?.quantity ?? settings.quantity,
			price_text: preview?.total_text ?? '',
			regular_price_text: preview?.regular_text ?? '',
			choice,
		},
		picked
	);
	return (
		<li className="encore-together__item">
			<label className="encore-together__label" htmlFor={ id }>
				<input
					className="encore-bump__checkbox"
					id={ id }
					type="checkbox"
					checked={ isTicked }
					aria-labelledby={ `${ id }-headline ${ id }-price` }
					onChange={ ( { target } ) => {
						if ( target.checked && chosen?.isOpen ) {
							complain();
							select.current?.focus();
						} else {
							tick( target.checked );
						}
					} }
				/>
				<TogetherPicture product={ product } src={ chosen?.option?.image?.src } />
				<span className="encore-together__name" id={ `${ id }-headline` }>
					{ name }
				</span>
				<span className="encore-together__price" id={ `${ id }-price` }>
					<PriceWords { ...price } />
				</span>
			</label>
			{ choice && chosen && (
				<>
					<BumpChoiceFields
						id={ id }
						choice={ choice }
						chosen={ chosen }
						disabled={ false }
						onPick={ pick }
						selectRef={ select }
					/>
					<p className="encore-together__status" role="status">
						{ problem }
					</p>
				</>
			) }
		</li>
	);
}

/** The picture of what is chosen, otherwise the product's own. */
export function TogetherPicture( { product, src }: { product: number; src?: string | undefined } ) {
	const image = useProductImage( product );
	const shown = src ?? image?.src;
	return (
		<span className="encore-together__media">
			{ shown && <img src={ shown } alt="" width={ 48 } height={ 48 } /> }
		</span>
	);
}
