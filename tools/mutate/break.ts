/** The program that must notice, with the fewest tests that can. */
export type Suite =
	/** A class of tests/unit. */
	| { kind: 'unit'; filter: string }
	/** Classes of tests/integration, in a shop on SQLite with the newest WooCommerce. */
	| { kind: 'integration'; filter: string }
	/** Test files of blocks/ and src/, by a part of their path. */
	| { kind: 'jest'; path: string }
	/** One file for Node's own test runner. */
	| { kind: 'node'; file: string };

/** One deliberate fault: the named suite must turn red for it. */
export interface Break {
	name: string;
	layer:
		| 'Domain'
		| 'Application'
		| 'WooCommerce'
		| 'WordPress'
		| 'Preview'
		| 'Rest'
		| 'Blocks'
		| 'Plugin'
		| 'blocks/'
		| 'src/'
		| 'tools/';
	/** From the project's root. */
	file: string;
	/** Stands in the file exactly once. */
	search: string;
	replace: string;
	suite: Suite;
}
