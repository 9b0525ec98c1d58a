import { useEffect, useRef, useSyncExternalStore } from '@wordpress/element';

import { Bump } from '../components/Bump';
import { useBump, useIsPaying } from '../woo/cart';
import { bumpAnswers, reportPresentation } from './bumps';
import { whenSeen } from './presentations';

/** The bump in one place of the Checkout block; ticked only while the cart holds it or is asked to. */
export function CheckoutBump( { place }: { place: number } ) {
	const bump = useBump( place );
	const isPaying = useIsPaying();
	const root = useRef< HTMLDivElement >( null );
	const offerId = bump?.offer_id ?? 0;
	const { wanted, problem } = useSyncExternalStore( bumpAnswers.subscribe, () => bumpAnswers.stateOf( offerId ) );

	useEffect( () => {
		if ( offerId === 0 || ! root.current ) {
			return undefined;
		}
		// A shop whose numbers can not be written sells on: the answer is a value, and nobody waits for it.
		return whenSeen( root.current, () => void reportPresentation( offerId ) );
	}, [ offerId ] );

	if ( ! bump ) {
		return null;
	}
	return (
		<Bump
			bump={ bump }
			checked={ wanted ?? bump.accepted }
			pending={ wanted !== undefined }
			problem={ problem ?? '' }
			disabled={ isPaying }
			onAnswer={ ( accepted ) => bumpAnswers.answer( offerId, accepted ) }
			rootRef={ root }
		/>
	);
}
