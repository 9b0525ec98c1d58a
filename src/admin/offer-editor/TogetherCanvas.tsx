import { Together } from '../../components/Together';
import { TogetherItem, type OnWorth } from '../../components/TogetherItem';
import { shopCurrency } from '../../woo/shop-currency';
import { DEFAULTS, type OfferSettings } from './settings';
import { useFound } from './use-found';
import type { OfferEditing } from './use-offer';
import { usePricePreview } from './use-price-preview';
import { useProductImage } from './use-product-image';

type Part = OfferSettings[ 'bundle' ][ number ];

/** What is frequently bought together, of the settings as they stand in the form. */
export function TogetherCanvas( { settings, isPriced }: OfferEditing ) {
	const main = settings.trigger.type === 'products' ? settings.trigger.ids[ 0 ] ?? 0 : 0;
	const all: Part[] = [ { product_id: settings.product_id, quantity: settings.quantity }, ...settings.bundle ];
	// A page does not offer its own product beside it.
	const parts = all.filter( ( part ) => part.product_id !== main );
	const price = useMainPrice( main );
	const image = useProductImage( main );
	const { chosen } = useFound(
		'products',
		[ main, ...parts.map( ( part ) => part.product_id ) ].filter( ( id ) => id > 0 )
	);
	const nameOf = ( id: number ) => chosen.find( ( one ) => one.id === id )?.name ?? '…';
	return (
		<Together
			headline={ settings.headline }
			text={ settings.text }
			main={ { price, src: image?.src, ...( main > 0 && { name: nameOf( main ) } ) } }
			products={ parts.map( ( part ) => part.product_id ) }
			currency={ shopCurrency() }
			item={ ( product, onWorth ) => (
				<PricedItem
					key={ product }
					settings={ {
						...settings,
						...parts.find( ( part ) => part.product_id === product ),
						bundle: [],
					} }
					name={ nameOf( product ) }
					isPriced={ isPriced }
					onWorth={ onWorth }
				/>
			) }
		/>
	);
}

interface ItemProps {
	settings: OfferSettings;
	name: string;
	isPriced: boolean;
	onWorth: OnWorth;
}

function PricedItem( { settings, name, isPriced, onWorth }: ItemProps ) {
	const { preview } = usePricePreview( settings, isPriced );
	const image = useProductImage( settings.product_id );
	return (
		<TogetherItem
			product={ settings.product_id }
			name={ name }
			src={ image?.src }
			quantity={ preview?.choice?.quantity ?? settings.quantity }
			price_text={ preview?.total_text ?? '' }
			regular_price_text={ preview?.regular_text ?? '' }
			choice={ preview?.choice }
			amount={ preview && Number( preview.total.amount ) }
			onWorth={ onWorth }
		/>
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
