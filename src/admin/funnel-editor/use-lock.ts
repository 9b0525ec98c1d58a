import { useEffect, useState } from '@wordpress/element';
import { addAction, removeAction } from '@wordpress/hooks';

import { isRecord } from '../../api/answer';

/** Who may write, as the page was opened. */
export interface Lock {
	/** WordPress's own note of it; empty where it is somebody else's. */
	lock: string;
	/** Name of who writes instead. */
	holder: string;
	take_over: string;
	list: string;
	nonce: string;
}

/** What a heartbeat carries, and brings back. */
const NAME = 'wp-refresh-post-lock';

/** Who else writes at this funnel, or ''; asked with each heartbeat. Who leaves lets go of it. */
export function useLock( id: number, { lock, holder, nonce }: Lock ): string {
	const [ other, setOther ] = useState( holder );
	useEffect( () => {
		let own = lock;
		if ( own === '' ) {
			return undefined;
		}
		const send = ( data: Record< string, unknown > ) => {
			data[ NAME ] = { lock: own, post_id: id };
		};
		const tick = ( data: Record< string, unknown > ) => {
			const said = data[ NAME ];
			if ( ! isRecord( said ) ) {
				return;
			}
			if ( isRecord( said.lock_error ) ) {
				own = '';
				setOther( String( said.lock_error.name ?? '' ) );
			} else if ( typeof said.new_lock === 'string' ) {
				own = said.new_lock;
			}
		};
		const leave = () => {
			const form = new FormData();
			form.append( 'action', 'wp-remove-post-lock' );
			form.append( '_wpnonce', nonce );
			form.append( 'post_ID', String( id ) );
			form.append( 'active_post_lock', own );
			return own !== '' && window.navigator.sendBeacon( window.ajaxurl ?? '', form );
		};
		addAction( 'heartbeat.send', 'encore/funnel-lock', send );
		addAction( 'heartbeat.tick', 'encore/funnel-lock', tick );
		window.addEventListener( 'pagehide', leave );
		return () => {
			removeAction( 'heartbeat.send', 'encore/funnel-lock' );
			removeAction( 'heartbeat.tick', 'encore/funnel-lock' );
			window.removeEventListener( 'pagehide', leave );
		};
	}, [ id, lock, nonce ] );
	return other;
}

/** Without it nobody is asked, and nobody is locked out. */
export function toLock( json: string | undefined ): Lock {
	const none = { lock: '', holder: '', take_over: '', list: '', nonce: '' };
	try {
		const said: unknown = JSON.parse( json ?? '' );
		return isRecord( said ) ? { ...none, ...said } : none;
	} catch {
		return none;
	}
}

declare global {
	interface Window {
		ajaxurl?: string;
	}
}
