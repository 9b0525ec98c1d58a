import { speak } from '@wordpress/a11y';
import { useEffect, useRef, useSyncExternalStore } from '@wordpress/element';

import { Bump } from '../components/Bump';
import { useBumps, useIsPaying, type CartBump } from '../woo/cart';
import { bumpAnswers, reportPresentation, said } from './bumps';
import { whenSeen } from './presentations';

/** The bumps in one place of the Checkout block: none, one, or as many as the owner's limit leaves. */
export function CheckoutBumps( { place, look }: { place: number; look: string } ) {
	const bumps = useBumps( place );
	if ( bumps.length === 0 ) {
		return null;
	}
	return (
		<div className={ `encore-bumps ${ look }` }>
			{ bumps.map( ( bump ) => (
				<CheckoutBump key={ bump.offer_id } bump={ bump } />
			) ) }
		</div>
	);
}

/** Ticked only while the cart holds it or is asked to. */
function CheckoutBump( { bump }: { bump: CartBump } ) {
	const isPaying = useIsPaying();
	const root = useRef< HTMLDivElement >( null );
	const offerId = bump.offer_id;
	const { wanted, picked, problem } = useSyncExternalStore( bumpAnswers.subscribe, () =>
		bumpAnswers.stateOf( offerId )
	);

	useEffect(
		// A shop whose numbers can not be written sells on: the answer is a value, and nobody waits for it.
		() => ( root.current ? whenSeen( root.current, () => void reportPresentation( offerId ) ) : undefined ),
		[ offerId ]
	);

	return (
		<Bump
			bump={ bump }
			checked={ wanted ?? bump.accepted }
			pending={ wanted !== undefined }
			problem={ problem ?? '' }
			disabled={ isPaying }
			// What lies in the cart is what is chosen, until another choice is on its way.
			picked={ bump.accepted && wanted === undefined ? undefined : picked }
			onAnswer={ ( accepted, now ) => bumpAnswers.answer( offerId, accepted, now ) }
			onPick={ ( now ) => {
				if ( wanted ?? bump.accepted ) {
					bumpAnswers.answer( offerId, true, now );
				} else {
					bumpAnswers.pick( offerId, now );
					speak( said( bump, now ) );
				}
			} }
			onMissing={ ( prompt ) => bumpAnswers.complain( offerId, prompt ) }
			rootRef={ root }
		/>
	);
}
