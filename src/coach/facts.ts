/** Amounts are whole minor units of the shop's currency, as shoppers are shown prices where the offer stands. */
export interface Facts {
	placement: 'product' | 'added_to_cart' | 'cart' | 'checkout' | 'post_purchase';
	headline: string;
	text: string;
	/** Other words of its page. */
	page: string[];
	/** What its button says that declines, where the owner has written it. */
	decline: string;
	/** It has an end, a limit or a countdown, so that words which hurry a shopper are true. */
	hasTrueEnd: boolean;
	/** A fixed price can be set: one price holds for all of it. */
	takesFixedPrice: boolean;
	/** It stands in for what called it up, or is an upgrade of it: no share of that one's price says anything. */
	isInstead: boolean;
	/** From so many pieces on each costs less. */
	isCheaperByPieces: boolean;
	/** Per cent or an amount off: the owner calls the price a saving. */
	isCalledSaving: boolean;
	/** Undefined while there is no product, or its price cannot be asked for. */
	shop?: ShopFacts;
	/** How the shop writes an amount: "$12.90". */
	write: ( amount: number ) => string;
}

export interface ShopFacts {
	product: Named;
	/** All pieces, without what sending them costs. */
	total: number;
	/** The same at the regular price. */
	regular: number;
	/** The same as the shop sells it now. */
	current: number;
	/** The total as owners enter prices, perhaps without tax. */
	entered: number;
	/** A fixed price is one of a single piece, or of a whole bundle: so many of those are the total. */
	pieces: number;
	minorUnit: number;
	hasPicture: boolean;
	/** Why it cannot be sold; empty where it can. */
	unsold: '' | 'out_of_stock' | 'one_only' | 'product_missing';
	/** Before payment what calls it up: the cheapest and the dearest, once where that is one; nothing where it is not known. */
	calledBy: Caller[];
	/** It is among what calls it up: a second piece. */
	isSecondPiece: boolean;
	/** Whether a category, a tag, an up-sell or a cross-sell joins it to what calls it up; null where anything does. */
	hasInCommon: boolean | null;
	/** After payment the funnels that show it. */
	funnels: FunnelFacts[];
	/** At the checkout the other bumps that what calls it up can bring. */
	otherBumps: Named[];
	/** So many bumps the checkout shows at most. */
	mostBumps: number;
	/** So many offers follow a payment at most. */
	mostOffers: number;
	/** After payment how each method that is switched on is paid with. */
	methods: Method[];
}

export interface Named {
	id: number;
	name: string;
}

/** One piece of what calls it up; without a name the order in the middle of the shop's. */
export interface Caller {
	name: string;
	price: number;
}

export interface FunnelFacts {
	id: number;
	name: string;
	role: 'upsell' | 'downsell' | 'thank_you';
	calledBy: Caller[];
	/** The most offers one shopper can meet in it, the one on the thank-you page among them. */
	longest: number;
	/** Of a downsell what was declined before it, of an upsell what follows its decline; null where there is none. */
	other: ( Named & { price: number | null } ) | null;
}

export interface Method {
	name: string;
	/** How an offer is paid after it: on a kept card, on the provider's page, by a payment page, later, or not at all. */
	way: 'one_click' | 'approval' | 'pay_link' | 'offline' | 'none';
}
