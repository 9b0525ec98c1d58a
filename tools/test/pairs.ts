/** What integration runs on: pairs that cover every value at least twice, not the full matrix. */
export interface Pair {
	name: string;
	database: 'sqlite' | 'mariadb';
	woocommerce: 'newest' | 'oldest';
	hpos: boolean;
	theme: string;
}

export const pairs: Pair[] = [
	{ name: 'sqlite-newest-hpos', database: 'sqlite', woocommerce: 'newest', hpos: true, theme: 'twentytwentyfive' },
	{ name: 'sqlite-oldest-posts', database: 'sqlite', woocommerce: 'oldest', hpos: false, theme: 'twentytwentyfive' },
	{ name: 'mariadb-newest-hpos', database: 'mariadb', woocommerce: 'newest', hpos: true, theme: 'twentytwentyfour' },
	{
		name: 'mariadb-oldest-posts',
		database: 'mariadb',
		woocommerce: 'oldest',
		hpos: false,
		theme: 'twentytwentyfive',
	},
];
