/**
 * What integration runs on: pairs that cover every value at least twice, not the full matrix, the browser's shops
 * included: they are "sqlite-newest-hpos". The longest comes first, for two run side by side.
 */
export interface Pair {
	name: string;
	database: 'sqlite' | 'mariadb';
	woocommerce: 'newest' | 'oldest';
	hpos: boolean;
	theme: string;
	/**
	 * Only the tests of this group, else everything. "orders": orders and money; "writers": those that lock, race, die or
	 * are taken back while an order is written.
	 */
	group?: 'orders' | 'writers';
	/** Runs where there is no MariaDB, or where it is named. */
	standsIn?: boolean;
}

export const pairs: Pair[] = [
	{
		name: 'mariadb-newest-hpos',
		database: 'mariadb',
		woocommerce: 'newest',
		hpos: true,
		theme: 'twentytwentyfour',
	},
	{
		name: 'mariadb-oldest-posts',
		database: 'mariadb',
		woocommerce: 'oldest',
		hpos: false,
		theme: 'twentytwentyfive',
		group: 'orders',
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
