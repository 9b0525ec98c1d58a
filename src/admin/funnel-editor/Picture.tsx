import { __ } from '@wordpress/i18n';

import { OfferChoice } from './OfferChoice';
import { About } from './StepList';
import { setOffer } from './tree';
import { Trigger, useTriggerWords } from './Trigger';
import { useNumbers } from './use-numbers';
import type { FunnelFields } from './use-fields';

/** The funnel drawn, by a script of its own; its fields are those of the list. */
export function Picture( { id, refusals, ...fields }: FunnelFields & { id: number; refusals: number } ) {
	const Canvas = window.encoreFunnelCanvas;
	const { settings, problems, offers, nameOf, set, apply } = fields;
	const words = useTriggerWords( settings );
	const numbers = useNumbers( id, settings );
	return Canvas ? (
		<Canvas
			{ ...fields }
			refusals={ refusals }
			numbers={ numbers }
			triggerWords={ words }
			triggerForm={ () => <Trigger settings={ settings } problems={ problems } set={ set } /> }
			stepForm={ ( key ) => (
				<>
					<OfferChoice
						id="encore-step-offer"
						label={ __( 'Offer', 'encore' ) }
						none={ __( 'Choose an offer', 'encore' ) }
						offers={ offers }
						chosen={ settings.steps[ key ]?.offer_id ?? 0 }
						problem={ problems[ `steps.${ key }.offer_id` ] }
						onChoose={ ( offer ) => apply( setOffer( settings, key, offer, nameOf ) ) }
					/>
					<About of={ key } { ...fields } warnings={ {} } />
				</>
			) }
			thankYouForm={ () => (
				<OfferChoice
					id="encore-thank-you"
					label={ __( 'On the thank-you page', 'encore' ) }
					none={ __( 'Nothing more', 'encore' ) }
					offers={ offers }
					chosen={ settings.thank_you }
					problem={ problems.thank_you }
					onChoose={ ( offer ) => set( { thank_you: offer } ) }
				/>
			) }
		/>
	) : null;
}
