import type { CoachFacts, Money } from '../../api/types.generated';
import type { Caller, Facts, ShopFacts } from '../../coach/facts';
import { text, type Currency } from '../../components/currency';
import type { PageWords } from './page-words';
import { isInCart } from './placements';
import { choosesQuantity, type OfferSettings } from './settings';
import { priceQuestion } from './use-price-preview';

/** What the coach asks the shop of an offer. */
export function coachQuestion( id: number, settings: OfferSettings ): object {
	return { ...priceQuestion( settings ), trigger: settings.trigger, image_id: settings.image_id, offer_id: id };
}

/** Conditions that end an offer, or limit it. */
const ENDS = [ 'date', 'time', 'weekday', 'stock', 'sold' ];

/** The offer as it stands in its form, and what the shop knows of it, in the words of the coach. */
export function toFacts(
	settings: OfferSettings,
	page: PageWords,
	said: CoachFacts | undefined,
	currency: Currency
): Facts {
	const { placement, bundle, whole, joins, price } = settings;
	const decimals = said?.total.minor_unit ?? currency.decimals;
	return {
		placement,
		headline: settings.headline,
		text: settings.text,
		page: page.texts,
		decline: page.decline,
		hasTrueEnd: settings.ends_at !== '' || page.hasCountdown || isLimited( settings ),
		takesFixedPrice: bundle.length === 0 || placement !== 'product' || whole,
		isInstead: price.difference || ( isInCart( placement ) && joins === 'replace' ),
		isCheaperByPieces: price.breaks.length > 0 && choosesQuantity( settings ) && settings.most > 1,
		isCalledSaving: price.type === 'percent' || price.type === 'amount',
		...( said && { shop: toShop( said ) } ),
		write: ( amount ) => text( amount, { ...currency, decimals } ),
	};
}

function isLimited( { conditions }: OfferSettings ): boolean {
	return (
		conditions.length > 0 && conditions.every( ( group ) => group.some( ( { type } ) => ENDS.includes( type ) ) )
	);
}

function toShop( said: CoachFacts ): ShopFacts {
	return {
		product: said.product,
		total: amountOf( said.total ),
		regular: amountOf( said.regular ),
		current: amountOf( said.current ),
		entered: amountOf( said.entered ),
		pieces: said.pieces,
		minorUnit: said.total.minor_unit,
		hasPicture: said.has_picture,
		unsold: said.unsold,
		calledBy: said.called_by.map( toCaller ),
		isSecondPiece: said.is_second_piece,
		hasInCommon: said.has_in_common,
		funnels: said.funnels.map( ( { id, name, role, called_by: calledBy, longest, other } ) => ( {
			id,
			name,
			role,
			calledBy: calledBy.map( toCaller ),
			longest,
			other: other && { ...other, price: other.price && amountOf( other.price ) },
		} ) ),
		otherBumps: said.other_bumps,
		mostBumps: said.most_bumps,
		mostOffers: said.most_offers,
		methods: said.methods,
	};
}

function toCaller( { name, price }: { name: string; price: Money } ): Caller {
	return { name, price: amountOf( price ) };
}

function amountOf( { amount }: Money ): number {
	return Number( amount );
}
