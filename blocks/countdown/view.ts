import { getConfig, getContext, store } from '@wordpress/interactivity';

import { endAfter, minutesAndSeconds, secondsUntil } from '../../src/offer-page/clock';

interface Config {
	words: { left: string; last_minute: string };
}

interface Page {
	state: { counting: boolean; time_left: string; announcement: string; ended: boolean; readonly closed: boolean };
}

const { words } = getConfig( 'encore/offer' ) as unknown as Config;

const { state } = store< Page & { callbacks: object } >( 'encore/offer', {
	callbacks: {
		/** Counts from what the server said to when it said so: this device's clock may be wrong, its minutes are not. That it is over says the offer. */
		count() {
			const end = endAfter( getContext< { left: number } >().left );
			let isLastMinute = false;
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
			};
			const timer = setInterval( tick, 1000 );
			tick();
			state.counting = true;
			return () => clearInterval( timer );
		},
	},
} );
