/**
 * What integration runs on: pairs that cover every value at least twice, not the full matrix. What touches orders and
 * money runs on all of them; everything else on MariaDB, for the browser tests run on SQLite.
 */
export interface Pair {
	name: string;
	database: 'sqlite' | 'mariadb';
	woocommerce: 'newest' | 'oldest';
	hpos: boolean;
	theme: string;
	/** Everything, with what asks every route as every role; else the tests of the group "orders". */
	whole: boolean;
}

export const pairs: Pair[] = [
	{
		name: 'sqlite-newest-hpos',
		database: 'sqlite',
		woocommerce: 'newest',
		hpos: true,
		theme: 'twentytwentyfive',
		whole: false,
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
		name: 'mariadb-newest-hpos',
		database: 'mariadb',
		woocommerce: 'newest',
		hpos: true,
		theme: 'twentytwentyfour',
		whole: true,
	},
	{
		name: 'mariadb-oldest-posts',
		database: 'mariadb',
		woocommerce: 'oldest',
		hpos: false,
		theme: 'twentytwentyfive',
		whole: true,
	},
];
