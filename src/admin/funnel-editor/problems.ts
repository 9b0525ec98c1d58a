import { __ } from '@wordpress/i18n';

import { pathsOf, type FunnelSettings, type Problems } from './funnel';
import { isBlank, repeats } from './tree';

export type Status = 'publish' | 'draft';

/** What can be told without the server. A draft may be unfinished; the words are those of Rest\FieldMessages. */
export function problemsOf( funnel: FunnelSettings, title: string, status: Status ): Problems {
	const { type, ids } = funnel.trigger;
	return {
		...( status === 'publish' && {
			...( type !== 'any' &&
				ids.length === 0 && { 'trigger.ids': __( 'Choose at least one product or category.', 'encore' ) } ),
			...missing( funnel ),
		} ),
		...( title.trim() === '' && { title: __( 'Give the funnel a name.', 'encore' ) } ),
		...( ( ! Number.isInteger( funnel.priority ) || funnel.priority < 0 || funnel.priority > 100 ) && {
			priority: __( 'Enter a number from 0 to 100.', 'encore' ),
		} ),
		...( funnel.thank_you > 0 &&
			Object.values( funnel.steps ).some( ( { offer_id: offer } ) => offer === funnel.thank_you ) && {
				thank_you: __( 'Choose another offer: this one was shown before.', 'encore' ),
			} ),
		...twice( funnel ),
	};
}

/** The first step may offer nothing where it is alone and the thank-you page offers something. */
function missing( funnel: FunnelSettings ): Problems {
	const isAlone = Object.keys( funnel.steps ).length === 1 && isBlank( funnel );
	const mayBeEmpty = ( key: string ) => isAlone && key === funnel.first && funnel.thank_you > 0;
	return Object.fromEntries(
		Object.entries( funnel.steps )
			.filter( ( [ key, { offer_id: offer } ] ) => offer === 0 && ! mayBeEmpty( key ) )
			.map( ( [ key ] ) => [ `steps.${ key }.offer_id`, __( 'Choose an offer.', 'encore' ) ] )
	);
}

function twice( funnel: FunnelSettings ): Problems {
	const declined = __( 'Choose another offer: this one has just been declined.', 'encore' );
	const shown = __( 'An earlier step shows this offer already. Choose another one.', 'encore' );
	return Object.fromEntries(
		repeats( funnel ).map( ( key ) => {
			const path = `steps.${ key }.offer_id`;
			return [ path, path === pathsOf( funnel ).downsell ? declined : shown ];
		} )
	);
}
