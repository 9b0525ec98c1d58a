import { api, type Answer } from '../api';

export { whenSeen } from './seen';

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
