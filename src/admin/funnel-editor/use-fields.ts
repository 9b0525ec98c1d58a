import { useMemo, useState } from '@wordpress/element';

import type { OfferPreview } from '../../api/types.generated';
import { branchesOf, type FunnelSettings, type Problems } from './funnel';
import type { Edit, NameOf } from './tree';
import { useFacts } from './use-facts';
import type { FunnelEditing } from './use-funnel';
import { useOffers, type Offers } from './use-offers';
import { warningsOf } from './warnings';

/** What both twins edit, the list and the picture, and how. */
export interface FunnelFields {
	settings: FunnelSettings;
	problems: Problems;
	offers: Offers;
	warnings: Record< string, string[] >;
	nameOf: NameOf;
	factsOf: ( offer: number ) => OfferPreview | undefined;
	set: ( changed: Partial< FunnelSettings > ) => void;
	/** A funnel without a name has that of its first offer. */
	choose: ( changed: FunnelSettings ) => void;
	/** Writes an edit, or says why it may not be; whether it was written. */
	apply: ( edit: Edit ) => boolean;
	/** What the last edit did, or why it may not be. */
	said: string;
	say: ( words: string ) => void;
}

type Editing = Pick< FunnelEditing, 'problems' | 'change' > & { draft: NonNullable< FunnelEditing[ 'draft' ] > };

export function useFields( { draft: { title, settings }, problems, change }: Editing ): FunnelFields {
	const [ said, say ] = useState( '' );
	const offers = useOffers();
	const ids = [ ...Object.values( settings.steps ).map( ( step ) => step.offer_id ), settings.thank_you ];
	const { factsOf, nameOf } = useFacts( ids, offers );
	const warnings = useMemo( () => warningsOf( settings, factsOf ), [ settings, factsOf ] );
	const choose = ( changed: FunnelSettings ) => {
		const { upsell } = branchesOf( changed );
		change( { settings: changed, ...( title === '' && upsell > 0 && { title: nameOf( upsell ) } ) } );
	};
	return {
		settings,
		problems,
		offers,
		warnings,
		nameOf,
		factsOf: ( offer ) => factsOf( offer ) ?? undefined,
		set: ( changed ) => change( { settings: { ...settings, ...changed } } ),
		choose,
		apply: ( edit ) => {
			if ( 'refused' in edit ) {
				say( edit.refused );
				return false;
			}
			choose( edit.funnel );
			say( edit.said );
			return true;
		},
		said,
		say,
	};
}
