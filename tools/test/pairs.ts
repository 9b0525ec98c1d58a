/** What integration runs on: pairs that cover every value at least twice, not the full matrix. */
export interface Pair {
	name: string;
	database: 'sqlite' | 'mariadb';
	woocommerce: 'newest' | 'oldest';
	hpos: boolean;
	theme: string;
	/** What asks every route as every role takes longest, and depends on the database more than on the theme. */
	security: boolean;
}

export const pairs: Pair[] = [
	{
		name: 'sqlite-newest-hpos',
		database: 'sqlite',
		woocommerce: 'newest',
		hpos: true,
		theme: 'twentytwentyfive',
		security: true,
	},
	{
		name: 'sqlite-oldest-posts',
		database: 'sqlite',
		woocommerce: 'oldest',
		hpos: false,
		theme: 'twentytwentyfive',
		security: false,
	},
	{
		name: 'mariadb-newest-hpos',
		database: 'mariadb',
		woocommerce: 'newest',
		hpos: true,
		theme: 'twentytwentyfour',
		security: false,
	},
	{
		name: 'mariadb-oldest-posts',
		database: 'mariadb',
		woocommerce: 'oldest',
		hpos: false,
		theme: 'twentytwentyfive',
		security: true,
	},
];
