/** The few parts of @woocommerce/components that Encore uses. The real ones are WooCommerce's script handle `wc-components`. */
import type { ReactElement } from 'react';

export interface SearchItem {
	key: number | string;
	label?: string;
	name?: string;
	value?: unknown;
}

export interface SearchProps {
	type: 'products' | 'variations' | 'categories' | 'variableProducts';
	selected: SearchItem[];
	onChange: ( selected: SearchItem[] ) => void;
	placeholder?: string;
	inlineTags?: boolean;
	multiple?: boolean;
	showClearButton?: boolean;
	staticResults?: boolean;
	disabled?: boolean;
	allowFreeTextSearch?: boolean;
	className?: string;
}

export function Search( props: SearchProps ): ReactElement;
