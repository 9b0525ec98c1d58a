/** The few parts of @woocommerce/components that Encore uses. The real ones are WooCommerce's script handle `wc-components`. */
import type { ReactElement } from 'react';

export interface SearchItem {
	key: number | string;
	label?: string;
	name?: string;
	value?: unknown;
}

export interface SearchAutocompleter {
	name: string;
	className: string;
	isDebounced: boolean;
	options: ( search: string ) => Promise< SearchItem[] >;
	getOptionIdentifier: ( item: SearchItem ) => number | string;
	getOptionKeywords: ( item: SearchItem ) => string[];
	getOptionLabel: ( item: SearchItem, query: string ) => ReactElement | string;
	getOptionCompletion: ( item: SearchItem ) => SearchItem;
}

export interface SearchProps {
	type: 'products' | 'variations' | 'categories' | 'variableProducts' | 'custom';
	/** For the type "custom". */
	autocompleter?: SearchAutocompleter;
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
