import { useCallback, useState } from '@wordpress/element';
import { __, _n, sprintf } from '@wordpress/i18n';

import { text } from '../../components/currency';
import { shopCurrency } from '../../woo/shop-currency';
import { DEFAULTS, type OfferSettings } from './settings';
import { TogetherItem, TogetherPicture, type Worth } from './TogetherItem';
import { useFound } from './use-found';
import type { OfferEditing } from './use-offer';
import { usePricePreview } from './use-price-preview';

type Part = OfferSettings[ 'bundle' ][ number ];

/** What is frequently bought together, as on a product's page: TogetherMarkup prints the same. Its button does nothing. */
export function Together( { settings, isPriced }: OfferEditing ) {
	const main = settings.trigger.type === 'products' ? settings.trigger.ids[ 0 ] ?? 0 : 0;
	const all: Part[] = [ { product_id: settings.product_id, quantity: settings.quantity }, ...settings.bundle ];
	// A page does not offer its own product beside it.
	const parts = all.filter( ( part ) => part.product_id !== main );
	const mainPrice = useMainPrice( main );
	const { chosen } = useFound(
		'products',
		[ main, ...parts.map( ( part ) => part.product_id ) ].filter( ( id ) => id > 0 )
	);
	const nameOf = ( id: number ) => chosen.find( ( one ) => one.id === id )?.name ?? '…';
	const [ worths, setWorths ] = useState< Record< number, Worth > >( {} );
	const onWorth = useCallback(
		( id: number, worth: Worth ) => setWorths( ( before ) => ( { ...before, [ id ]: worth } ) ),
		[]
	);
	const known = parts.flatMap( ( { product_id: id } ) => worths[ id ] ?? [] );
	return (
		<fieldset className="encore-together is-live">
			<legend className="encore-together__title">
				{ settings.headline || __( 'Frequently bought together', 'encore' ) }
			</legend>
			{ settings.text !== '' && <p className="encore-together__text">{ settings.text }</p> }
			<ul className="encore-together__list">
				<li className="encore-together__item is-main">
					<TogetherPicture product={ main } />
					<span className="encore-together__name">
						{ main > 0
							? /* translators: %s: the name of the product whose page it is. */
							  sprintf( __( 'This product: %s', 'encore' ), nameOf( main ) )
							: __( 'The product whose page it is', 'encore' ) }
					</span>
					<span className="encore-together__price">{ mainPrice?.text }</span>
				</li>
				{ parts.map( ( part ) => (
					<TogetherItem
						key={ part.product_id }
						settings={ { ...settings, ...part, bundle: [] } }
						name={ nameOf( part.product_id ) }
						isPriced={ isPriced }
						onWorth={ onWorth }
					/>
				) ) }
			</ul>
			{ mainPrice !== undefined && known.length === parts.length ? (
				<Sums worths={ known } main={ mainPrice?.amount } />
			) : (
				<Foot total={ '\u00a0' } label={ '\u00a0' } />
			) }
		</fieldset>
	);
}

interface MainPrice {
	amount: number;
	text: string;
}

/** What the shop asks for the page's own product now: null where none is named, or its variation is the shopper's to choose; undefined while it is asked. */
function useMainPrice( main: number ): MainPrice | null | undefined {
	const { preview, error } = usePricePreview(
		{ ...DEFAULTS, placement: 'product', product_id: main, price: { ...DEFAULTS.price, base: 'current' } },
		main > 0
	);
	if ( main > 0 && ! preview && ! error ) {
		return undefined;
	}
	return preview && ( preview.choice?.options.length ?? 0 ) === 0
		? { amount: Number( preview.total.amount ), text: preview.total_text }
		: null;
}

interface SumsProps {
	worths: Worth[];
	main: number | undefined;
}

/** The total and the words of the button, which follow what is ticked and chosen. */
function Sums( { worths, main }: SumsProps ) {
	const ticked = worths.filter( ( { isTicked } ) => isTicked );
	const sumOf = ( some: Worth[] ) =>
		text(
			some.reduce( ( sum, { amount } ) => sum + amount, main ?? 0 ),
			shopCurrency()
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
