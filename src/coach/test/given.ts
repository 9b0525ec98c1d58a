import type { Facts, FunnelFacts, ShopFacts } from '../facts';

/** A bump of $27.00 (regular $39.00) beside a course of $97.00, of which nothing is to be said. */
export function given( changed: Partial< Facts > = {}, shop: Partial< ShopFacts > = {} ): Facts {
	const minorUnit = shop.minorUnit ?? 2;
	return {
		placement: 'checkout',
		headline: 'Add the workbook',
		text: 'Forty exercises. Print it at home.',
		page: [],
		decline: '',
		hasTrueEnd: false,
		takesFixedPrice: true,
		isInstead: false,
		isCalledSaving: false,
		isCheaperByPieces: false,
		write: ( amount ) => `$${ ( amount / 10 ** minorUnit ).toFixed( minorUnit ) }`,
		...changed,
		shop: {
			product: { id: 5, name: 'Workbook' },
			total: 2700,
			regular: 3900,
			current: 3900,
			entered: shop.total ?? 2700,
			pieces: 1,
			minorUnit,
			hasPicture: true,
			unsold: '',
			calledBy: [ { name: 'Online course', price: 9700 } ],
			isSecondPiece: false,
			hasInCommon: true,
			funnels: [],
			otherBumps: [],
			mostBumps: 2,
			mostOffers: 2,
			methods: [ { name: 'Cards', way: 'one_click' } ],
			...shop,
		},
	};
}

/** Of $22.00 after an order of $97.00, with a downsell of $9.90. */
export function upsell( shop: Partial< ShopFacts > = {}, funnel: Partial< FunnelFacts > = {} ): Facts {
	const inFunnel: FunnelFacts = {
		id: 8,
		name: 'After the course',
		role: 'upsell',
		calledBy: [ { name: 'Online course', price: 9700 } ],
		longest: 2,
		other: { id: 9, name: 'Question Box', price: 990 },
		...funnel,
	};
	return given( { placement: 'post_purchase' }, { total: 2200, calledBy: [], funnels: [ inFunnel ], ...shop } );
}
