import type { BumpChoice } from '../woo/bump-choice';

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
