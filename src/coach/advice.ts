export type Code =
	| 'bump_above'
	| 'bump_below'
	| 'upsell_between'
	| 'upsell_above'
	| 'no_funnel'
	| 'no_downsell'
	| 'downsell_outside'
	| 'too_many_offers'
	| 'too_many_sentences'
	| 'shaming_words'
	| 'false_urgency'
	| 'no_picture'
	| 'no_saving'
	| 'same_in_shop'
	| 'nothing_in_common'
	| 'several_bumps'
	| 'cannot_be_sold'
	| 'gateway_cannot_charge'
	| 'no_one_click';

/** A problem keeps the offer from selling or breaks a rule; a hint is what sells better. */
export type Level = 'problem' | 'hint';

export interface Advice {
	code: Code;
	level: Level;
	/** A sentence or two, with the number. */
	reason: string;
	/** Per cent, or how many. */
	number?: number;
	fix?: Fix;
}

export type Fix = { label: string } & ( SetPrice | Discount | OpenField | GoTo );

/** One click sets a fixed price. */
interface SetPrice {
	kind: 'price';
	/** A plain decimal, as owners enter prices. */
	value: string;
}

/** One click takes so much off what the shop asks. */
interface Discount {
	kind: 'discount';
	percent: number;
}

/** Leads to where it is written or chosen. */
interface OpenField {
	kind: 'field';
	field: Field;
}

export type Field = 'product' | 'headline' | 'text' | 'picture' | 'trigger';

/** Leads to another screen. */
interface GoTo {
	kind: 'screen';
	screen: 'offer' | 'funnel' | 'new_funnel' | 'product' | 'payments';
	/** Of an offer, a funnel or a product. */
	id: number;
}
