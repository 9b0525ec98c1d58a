/** "orders": orders and money; "writers": those that lock, race, die or are taken back while an order is written. */
type Group = 'orders' | 'writers';

/**
 * What integration runs on: pairs that cover every value at least twice, not the full matrix, the browser's shops
 * included: they are "sqlite-newest-hpos". The longest come first, for two run side by side; everything runs on the
 * newest of all, in two halves.
 */
export interface Pair {
	name: string;
	database: 'sqlite' | 'mariadb';
	woocommerce: 'newest' | 'oldest';
	hpos: boolean;
	theme: string;
	/** Only the tests of this group. */
	group?: Group;
	/** All but the tests of this group. */
	without?: Group;
	/** Runs where there is no MariaDB, or where it is named. */
	standsIn?: boolean;
}

export const pairs: Pair[] = [
	{
		name: 'mariadb-newest-shop-hpos',
		database: 'mariadb',
		woocommerce: 'newest',
		hpos: true,
		theme: 'twentytwentyfour',
		without: 'orders',
	},
	{
		name: 'mariadb-newest-orders-hpos',
		database: 'mariadb',
		woocommerce: 'newest',
		hpos: true,
		theme: 'twentytwentyfour',
		group: 'orders',
	},
	{
		name: 'mariadb-oldest-posts',
		database: 'mariadb',
		woocommerce: 'oldest',
		hpos: false,
		theme: 'twentytwentyfive',
		group: 'orders',
		without: 'writers',
	},
	{
		name: 'sqlite-oldest-posts',
		database: 'sqlite',
		woocommerce: 'oldest',
		hpos: false,
		theme: 'twentytwentyfive',
		group: 'writers',
	},
	{
		name: 'sqlite-newest-hpos',
		database: 'sqlite',
		woocommerce: 'newest',
		hpos: true,
		theme: 'twentytwentyfive',
		standsIn: true,
	},
];
