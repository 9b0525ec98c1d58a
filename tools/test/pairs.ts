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
	/** Everything, with what asks every route as every role; else the tests of the group "orders": orders and money. */
	whole: boolean;
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
		whole: true,
	},
	{
		name: 'sqlite-oldest-posts',
		database: 'sqlite',
		woocommerce: 'oldest',
		hpos: false,
		theme: 'twentytwentyfive',
		whole: false,
	},
	{
		name: 'mariadb-oldest-posts',
		database: 'mariadb',
		woocommerce: 'oldest',
		hpos: false,
		theme: 'twentytwentyfive',
		whole: false,
	},
	{
		name: 'sqlite-newest-hpos',
		database: 'sqlite',
		woocommerce: 'newest',
		hpos: true,
		theme: 'twentytwentyfive',
		whole: true,
		standsIn: true,
	},
];
