// Made from the schemas in plugin/src/Rest/Schema by `npm run types`. Not to be edited.

export interface RestSchemas {
	FunnelSettings: FunnelSettings;
	Money: Money;
	OfferSettings: OfferSettings;
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
			 * Key of the next step, or empty.
			 */
			declined: string;
		};
	};
}
export interface Money {
	amount: string;
	currency: string;
	minor_unit: number;
}
export interface OfferSettings {
	/**
	 * Product or variation; 0 while none is chosen.
	 */
	product_id: number;
	quantity: number;
	price: {
		type: 'regular' | 'percent' | 'amount' | 'fixed';
		/**
		 * A plain decimal: per cent off, or an amount for each piece.
		 */
		value: string;
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
	placement: 'checkout' | 'post_purchase';
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
}
