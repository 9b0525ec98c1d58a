import type { BumpChoice, Picked } from '../api/bump-choice';
import { read } from './bump-choice';

export interface BumpPicture {
	src: string;
	srcset?: string;
	alt: string;
	width: number;
	height: number;
}

/** What a bump says; amounts are formatted by the shop. */
export interface BumpContent {
	headline: string;
	/** Of several products at one price what is in it, and what is saved; otherwise empty. */
	contents: string;
	text: string;
	image: BumpPicture | null;
	quantity: number;
	price_text: string;
	/** Empty where nothing is struck through. */
	regular_price_text: string;
	/** What the shopper may choose of it. */
	choice?: BumpChoice | null | undefined;
}

export type BumpPrice = Pick< BumpContent, 'quantity' | 'price_text' | 'regular_price_text' >;

/** The price of what is picked. What the shop has said already is true to the minor unit; of all else it has said it beforehand. */
export function shownPrice( bump: BumpPrice & Pick< BumpContent, 'choice' >, picked?: Picked ): BumpPrice {
	const { choice, quantity, price_text: text, regular_price_text: regular } = bump;
	const now = choice ? read( choice, picked ) : undefined;
	const isSaid =
		! choice || ! now || ( now.variation_id === choice.variation_id && now.quantity === choice.quantity );
	return isSaid || ! now.price
		? { quantity, price_text: text, regular_price_text: regular }
		: {
				quantity: choice.changes_quantity ? now.quantity : quantity,
				price_text: now.price.text,
				regular_price_text: now.price.regular_text,
		  };
}
