import { useCallback, useState } from '@wordpress/element';
import { __, _n, sprintf } from '@wordpress/i18n';
import type { ReactNode } from 'react';

import { text as written, type Currency } from './currency';
import { TogetherPicture, type OnWorth, type Worth } from './TogetherItem';

/** The product whose page it is. */
export interface Main {
	/** Nothing where no product is named. */
	name?: string;
	src?: string | undefined;
	/** Null where there is none, or its variation is the shopper's to choose; undefined while it is asked for. */
	price: { amount: number; text: string } | null | undefined;
}

interface Props {
	headline: string;
	text: string;
	main: Main;
	/** What stands beside it. */
	products: number[];
	currency: Currency;
	item: ( product: number, onWorth: OnWorth ) => ReactNode;
}

/** What is frequently bought together, as on a product's page: TogetherMarkup prints the same. Its button does nothing. */
export function Together( { headline, text, main, products, currency, item }: Props ) {
	const [ worths, setWorths ] = useState< Record< number, Worth > >( {} );
	const onWorth = useCallback< OnWorth >(
		( product, worth ) => setWorths( ( before ) => ( { ...before, [ product ]: worth } ) ),
		[]
	);
	const known = products.flatMap( ( product ) => worths[ product ] ?? [] );
	return (
		<fieldset className="encore-together is-live">
			<legend className="encore-together__title">
				{ headline || __( 'Frequently bought together', 'encore' ) }
			</legend>
			{ text !== '' && <p className="encore-together__text">{ text }</p> }
			<ul className="encore-together__list">
				<li className="encore-together__item is-main">
					<TogetherPicture src={ main.src } />
					<span className="encore-together__name">
						{ main.name
							? /* translators: %s: the name of the product whose page it is. */
							  sprintf( __( 'This product: %s', 'encore' ), main.name )
							: __( 'The product whose page it is', 'encore' ) }
					</span>
					<span className="encore-together__price">{ main.price?.text }</span>
				</li>
				{ products.map( ( product ) => item( product, onWorth ) ) }
			</ul>
			{ main.price !== undefined && known.length === products.length ? (
				<Sums worths={ known } main={ main.price?.amount } currency={ currency } />
			) : (
				<Foot total={ '\u00a0' } label={ '\u00a0' } />
			) }
		</fieldset>
	);
}

interface SumsProps {
	worths: Worth[];
	main: number | undefined;
	currency: Currency;
}

/** The total and the words of the button, which follow what is ticked and chosen. */
function Sums( { worths, main, currency }: SumsProps ) {
	const ticked = worths.filter( ( { isTicked } ) => isTicked );
	const sumOf = ( some: Worth[] ) =>
		written(
			some.reduce( ( sum, { amount } ) => sum + amount, main ?? 0 ),
			currency
		);
	const isSome = ticked.length > 0 && ticked.length < worths.length;
	const all = sumOf( worths );
	const whole = worths.some( ( { isFrom } ) => isFrom )
		? /* translators: %s: the lowest of several prices. */
		  sprintf( __( 'from %s', 'encore' ), all )
		: all;
	const label = isSome
		? /* translators: %s: a price. */
		  sprintf( __( 'Add selected: %s', 'encore' ), sumOf( ticked ) )
		: addAll( worths.length + 1, whole, main !== undefined );
	const total =
		main === undefined
			? /* translators: %s: a price. */
			  sprintf( __( 'Added: %s', 'encore' ), sumOf( ticked ) )
			: /* translators: %s: a price. */
			  sprintf( __( 'Selected: %s', 'encore' ), sumOf( ticked ) );
	return <Foot total={ total } label={ label } />;
}

function Foot( { total, label }: { total: string; label: string } ) {
	return (
		<>
			<p className="encore-together__total">{ total }</p>
			<button type="button" className="encore-together__button wp-element-button button">
				{ label }
			</button>
		</>
	);
}

function addAll( count: number, sum: string, isWhole: boolean ): string {
	return isWhole
		? /* translators: 1: number of products, 3 or so. 2: a price. */
		  sprintf( _n( 'Add all %1$d: %2$s', 'Add all %1$d: %2$s', count, 'encore' ), count, sum )
		: /* translators: 1: number of products, 3 or so. 2: a price. */
		  sprintf( _n( 'Add all %1$d: plus %2$s', 'Add all %1$d: plus %2$s', count, 'encore' ), count, sum );
}
