import { store as blockEditorStore } from '@wordpress/block-editor';
import { useSelect } from '@wordpress/data';
import { useEffect, useMemo, useState } from '@wordpress/element';
import { __ } from '@wordpress/i18n';

import type { CoachFacts } from '../../api/types.generated';
import type { Advice } from '../../coach/advice';
import { advise, lookedAt } from '../../coach/advise';
import { shopCurrency } from '../../woo/shop-currency';
import { coachQuestion, toFacts } from './coach-facts';
import { NO_PAGE, pageWords, type Block } from './page-words';
import { useAsked } from './use-asked';
import type { OfferEditing } from './use-offer';

export interface Coached {
	advice: Advice[];
	lookedAt: string[];
	isLoading: boolean;
	/** What the shop knows of it is among what was looked at. */
	knowsShop: boolean;
	/** Why it is not, where it was asked. */
	error?: string;
	hasProduct: boolean;
}

/** What would make the offer better, as it stands in its form: words at once, what the shop knows once typing pauses. */
export function useCoach( id: number, { settings, isPriced }: OfferEditing ): Coached {
	const question = coachQuestion( id, settings );
	const { isLoading, data, error } = useAsked< CoachFacts >(
		'/preview/coach',
		isPriced ? question : null,
		__( 'The shop cannot be asked now, so only the words were looked at.', 'encore' ),
		useReturns()
	);
	const blocks = useSelect( ( select ) => {
		const editor = select( blockEditorStore ) as unknown as { getBlocks: () => Block[] };
		return editor.getBlocks();
	}, [] );
	return useMemo( () => {
		const page = settings.placement === 'post_purchase' ? pageWords( blocks ) : NO_PAGE;
		const facts = toFacts( settings, page, data, shopCurrency() );
		return {
			advice: advise( facts ),
			lookedAt: lookedAt( facts ),
			isLoading,
			knowsShop: data !== undefined,
			...( error !== undefined && { error } ),
			hasProduct: settings.product_id > 0,
		};
	}, [ settings, blocks, data, isLoading, error ] );
}

/** How often somebody came back to this tab, perhaps from where something was mended. */
function useReturns(): number {
	const [ returns, setReturns ] = useState( 0 );
	useEffect( () => {
		const count = () => document.visibilityState === 'visible' && setReturns( ( before ) => before + 1 );
		document.addEventListener( 'visibilitychange', count );
		return () => document.removeEventListener( 'visibilitychange', count );
	}, [] );
	return returns;
}
