import { useState } from '@wordpress/element';

import type { View } from './Tools';

const KEPT = 'encore-funnel-view';
/** Where WordPress folds its menu, the list is easier. */
const WIDE = '(min-width: 783px)';

/** The picture on a wide screen, the list on a phone, until somebody chooses. Undefined where there is no picture. */
export function useView(): [ View | undefined, ( view: View ) => void ] {
	const [ view, setView ] = useState< View >(
		() => kept() ?? ( window.matchMedia( WIDE ).matches ? 'picture' : 'list' )
	);
	const choose = ( chosen: View ) => {
		setView( chosen );
		try {
			window.localStorage.setItem( KEPT, chosen );
		} catch {
			// A browser that keeps nothing asks again next time.
		}
	};
	return [ window.encoreFunnelCanvas && view, choose ];
}

function kept(): View | undefined {
	try {
		const known = window.localStorage.getItem( KEPT );
		return known === 'picture' || known === 'list' ? known : undefined;
	} catch {
		return undefined;
	}
}
