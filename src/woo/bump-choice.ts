/** What so many pieces cost together; amounts are formatted by the shop. */
export interface Pieces {
	amount: string;
	text: string;
	/** Empty where nothing is struck through. */
	regular_text: string;
}

export interface BumpOption {
	id: number;
	name: string;
	/** Empty where all cost the same. */
	price_text: string;
	sold_out: boolean;
	/** The place of its prices. */
	cost: number;
	image: { src: string; srcset?: string; alt: string; width: number; height: number } | null;
}

/** What may be chosen in a bump's box, with the price of every choice: the browser works none out. */
export interface BumpChoice {
	/** "Colour"; empty where there are no variations. */
	label: string;
	/** "Choose first: Colour". */
	prompt: string;
	/** 0 while none is chosen. */
	variation_id: number;
	quantity: number;
	changes_quantity: boolean;
	options: BumpOption[];
	/**
	 * The first price is that of the least pieces, each next one of one more; where the list ends before, that of the pieces
	 * that are chosen stands beside it.
	 */
	costs: Array< { least: number; prices: Pieces[]; held: Pieces | null; note: string } >;
}

/** What the shopper has chosen of it. */
export interface Picked {
	variation_id: number;
	quantity: number;
}

export interface Chosen extends Picked {
	/** A variation is still to be chosen. */
	isOpen: boolean;
	option: BumpOption | undefined;
	most: number;
	/** Nothing while that depends on the variation. */
	price: Pieces | undefined;
	note: string;
}

/** The choice as it stands, with as many pieces as there are of it. */
export function read( choice: BumpChoice, picked: Picked = choice ): Chosen {
	const option = choice.options.find( ( { id, sold_out: isSoldOut } ) => {
		return id === picked.variation_id && ( ! isSoldOut || id === choice.variation_id );
	} );
	const isOpen = choice.options.length > 0 && ! option;
	const all = isOpen ? choice.costs : [ choice.costs[ option?.cost ?? 0 ] ];
	const isHeld = picked.quantity === choice.quantity && all.some( ( cost ) => cost?.held );
	const listed = Math.max( 1, ...all.map( ( cost ) => ( cost ? cost.least + cost.prices.length - 1 : 1 ) ) );
	const most = isHeld ? Math.max( listed, choice.quantity ) : listed;
	const least = choice.costs[ 0 ]?.least ?? 1;
	const quantity = choice.changes_quantity
		? Math.min( Math.max( Math.round( picked.quantity ) || 1, 1 ), most )
		: choice.quantity;
	// Those that all cost the same have one price, whichever is chosen.
	const cost = isOpen && choice.costs.length > 1 ? undefined : choice.costs[ option?.cost ?? 0 ];
	return {
		variation_id: option?.id ?? 0,
		quantity,
		isOpen,
		option,
		most,
		price: cost?.prices[ quantity - least ] ?? cost?.held ?? undefined,
		note: cost?.note ?? '',
	};
}
