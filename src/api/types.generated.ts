// Made from the schemas in plugin/src/Rest/Schema by `npm run types`. Not to be edited.

export interface RestSchemas {
	Choice: Choice;
	CoachFacts: CoachFacts;
	Condition: Condition;
	ConditionChoices: ConditionChoices;
	Confirmation: Confirmation;
	Diagnostics: Diagnostics;
	FunnelSettings: FunnelSettings;
	GatewayTest: GatewayTest;
	Gateways: Gateways;
	Import: Import;
	ListChange: ListChange;
	ListedFunnels: ListedFunnels;
	ListedOffers: ListedOffers;
	Money: Money;
	MovedFile: MovedFile;
	OfferAnswer: OfferAnswer;
	OfferEvent: OfferEvent;
	OfferPage: OfferPage1;
	OfferPreview: OfferPreview;
	OfferSettings: OfferSettings;
	PricePreview: PricePreview;
	PriceQuestion: PriceQuestion;
	Proposal: Proposal;
	ReportSeries: ReportSeries;
	ReportTables: ReportTables;
	ReportTotals: ReportTotals;
	ShopLog: ShopLog;
	StoredData: StoredData;
	Trace: Trace;
	UndoAnswer: UndoAnswer;
	Walkthrough: Walkthrough;
	Why: Why;
}
export interface Choice {
	value: string;
	label: string;
}
export interface CoachFacts {
	product: {
		id: number;
		name: string;
	};
	total: Money;
	regular: Money;
	current: Money;
	entered: Money;
	/**
	 * Of a fixed price so many are the total.
	 */
	pieces: number;
	has_picture: boolean;
	/**
	 * Why it cannot be sold; empty where it can.
	 */
	unsold: '' | 'out_of_stock' | 'one_only' | 'product_missing';
	/**
	 * Before payment the cheapest and the dearest that call it up, once where that is one.
	 */
	called_by: {
		/**
		 * Of a product; empty of the order in the middle of the shop’s.
		 */
		name: string;
		price: Money;
	}[];
	/**
	 * It is among what calls it up.
	 */
	is_second_piece: boolean;
	/**
	 * Whether a category, a tag, an up-sell or a cross-sell joins it to what calls it up; null where that says nothing.
	 */
	has_in_common: boolean | null;
	/**
	 * After payment those that show it, at most three.
	 */
	funnels: {
		id: number;
		name: string;
		role: 'upsell' | 'downsell' | 'thank_you';
		called_by: {
			/**
			 * Of a product; empty of the order in the middle of the shop’s.
			 */
			name: string;
			price: Money;
		}[];
		/**
		 * The most offers that one shopper can meet in it.
		 */
		longest: number;
		/**
		 * Of a downsell what was declined before it, of an upsell what follows its decline.
		 */
		other: {
			id: number;
			name: string;
			/**
			 * Null while it has none.
			 */
			price: {
				amount: string;
				currency: string;
				minor_unit: number;
			} | null;
		} | null;
	}[];
	/**
	 * At the checkout those that the same products call up, no more than there is room for.
	 */
	other_bumps: {
		id: number;
		name: string;
	}[];
	most_bumps: number;
	most_offers: number;
	/**
	 * After payment each that is switched on, and how an offer is paid after its orders.
	 */
	methods: {
		name: string;
		way: 'one_click' | 'approval' | 'pay_link' | 'offline' | 'none';
	}[];
}
export interface Money {
	amount: string;
	currency: string;
	minor_unit: number;
}
export interface Condition {
	type:
		| 'product'
		| 'category'
		| 'tag'
		| 'coupon'
		| 'bought_before'
		| 'country'
		| 'payment_method'
		| 'shipping_method'
		| 'role'
		| 'weekday'
		| 'currency'
		| 'language'
		| 'total'
		| 'pieces'
		| 'lines'
		| 'orders_made'
		| 'spent'
		| 'date'
		| 'time'
		| 'stock'
		| 'sold'
		| 'first_order'
		| 'logged_in'
		| 'owns_product'
		| 'took_before';
	/**
	 * The opposite is asked for.
	 */
	not: boolean;
	/**
	 * Of a list: one of them must be there.
	 */
	values: string[];
	/**
	 * Of a range: the least, or empty.
	 */
	from: string;
	/**
	 * Of a range: the most, or empty.
	 */
	to: string;
}
export interface ConditionChoices {
	/**
	 * Countries that the shop sells to ("US"), and their states ("US:CA").
	 */
	country: Choice[];
	payment_method: Choice[];
	shipping_method: Choice[];
	role: Choice[];
	currency: Choice[];
	/**
	 * Of the languages that are installed ("de_DE").
	 */
	language: Choice[];
}
export interface Confirmation {
	/**
	 * Address of a JavaScript module that exports `confirm( data )`; empty where nothing is to be confirmed any more.
	 */
	module: string;
	/**
	 * What it is given.
	 */
	data: {
		[k: string]: string;
	};
}
export interface Diagnostics {
	checks: {
		id: 'payments' | 'offer_page' | 'schedule' | 'tables' | 'compiled' | 'checkout' | 'orders' | 'cache';
		state: 'good' | 'recommended' | 'critical';
		label: string;
		text: string;
		/**
		 * Empty where nothing is to be done.
		 */
		todo: string;
		/**
		 * Of the screen where that is done; may be empty.
		 */
		url: string;
		/**
		 * Its words.
		 */
		link: string;
	}[];
	/**
	 * The same and the facts of the shop, in English, to be sent to whoever helps. No person, no secret.
	 */
	text: string;
}
export interface FunnelSettings {
	trigger: {
		type: 'any' | 'products' | 'categories';
		ids: number[];
	};
	enabled: boolean;
	/**
	 * Lower comes first.
	 */
	priority: number;
	/**
	 * One group must hold, and all conditions in it; none is always.
	 */
	conditions: Condition[][];
	/**
	 * Key of the first step, or empty.
	 */
	first: string;
	steps: {
		[k: string]: {
			offer_id: number;
			/**
			 * Key of the next step, or empty.
			 */
			accepted: string;
			/**
			 * Key of the next step, or empty. Where this one cannot be shown, it goes on there, too.
			 */
			declined: string;
			/**
			 * One group must hold, and all conditions in it; none is always.
			 */
			conditions: Condition[][];
		};
	};
	/**
	 * The offer on the thank-you page, however the steps have ended; 0: none.
	 */
	thank_you: number;
}
export interface GatewayTest {
	passed: boolean;
	checks: {
		state: 'passed' | 'failed' | 'skipped';
		text: string;
		/**
		 * What the owner does about it; empty unless it failed.
		 */
		todo: string;
	}[];
}
export interface Gateways {
	/**
	 * In the order of the checkout.
	 */
	gateways: {
		id: string;
		title: string;
		/**
		 * How offers after its orders are paid.
		 */
		way: 'one_click' | 'approval' | 'pay_link' | 'offline' | 'none';
		way_text: string;
		/**
		 * Empty where there is but one.
		 */
		mode: 'test' | 'live' | '';
		/**
		 * The one that is installed; empty where it is not known.
		 */
		version: string;
		/**
		 * Those that were run with Encore.
		 */
		checked_versions: string[];
		/**
		 * Whether the installed one is among them.
		 */
		is_checked: boolean;
		abilities: {
			id: 'keep' | 'charge' | 'three_d_secure' | 'refund' | 'guests' | 'plans';
			state: 'yes' | 'partly' | 'no' | 'unneeded';
			text: string;
		}[];
		notes: {
			/**
			 * Whether no offer follows, offers are paid in another way, or all is well.
			 */
			kind: 'stops' | 'warns' | 'informs';
			/**
			 * What is so, and what to do about it.
			 */
			text: string;
			/**
			 * Of the screen where that is done; may be empty.
			 */
			url: string;
			/**
			 * Its words.
			 */
			link: string;
		}[];
		settings_url: string;
	}[];
	/**
	 * Where gateways are switched on.
	 */
	settings_url: string;
}
export interface Import {
	offers: {
		/**
		 * Its id in the file.
		 */
		key: number;
		title: string;
		state: 'new' | 'here' | 'made' | 'wrong';
		/**
		 * Of what is here or was made, or empty.
		 */
		edit_url: string;
		/**
		 * Why it cannot be made.
		 */
		problems: string[];
		/**
		 * What it names and this shop has not.
		 */
		left_out: string[];
	}[];
	funnels: {
		/**
		 * Its id in the file.
		 */
		key: number;
		title: string;
		state: 'new' | 'here' | 'made' | 'wrong';
		/**
		 * Of what is here or was made, or empty.
		 */
		edit_url: string;
		/**
		 * Why it cannot be made.
		 */
		problems: string[];
		/**
		 * What it names and this shop has not.
		 */
		left_out: string[];
	}[];
	products: {
		/**
		 * Its id in the file.
		 */
		key: number;
		name: string;
		sku: string;
		/**
		 * In this shop; 0 while none stands for it.
		 */
		product_id: number;
		product_name: string;
	}[];
	/**
	 * What to look at before any of it is published, or empty.
	 */
	warning: string;
}
export interface ListChange {
	/**
	 * To which it was done; of a duplicate, the new one.
	 */
	done: number[];
	refused: {
		id: number;
		title: string;
		/**
		 * Why not, and what to do.
		 */
		message: string;
	}[];
}
export interface ListedFunnels {
	rows: {
		id: number;
		title: string;
		/**
		 * WordPress's: publish, draft, future, pending, private or trash.
		 */
		status: string;
		/**
		 * Published and not switched off.
		 */
		is_on: boolean;
		state: 'live' | 'in_trash' | 'unfinished' | 'not_published' | 'switched_off' | 'offer_not_live';
		state_text: string;
		/**
		 * Who else has it open just now, or empty.
		 */
		writer: string;
		/**
		 * In UTC.
		 */
		changed_at: string;
		/**
		 * Empty in the trash.
		 */
		edit_url: string;
		/**
		 * What calls it up; of an offer after payment, the funnels that can show it.
		 */
		called_by: string;
		shown: number;
		accepted: number;
		/**
		 * Accepted by shown: 0.25 is 25%; null where nothing was shown.
		 */
		take_rate: number | null;
		kept: Money;
		/**
		 * Its first offer, and the one that follows when that is declined.
		 */
		steps: string;
		/**
		 * Where an owner plays it as a shopper; empty in the trash.
		 */
		play_url: string;
	}[];
	/**
	 * Rows on all pages.
	 */
	total: number;
	counts: {
		all: number;
		on: number;
		off: number;
		draft: number;
		trash: number;
	};
	/**
	 * The first day of the numbers, in the time zone of the shop.
	 */
	from: string;
	/**
	 * The last day.
	 */
	to: string;
}
export interface ListedOffers {
	rows: {
		id: number;
		title: string;
		/**
		 * WordPress's: publish, draft, future, pending, private or trash.
		 */
		status: string;
		/**
		 * Published and not switched off.
		 */
		is_on: boolean;
		state:
			| 'live'
			| 'in_trash'
			| 'unfinished'
			| 'not_published'
			| 'switched_off'
			| 'translation'
			| 'in_no_funnel'
			| 'not_yet'
			| 'over'
			| 'product_gone'
			| 'sold_out';
		state_text: string;
		/**
		 * Who else has it open just now, or empty.
		 */
		writer: string;
		/**
		 * In UTC.
		 */
		changed_at: string;
		/**
		 * Empty in the trash.
		 */
		edit_url: string;
		/**
		 * What calls it up; of an offer after payment, the funnels that can show it.
		 */
		called_by: string;
		shown: number;
		accepted: number;
		/**
		 * Accepted by shown: 0.25 is 25%; null where nothing was shown.
		 */
		take_rate: number | null;
		kept: Money;
		product: string;
		/**
		 * Of its picture or its product's, small; may be empty.
		 */
		image_url: string;
		/**
		 * Formatted as the shop does.
		 */
		price: string;
		/**
		 * Empty unless it is more than the price.
		 */
		regular_price: string;
		placement: '' | 'product' | 'added_to_cart' | 'cart' | 'checkout' | 'post_purchase';
		placement_text: string;
		/**
		 * In UTC; empty is without a limit.
		 */
		starts_at: string;
		/**
		 * In UTC; empty is without a limit.
		 */
		ends_at: string;
	}[];
	/**
	 * Rows on all pages.
	 */
	total: number;
	counts: {
		all: number;
		on: number;
		off: number;
		draft: number;
		trash: number;
	};
	/**
	 * The first day of the numbers, in the time zone of the shop.
	 */
	from: string;
	/**
	 * The last day.
	 */
	to: string;
}
export interface MovedFile {
	/**
	 * The form of the file.
	 */
	encore: 1;
	/**
	 * The address of the shop that it comes from.
	 */
	shop: string;
	/**
	 * In which its amounts are written: "USD".
	 */
	currency: string;
	/**
	 * @maxItems 1000
	 */
	offers: {
		id: number;
		title: string;
		/**
		 * Blocks.
		 */
		content: string;
		settings: OfferSettings;
	}[];
	/**
	 * @maxItems 1000
	 */
	funnels: {
		id: number;
		title: string;
		/**
		 * Blocks.
		 */
		content: string;
		settings: FunnelSettings;
	}[];
	/**
	 * By the id that the settings name.
	 */
	products: {
		[k: string]: {
			name: string;
			/**
			 * Its SKU; may be empty.
			 */
			code: string;
		};
	};
	/**
	 * By the id that the settings name.
	 */
	categories: {
		[k: string]: {
			name: string;
			/**
			 * Its slug; may be empty.
			 */
			code: string;
		};
	};
	/**
	 * By the id that the settings name.
	 */
	tags: {
		[k: string]: {
			name: string;
			/**
			 * Its slug; may be empty.
			 */
			code: string;
		};
	};
	/**
	 * By the id that the settings name.
	 */
	pictures: {
		[k: string]: {
			name: string;
			/**
			 * Its address; may be empty.
			 */
			code: string;
		};
	};
}
export interface OfferSettings {
	/**
	 * Product or variation; 0 while none is chosen.
	 */
	product_id: number;
	quantity: number;
	/**
	 * What comes with it, at one price together; beside a product each is picked by itself, unless `whole`.
	 */
	bundle: {
		product_id: number;
		quantity: number;
	}[];
	price: {
		type: 'regular' | 'percent' | 'amount' | 'fixed' | 'free';
		/**
		 * A plain decimal: per cent off, or an amount for each piece.
		 */
		value: string;
		/**
		 * The regular price, or what the shop asks for now.
		 */
		base: 'regular' | 'current';
		/**
		 * How a reduced price is rounded, always down.
		 */
		ending: 'exact' | 'whole' | 'ninety_nine';
		/**
		 * A plain decimal: no piece costs less, unless the product does.
		 */
		least: string;
		/**
		 * After payment: an upgrade, reckoned from the difference to the product that called it up.
		 */
		difference: boolean;
		breaks: {
			from: number;
			/**
			 * Like `value`, for each piece of who takes so many or more.
			 */
			value: string;
		}[];
	};
	headline: string;
	text: string;
	/**
	 * 0 is the picture of the product.
	 */
	image_id: number;
	trigger: {
		type: 'any' | 'products' | 'categories';
		ids: number[];
	};
	placement: 'product' | 'added_to_cart' | 'cart' | 'checkout' | 'post_purchase';
	/**
	 * UTC, 2026-11-27T00:00:00Z, or empty.
	 */
	starts_at: string;
	/**
	 * UTC, 2026-11-30T00:00:00Z, or empty.
	 */
	ends_at: string;
	enabled: boolean;
	/**
	 * Lower comes first.
	 */
	priority: number;
	/**
	 * One group must hold, and all conditions in it; none is always.
	 */
	conditions: Condition[][];
	shipping: {
		/**
		 * After payment: what sending it costs, where anything is to be sent.
		 */
		type: 'with_order' | 'flat' | 'rates';
		/**
		 * A plain decimal without tax, of a flat price.
		 */
		amount: string;
	};
	/**
	 * Up to so many pieces the shopper may choose after payment; 0: as many as `quantity`.
	 */
	most: number;
	/**
	 * Of an offer in the cart or at the checkout: beside what is there, or instead of the line that called it up.
	 */
	joins: 'add' | 'replace';
	/**
	 * Before payment: `quantity` pieces for each piece of what called it up.
	 */
	follows: boolean;
	/**
	 * Beside a product: what is in `bundle` is taken together, at one price, and not one by one.
	 */
	whole: boolean;
}
export interface OfferAnswer {
	state:
		| 'open'
		| 'done'
		| 'coming'
		| 'accepted'
		| 'charging'
		| 'requires_action'
		| 'declined'
		| 'unknown'
		| 'paid'
		| 'settled'
		| 'undoing'
		| 'undone'
		| 'expired'
		| 'paid_late'
		| 'declined_final'
		| 'needs_review';
	/**
	 * For the shopper, in plain text; may be empty.
	 */
	message: string;
	/**
	 * Where to go now: the offer page, the thank-you page, or the page where the provider has the shopper confirm.
	 */
	next_url: string;
	/**
	 * Its uuid, or empty.
	 */
	acceptance: string;
	/**
	 * The offer that is open now.
	 */
	offer: OfferPage | null;
}
export interface OfferPage {
	presentation: string;
	title: string;
	/**
	 * What is charged, tax included.
	 */
	price_text: string;
	/**
	 * The same pieces at the regular price, when that is more.
	 */
	regular_price_text: string | null;
	tax_text: string;
	quantity_text: string;
	accept_label: string;
	card_text: string;
	consent_text: string;
	consent_version: string;
	thank_you_url: string;
	/**
	 * Unix time of the end of the window.
	 */
	expires_at: number;
	message: string;
	/**
	 * The acceptance that is to be confirmed or under way, or empty.
	 */
	pending: string;
	/**
	 * What may be chosen, where something may.
	 */
	choice: {
		/**
		 * What is to be chosen first, or empty.
		 */
		prompt: string;
		/**
		 * What is chosen, and its price.
		 */
		said: string;
		/**
		 * 0 while none is chosen.
		 */
		variation_id: number;
		quantity: number;
		/**
		 * 1 where the quantity is not to be chosen.
		 */
		most: number;
		/**
		 * It was accepted, and waits for its payment.
		 */
		fixed: boolean;
		options: {
			id: number;
			price_text: string;
			sold_out: boolean;
		}[];
		pieces: {
			quantity: number;
			text: string;
			save_text: string;
		}[];
		picture: {
			src: string;
			srcset: string;
			alt: string;
		} | null;
	} | null;
}
export interface OfferEvent {
	/**
	 * The same for the same event, however often it is told: "accepted:<uuid>", "charged:<uuid>:1".
	 */
	id: string;
	event: 'shown' | 'accepted' | 'declined' | 'expired' | 'charged' | 'refunded' | 'undone';
	/**
	 * When it happened, in UTC.
	 */
	at: string;
	/**
	 * Of the offer, in this cart or order.
	 */
	presentation: string;
	offer_id: number;
	/**
	 * Its name for the owner.
	 */
	offer: string;
	placement: string;
	/**
	 * 0 before there is one.
	 */
	order_id: number;
	/**
	 * 0 before payment.
	 */
	funnel_id: number;
	/**
	 * Of the funnel; empty before payment.
	 */
	step: string;
	/**
	 * Charged or refunded, or what it was offered at, with tax and shipping; null where the cart alone knew it.
	 */
	amount: {
		amount: string;
		currency: string;
		minor_unit: number;
	} | null;
	gateway: string;
	/**
	 * The provider’s name of the charge; empty where there is none.
	 */
	transaction: string;
}
export interface OfferPage1 {
	presentation: string;
	title: string;
	/**
	 * What is charged, tax included.
	 */
	price_text: string;
	/**
	 * The same pieces at the regular price, when that is more.
	 */
	regular_price_text: string | null;
	tax_text: string;
	quantity_text: string;
	accept_label: string;
	card_text: string;
	consent_text: string;
	consent_version: string;
	thank_you_url: string;
	/**
	 * Unix time of the end of the window.
	 */
	expires_at: number;
	message: string;
	/**
	 * The acceptance that is to be confirmed or under way, or empty.
	 */
	pending: string;
	/**
	 * What may be chosen, where something may.
	 */
	choice: {
		/**
		 * What is to be chosen first, or empty.
		 */
		prompt: string;
		/**
		 * What is chosen, and its price.
		 */
		said: string;
		/**
		 * 0 while none is chosen.
		 */
		variation_id: number;
		quantity: number;
		/**
		 * 1 where the quantity is not to be chosen.
		 */
		most: number;
		/**
		 * It was accepted, and waits for its payment.
		 */
		fixed: boolean;
		options: {
			id: number;
			price_text: string;
			sold_out: boolean;
		}[];
		pieces: {
			quantity: number;
			text: string;
			save_text: string;
		}[];
		picture: {
			src: string;
			srcset: string;
			alt: string;
		} | null;
	} | null;
}
export interface OfferPreview {
	id: number;
	/**
	 * The internal name.
	 */
	title: string;
	headline: string;
	/**
	 * What its owner wrote, after what leaves the cart for it.
	 */
	text: string;
	image: {
		src: string;
		alt: string;
		width: number;
		height: number;
	} | null;
	/**
	 * Pieces that the price is for.
	 */
	quantity: number;
	/**
	 * All pieces, of several variations the cheapest; null without a product.
	 */
	price: {
		amount: string;
		currency: string;
		minor_unit: number;
	} | null;
	/**
	 * All pieces; empty without a product.
	 */
	price_text: string;
	/**
	 * Empty unless it is more than the price.
	 */
	regular_price_text: string;
	/**
	 * After payment, what the price holds at the shop’s own address: "includes $4.00 shipping and $12.90 tax"; otherwise empty.
	 */
	included: string;
	/**
	 * Its products: "Serum + Case + Brush and 2 more".
	 */
	product_name: string;
	/**
	 * What is in it, where that is more than one product.
	 */
	parts: {
		name: string;
		quantity: number;
		/**
		 * Its picture, or empty.
		 */
		src: string;
	}[];
	/**
	 * The same in words, and what is saved.
	 */
	contents: string;
	/**
	 * What shoppers choose of it before payment, as their cart would say; null where nothing can be chosen, and after payment.
	 */
	choice: {
		label: string;
		prompt: string;
		variation_id: number;
		quantity: number;
		changes_quantity: boolean;
		options: {
			id: number;
			name: string;
			price_text: string;
			sold_out: boolean;
			/**
			 * The place of its prices in costs.
			 */
			cost: number;
			image: {
				id: number;
				src: string;
				srcset: string;
				sizes: string;
				alt: string;
				width: number;
				height: number;
			} | null;
		}[];
		costs: {
			/**
			 * The pieces of the first price; each next one is of one more.
			 */
			least: number;
			prices: {
				amount: string;
				text: string;
				regular_text: string;
			}[];
			/**
			 * The price of as many pieces as are chosen, where the list ends before.
			 */
			held: {
				amount: string;
				text: string;
				regular_text: string;
			} | null;
			note: string;
		}[];
	} | null;
	/**
	 * What its variations differ in, "Colour"; empty without any.
	 */
	choose: string;
	variations: string[];
	/**
	 * Pieces that the shopper may take; 1 where the quantity is fixed.
	 */
	most: number;
	/**
	 * Quantities with a price of their own: "2 for $30.00, save 25%".
	 */
	pieces: string[];
	/**
	 * Beside a product, where each is picked by itself: what of them shoppers tick.
	 */
	picked: {
		product_id: number;
		name: string;
		/**
		 * Its picture, or empty.
		 */
		src: string;
		quantity: number;
		price: Money;
		price_text: string;
		/**
		 * Empty unless it is more than the price.
		 */
		regular_price_text: string;
		choice: {
			label: string;
			prompt: string;
			variation_id: number;
			quantity: number;
			changes_quantity: boolean;
			options: {
				id: number;
				name: string;
				price_text: string;
				sold_out: boolean;
				/**
				 * The place of its prices in costs.
				 */
				cost: number;
				image: {
					id: number;
					src: string;
					srcset: string;
					sizes: string;
					alt: string;
					width: number;
					height: number;
				} | null;
			}[];
			costs: {
				/**
				 * The pieces of the first price; each next one is of one more.
				 */
				least: number;
				prices: {
					amount: string;
					text: string;
					regular_text: string;
				}[];
				/**
				 * The price of as many pieces as are chosen, where the list ends before.
				 */
				held: {
					amount: string;
					text: string;
					regular_text: string;
				} | null;
				note: string;
			}[];
		} | null;
	}[];
	/**
	 * In a list of one place, whose turn it is where a block shows the best match: 1 comes first. 0 where shoppers do not see it, or, at the checkout, not beside those before it.
	 */
	rank: number;
	/**
	 * Why no shopper sees it now, as a sentence, or empty.
	 */
	problem: string;
}
export interface PricePreview {
	regular: Money;
	total: Money;
	/**
	 * Empty unless it stands struck through.
	 */
	regular_text: string;
	/**
	 * "from $27.00" while a variation is to be chosen that may cost more.
	 */
	total_text: string;
	/**
	 * A sentence: "The shopper pays $27.00 (regular $39.00)."
	 */
	text: string;
	/**
	 * Of several products at one price what is in it, in words; otherwise empty.
	 */
	contents: string;
	/**
	 * Quantities with a price of their own: "2 for $30.00, save 25%".
	 */
	pieces: string[];
	/**
	 * What shoppers choose of it before payment, as their cart would say; null after payment, where nothing can be chosen, and of products that are picked one by one.
	 */
	choice: {
		label: string;
		prompt: string;
		variation_id: number;
		quantity: number;
		changes_quantity: boolean;
		options: {
			id: number;
			name: string;
			price_text: string;
			sold_out: boolean;
			/**
			 * The place of its prices in costs.
			 */
			cost: number;
			image: {
				id: number;
				src: string;
				srcset: string;
				sizes: string;
				alt: string;
				width: number;
				height: number;
			} | null;
		}[];
		costs: {
			/**
			 * The pieces of the first price; each next one is of one more.
			 */
			least: number;
			prices: {
				amount: string;
				text: string;
				regular_text: string;
			}[];
			/**
			 * The price of as many pieces as are chosen, where the list ends before.
			 */
			held: {
				amount: string;
				text: string;
				regular_text: string;
			} | null;
			note: string;
		}[];
	} | null;
	/**
	 * What shoppers read of the product that leaves the cart for it, a sentence; empty where none does.
	 */
	instead_of: string;
	/**
	 * Sentences about the tax and the shipping in it or beside it, or empty.
	 */
	note: string;
}
export interface PriceQuestion {
	product_id: number;
	quantity: number;
	price: {
		type: 'regular' | 'percent' | 'amount' | 'fixed' | 'free';
		/**
		 * A plain decimal: per cent off, or an amount for each piece.
		 */
		value: string;
		/**
		 * The regular price, or what the shop asks for now.
		 */
		base: 'regular' | 'current';
		/**
		 * How a reduced price is rounded, always down.
		 */
		ending: 'exact' | 'whole' | 'ninety_nine';
		/**
		 * A plain decimal: no piece costs less, unless the product does.
		 */
		least: string;
		/**
		 * After payment: an upgrade, reckoned from the difference to the product that called it up.
		 */
		difference: boolean;
		breaks: {
			from: number;
			/**
			 * Like `value`, for each piece of who takes so many or more.
			 */
			value: string;
		}[];
	};
	/**
	 * What comes with it, at one price together; beside a product each is picked by itself, unless `whole`.
	 */
	bundle: {
		product_id: number;
		quantity: number;
	}[];
	whole: boolean;
	most: number;
	trigger: {
		type: 'any' | 'products' | 'categories';
		ids: number[];
	};
	joins: 'add' | 'replace';
	follows: boolean;
	shipping: {
		/**
		 * After payment: what sending it costs, where anything is to be sent.
		 */
		type: 'with_order' | 'flat' | 'rates';
		/**
		 * A plain decimal without tax, of a flat price.
		 */
		amount: string;
	};
	placement: 'product' | 'added_to_cart' | 'cart' | 'checkout' | 'post_purchase';
}
export interface Proposal {
	product_id: number;
	name: string;
	/**
	 * Its picture; empty without one.
	 */
	src: string;
	price_text: string;
	/**
	 * Its page in the shop.
	 */
	link: string;
	bump: {
		/**
		 * Null where nothing fits, or none is wanted.
		 */
		offer: {
			product_id: number;
			name: string;
			/**
			 * Its picture; empty without one.
			 */
			src: string;
			percent_off: number;
			/**
			 * What the shopper pays.
			 */
			price_text: string;
			/**
			 * Empty unless it stands struck through.
			 */
			regular_price_text: string;
			/**
			 * What it has to do with the product, a sentence.
			 */
			why: string;
			/**
			 * "30% of the product".
			 */
			share: string;
			/**
			 * Sentences about the tax and the shipping in its price or beside it, or empty.
			 */
			note: string;
			settings: OfferSettings;
		} | null;
		/**
		 * What else would go there, best first.
		 */
		others: {
			product_id: number;
			name: string;
			price_text: string;
			why: string;
		}[];
		/**
		 * In which band such offers sell, a sentence.
		 */
		advice: string;
	};
	upsell: {
		/**
		 * Null where nothing fits, or none is wanted.
		 */
		offer: {
			product_id: number;
			name: string;
			/**
			 * Its picture; empty without one.
			 */
			src: string;
			percent_off: number;
			/**
			 * What the shopper pays.
			 */
			price_text: string;
			/**
			 * Empty unless it stands struck through.
			 */
			regular_price_text: string;
			/**
			 * What it has to do with the product, a sentence.
			 */
			why: string;
			/**
			 * "30% of the product".
			 */
			share: string;
			/**
			 * Sentences about the tax and the shipping in its price or beside it, or empty.
			 */
			note: string;
			settings: OfferSettings;
		} | null;
		/**
		 * What else would go there, best first.
		 */
		others: {
			product_id: number;
			name: string;
			price_text: string;
			why: string;
		}[];
		/**
		 * In which band such offers sell, a sentence.
		 */
		advice: string;
	};
	downsell: {
		/**
		 * Null where nothing fits, or none is wanted.
		 */
		offer: {
			product_id: number;
			name: string;
			/**
			 * Its picture; empty without one.
			 */
			src: string;
			percent_off: number;
			/**
			 * What the shopper pays.
			 */
			price_text: string;
			/**
			 * Empty unless it stands struck through.
			 */
			regular_price_text: string;
			/**
			 * What it has to do with the product, a sentence.
			 */
			why: string;
			/**
			 * "30% of the product".
			 */
			share: string;
			/**
			 * Sentences about the tax and the shipping in its price or beside it, or empty.
			 */
			note: string;
			settings: OfferSettings;
		} | null;
		/**
		 * What else would go there, best first.
		 */
		others: {
			product_id: number;
			name: string;
			price_text: string;
			why: string;
		}[];
		/**
		 * In which band such offers sell, a sentence.
		 */
		advice: string;
	};
}
export interface ReportSeries {
	/**
	 * The first day, in the time zone of the shop.
	 */
	from: string;
	/**
	 * The last day.
	 */
	to: string;
	/**
	 * Of every amount; what was shown is counted in all of them.
	 */
	currency: string;
	/**
	 * In which the shop has sold in the period.
	 */
	currencies: string[];
	/**
	 * Days of the period that are to be added up once more.
	 */
	pending_days: number;
	interval: 'day' | 'week' | 'month';
	points: {
		/**
		 * Its first day within the period.
		 */
		from: string;
		shown: number;
		accepted: number;
		/**
		 * Accepted by shown: 0.25 is 25%; null where nothing was shown.
		 */
		take_rate: number | null;
		net: Money;
		refunded_net: Money;
	}[];
	/**
	 * As many days just before; null where nobody asked.
	 */
	previous:
		| {
				/**
				 * Its first day within the period.
				 */
				from: string;
				shown: number;
				accepted: number;
				/**
				 * Accepted by shown: 0.25 is 25%; null where nothing was shown.
				 */
				take_rate: number | null;
				net: Money;
				refunded_net: Money;
		  }[]
		| null;
}
export interface ReportTables {
	offers: {
		/**
		 * The first day, in the time zone of the shop.
		 */
		from: string;
		/**
		 * The last day.
		 */
		to: string;
		/**
		 * Of every amount; what was shown is counted in all of them.
		 */
		currency: string;
		/**
		 * In which the shop has sold in the period.
		 */
		currencies: string[];
		/**
		 * Days of the period that are to be added up once more.
		 */
		pending_days: number;
		/**
		 * Rows on all pages.
		 */
		total: number;
		rows: {
			offer_id: number;
			/**
			 * Its number where it is gone: "#12".
			 */
			title: string;
			shown: number;
			accepted: number;
			declined: number;
			expired: number;
			orders: number;
			/**
			 * Accepted by shown: 0.25 is 25%; null where nothing was shown.
			 */
			take_rate: number | null;
			net: Money;
			tax: Money;
			shipping: Money;
			refunded_net: Money;
			refunded_tax: Money;
			refunded_shipping: Money;
		}[];
	};
	funnels: {
		/**
		 * The first day, in the time zone of the shop.
		 */
		from: string;
		/**
		 * The last day.
		 */
		to: string;
		/**
		 * Of every amount; what was shown is counted in all of them.
		 */
		currency: string;
		/**
		 * In which the shop has sold in the period.
		 */
		currencies: string[];
		/**
		 * Days of the period that are to be added up once more.
		 */
		pending_days: number;
		/**
		 * Rows on all pages.
		 */
		total: number;
		rows: {
			funnel_id: number;
			/**
			 * Its number where it is gone: "#12".
			 */
			title: string;
			shown: number;
			accepted: number;
			declined: number;
			expired: number;
			orders: number;
			/**
			 * Accepted by shown: 0.25 is 25%; null where nothing was shown.
			 */
			take_rate: number | null;
			net: Money;
			tax: Money;
			shipping: Money;
			refunded_net: Money;
			refunded_tax: Money;
			refunded_shipping: Money;
		}[];
	};
	steps: {
		/**
		 * The first day, in the time zone of the shop.
		 */
		from: string;
		/**
		 * The last day.
		 */
		to: string;
		/**
		 * Of every amount; what was shown is counted in all of them.
		 */
		currency: string;
		/**
		 * In which the shop has sold in the period.
		 */
		currencies: string[];
		/**
		 * Days of the period that are to be added up once more.
		 */
		pending_days: number;
		/**
		 * Rows on all pages.
		 */
		total: number;
		rows: {
			funnel_id: number;
			step: string;
			offer_id: number;
			kind: string;
			/**
			 * Its number where it is gone: "#12".
			 */
			title: string;
			shown: number;
			accepted: number;
			declined: number;
			expired: number;
			orders: number;
			/**
			 * Accepted by shown: 0.25 is 25%; null where nothing was shown.
			 */
			take_rate: number | null;
			net: Money;
			tax: Money;
			shipping: Money;
			refunded_net: Money;
			refunded_tax: Money;
			refunded_shipping: Money;
		}[];
	};
	gateways: {
		/**
		 * The first day, in the time zone of the shop.
		 */
		from: string;
		/**
		 * The last day.
		 */
		to: string;
		/**
		 * Of every amount; what was shown is counted in all of them.
		 */
		currency: string;
		/**
		 * In which the shop has sold in the period.
		 */
		currencies: string[];
		/**
		 * Days of the period that are to be added up once more.
		 */
		pending_days: number;
		/**
		 * Rows on all pages.
		 */
		total: number;
		rows: {
			gateway: string;
			shown: number;
			accepted: number;
			declined: number;
			expired: number;
			orders: number;
			/**
			 * Accepted by shown: 0.25 is 25%; null where nothing was shown.
			 */
			take_rate: number | null;
			net: Money;
			tax: Money;
			shipping: Money;
			refunded_net: Money;
			refunded_tax: Money;
			refunded_shipping: Money;
		}[];
	};
	products: {
		/**
		 * The first day, in the time zone of the shop.
		 */
		from: string;
		/**
		 * The last day.
		 */
		to: string;
		/**
		 * Of every amount; what was shown is counted in all of them.
		 */
		currency: string;
		/**
		 * In which the shop has sold in the period.
		 */
		currencies: string[];
		/**
		 * Days of the period that are to be added up once more.
		 */
		pending_days: number;
		/**
		 * Rows on all pages.
		 */
		total: number;
		rows: {
			product_id: number;
			/**
			 * Its number where it is gone: "#12".
			 */
			title: string;
			accepted: number;
			pieces: number;
			net: Money;
			tax: Money;
			refunded_net: Money;
			refunded_tax: Money;
		}[];
	};
	failures: {
		/**
		 * The first day, in the time zone of the shop.
		 */
		from: string;
		/**
		 * The last day.
		 */
		to: string;
		/**
		 * Of every amount; what was shown is counted in all of them.
		 */
		currency: string;
		/**
		 * In which the shop has sold in the period.
		 */
		currencies: string[];
		/**
		 * Days of the period that are to be added up once more.
		 */
		pending_days: number;
		/**
		 * Rows on all pages.
		 */
		total: number;
		rows: {
			gateway: string;
			reason: string;
			failures: number;
		}[];
	};
}
export interface ReportTotals {
	/**
	 * The first day, in the time zone of the shop.
	 */
	from: string;
	/**
	 * The last day.
	 */
	to: string;
	/**
	 * Of every amount; what was shown is counted in all of them.
	 */
	currency: string;
	/**
	 * In which the shop has sold in the period.
	 */
	currencies: string[];
	/**
	 * Days of the period that are to be added up once more.
	 */
	pending_days: number;
	current: {
		/**
		 * Who was shown an offer, by day.
		 */
		shoppers: number;
		shown: number;
		accepted: number;
		/**
		 * Accepted by shown: 0.25 is 25%; null where nothing was shown.
		 */
		take_rate: number | null;
		net: Money;
		tax: Money;
		shipping: Money;
		refunded_net: Money;
		refunded_tax: Money;
		refunded_shipping: Money;
		kept: Money;
		orders: number;
		orders_with: number;
		orders_without: number;
		shop_gross: Money;
		shop_refunded: Money;
		/**
		 * Of all orders, without tax and shipping; null where there was none.
		 */
		aov: {
			amount: string;
			currency: string;
			minor_unit: number;
		} | null;
		/**
		 * Of orders with an accepted offer.
		 */
		aov_with: {
			amount: string;
			currency: string;
			minor_unit: number;
		} | null;
		/**
		 * Of the others.
		 */
		aov_without: {
			amount: string;
			currency: string;
			minor_unit: number;
		} | null;
		/**
		 * Of all orders, had no offer been taken.
		 */
		aov_less_offers: {
			amount: string;
			currency: string;
			minor_unit: number;
		} | null;
		kinds: {
			kind: 'bump' | 'product' | 'added_to_cart' | 'cart' | 'upsell' | 'downsell';
			shown: number;
			accepted: number;
			/**
			 * Accepted by shown: 0.25 is 25%; null where nothing was shown.
			 */
			take_rate: number | null;
			net: Money;
			refunded_net: Money;
		}[];
	};
	/**
	 * As many days just before; null where nobody asked.
	 */
	previous: {
		/**
		 * Who was shown an offer, by day.
		 */
		shoppers: number;
		shown: number;
		accepted: number;
		/**
		 * Accepted by shown: 0.25 is 25%; null where nothing was shown.
		 */
		take_rate: number | null;
		net: Money;
		tax: Money;
		shipping: Money;
		refunded_net: Money;
		refunded_tax: Money;
		refunded_shipping: Money;
		kept: Money;
		orders: number;
		orders_with: number;
		orders_without: number;
		shop_gross: Money;
		shop_refunded: Money;
		/**
		 * Of all orders, without tax and shipping; null where there was none.
		 */
		aov: {
			amount: string;
			currency: string;
			minor_unit: number;
		} | null;
		/**
		 * Of orders with an accepted offer.
		 */
		aov_with: {
			amount: string;
			currency: string;
			minor_unit: number;
		} | null;
		/**
		 * Of the others.
		 */
		aov_without: {
			amount: string;
			currency: string;
			minor_unit: number;
		} | null;
		/**
		 * Of all orders, had no offer been taken.
		 */
		aov_less_offers: {
			amount: string;
			currency: string;
			minor_unit: number;
		} | null;
		kinds: {
			kind: 'bump' | 'product' | 'added_to_cart' | 'cart' | 'upsell' | 'downsell';
			shown: number;
			accepted: number;
			/**
			 * Accepted by shown: 0.25 is 25%; null where nothing was shown.
			 */
			take_rate: number | null;
			net: Money;
			refunded_net: Money;
		}[];
	} | null;
	/**
	 * By take rate, of offers that were shown often enough.
	 */
	best: {
		offer_id: number;
		/**
		 * Its number where it is gone: "#12".
		 */
		title: string;
		shown: number;
		accepted: number;
		declined: number;
		expired: number;
		orders: number;
		/**
		 * Accepted by shown: 0.25 is 25%; null where nothing was shown.
		 */
		take_rate: number | null;
		net: Money;
		tax: Money;
		shipping: Money;
		refunded_net: Money;
		refunded_tax: Money;
		refunded_shipping: Money;
	}[];
	worst: {
		offer_id: number;
		/**
		 * Its number where it is gone: "#12".
		 */
		title: string;
		shown: number;
		accepted: number;
		declined: number;
		expired: number;
		orders: number;
		/**
		 * Accepted by shown: 0.25 is 25%; null where nothing was shown.
		 */
		take_rate: number | null;
		net: Money;
		tax: Money;
		shipping: Money;
		refunded_net: Money;
		refunded_tax: Money;
		refunded_shipping: Money;
	}[];
	/**
	 * That is often enough.
	 */
	least_shown: number;
}
export interface ShopLog {
	entries: {
		/**
		 * In UTC: 2026-11-30T12:00:00Z.
		 */
		at: string;
		/**
		 * error, warning, notice, info …
		 */
		level: string;
		message: string;
		/**
		 * What a customer was told with “Something went wrong”; may be empty.
		 */
		id: string;
	}[];
	/**
	 * False where WooCommerce logs nothing, or elsewhere.
	 */
	is_readable: boolean;
	/**
	 * Where WooCommerce shows its logs.
	 */
	url: string;
}
export interface StoredData {
	offers: number;
	funnels: number;
	/**
	 * Of which it is not known that no money moved.
	 */
	charges: number;
	/**
	 * Whether you have downloaded the record of all of them within the hour. True where there is none.
	 */
	is_saved: boolean;
	/**
	 * What has to be written to delete all of it: which shop this is.
	 */
	phrase: string;
	under_way: {
		charges: number;
		refunds: number;
		mails: number;
		cards: number;
	};
	/**
	 * Of a deletion: whether all is gone; false where it has to be asked for once more.
	 */
	is_deleted: boolean;
}
export interface Trace {
	/**
	 * In the order in which they were considered; kept for 30 days.
	 */
	steps: {
		/**
		 * 0 where the order itself takes no offers.
		 */
		funnel_id: number;
		step: string;
		offer_id: number;
		/**
		 * A stable code; empty where the offer was shown, and beginning with shown_ where it was shown as a linked order.
		 */
		reason: string;
		shown: boolean;
		/**
		 * The reason in a sentence.
		 */
		text: string;
	}[];
}
export interface UndoAnswer {
	/**
	 * Paid back, or on its way back.
	 */
	state: 'undoing' | 'undone' | 'paid_late';
	/**
	 * For the shopper, in plain text.
	 */
	message: string;
}
export interface Walkthrough {
	/**
	 * Where it begins.
	 */
	url: string;
}
export interface Why {
	shown: boolean;
	/**
	 * A stable code, the first of perhaps several; empty where it is shown.
	 */
	reason: string;
	/**
	 * The reason in a sentence.
	 */
	text: string;
}
