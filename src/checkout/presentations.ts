import { api, type Answer } from '../api';

/** Tells the server once for each offer that it came into view. */
export function reportPresentations(
	request = api.request
): ( offerId: number ) => Promise< Answer< unknown > > | undefined {
	const reported = new Set< number >();
	return ( offerId ) => {
		if ( reported.has( offerId ) ) {
			return undefined;
		}
		reported.add( offerId );
		return request( '/presentations', { method: 'POST', body: { offers: [ offerId ] } } );
	};
}

/** Calls back when half of the element is seen for the first time; a panel that is closed is not seen. */
export function whenSeen( element: Element, seen: () => void ): () => void {
	const observer = new IntersectionObserver(
		( entries ) => {
			if ( entries.some( ( entry ) => entry.isIntersecting ) ) {
				observer.disconnect();
				seen();
			}
		},
		{ threshold: 0.5 }
	);
	observer.observe( element );
	return () => observer.disconnect();
}
