import { useEffect, useId, useRef } from '@wordpress/element';

import { BumpChoiceFields } from './BumpChoiceFields';
import { shownPrice, type BumpPrice } from './bump-content';
import type { BumpChoice } from '../api/bump-choice';
import { PriceWords } from './PriceWords';
import { useTried } from './use-tried';

/** What one of the list comes to as it is chosen. */
export interface Worth {
	amount: number;
	/** A variation is still to be chosen, and may cost more. */
	isFrom: boolean;
	isTicked: boolean;
}

export type OnWorth = ( id: number, worth: Worth ) => void;

interface Props extends BumpPrice {
	product: number;
	name: string;
	src: string | undefined;
	choice: BumpChoice | null | undefined;
	/** In minor units; nothing while it is asked for. */
	amount: number | undefined;
	onWorth: OnWorth;
}

/** Each is priced as if it were alone. */
export function TogetherItem( { product, name, src, choice, amount: first, onWorth, ...said }: Props ) {
	const { chosen, picked, checked: isTicked, problem, pick, tick, complain } = useTried( choice );
	const id = useId();
	const select = useRef< HTMLSelectElement >( null );
	const amount = chosen?.price ? Number( chosen.price.amount ) : first;
	const isFrom = chosen !== undefined && ! chosen.price;
	useEffect( () => {
		if ( amount !== undefined ) {
			onWorth( product, { amount, isFrom, isTicked } );
		}
	}, [ product, amount, isFrom, isTicked, onWorth ] );
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
				<TogetherPicture src={ chosen?.option?.image?.src ?? src } />
				<span className="encore-together__name" id={ `${ id }-headline` }>
					{ name }
				</span>
				<span className="encore-together__price" id={ `${ id }-price` }>
					<PriceWords { ...shownPrice( { ...said, choice }, picked ) } />
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

export function TogetherPicture( { src }: { src: string | undefined } ) {
	return (
		<span className="encore-together__media">{ src && <img src={ src } alt="" width={ 48 } height={ 48 } /> }</span>
	);
}
