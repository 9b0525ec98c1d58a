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
		| 'TypeScript'
		| 'Tools';
	/** From the project's root. */
	file: string;
	/** Stands in the file exactly once. */
	search: string;
	replace: string;
	/** Program and arguments, the fastest ones that must notice. */
	command: [ program: string, ...args: string[] ];
}
