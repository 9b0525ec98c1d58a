import { getConfig, getContext, store } from '@wordpress/interactivity';

import { minutesAndSeconds, secondsUntil } from '../../src/offer-page/clock';

interface Config {
	words: { left: string; last_minute: string; over: string };
}

interface Page {
	state: { counting: boolean; time_left: string; announcement: string; ended: boolean; readonly closed: boolean };
	/** Of the offer's own module. */
	actions: { expire: ( message: string ) => Promise< void > };
}

const { words } = getConfig( 'encore/offer' ) as unknown as Config;
/** Between two questions whether the offer is over; in seconds. */
const PATIENCE = 10;

const { state, actions } = store< Page & { callbacks: object } >( 'encore/offer', {
	callbacks: {
		/** Counts from what the server said to when it said so: this device's clock may be wrong, its minutes are not. */
		count() {
			const end = answeredAt() + getContext< { left: number } >().left * 1000;
			let isLastMinute = false;
			let asked = -PATIENCE;
			const tick = (): void => {
				const left = secondsUntil( end, Date.now() );
				state.time_left = words.left.replace( '%s', () => minutesAndSeconds( left ) );
				if ( state.ended ) {
					return clearInterval( timer );
				}
				// Nobody is interrupted while an answer is on its way.
				if ( state.closed ) {
					return;
				}
				if ( left < 60 && ! isLastMinute ) {
					isLastMinute = true;
					state.announcement = left > 0 ? words.last_minute : '';
				}
				const late = ( Date.now() - end ) / 1000;
				if ( left === 0 && late - asked >= PATIENCE ) {
					asked = late;
					void actions.expire( words.over );
				}
			};
			const timer = setInterval( tick, 1000 );
			tick();
			state.counting = true;
			return () => clearInterval( timer );
		},
	},
} );

/** When the page came from the server, by this device's clock. */
function answeredAt(): number {
	const [ page ] = performance.getEntriesByType( 'navigation' ) as PerformanceNavigationTiming[];
	return performance.timeOrigin + ( page?.responseStart ?? 0 );
}
