import type { BumpChoice, Picked } from '../api/bump-choice';

/** What the shopper has chosen: the browser shows the price that came with it, and works none out. */
export interface Chosen extends Picked {
	/** A variation is still to be chosen. */
	isOpen: boolean;
	option: BumpChoice[ 'options' ][ number ] | undefined;
	most: number;
	/** Nothing while that depends on the variation. */
	price: BumpChoice[ 'costs' ][ number ][ 'prices' ][ number ] | undefined;
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
