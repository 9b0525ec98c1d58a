import { __, sprintf } from '@wordpress/i18n';

import type { Failure } from '../../api';
import { failureWords } from '../../api/failure-words';
import type { Gateways, GatewayTest } from '../../api/types.generated';

export type Gateway = Gateways[ 'gateways' ][ number ];
export type Ability = Gateway[ 'abilities' ][ number ];
export type Note = Gateway[ 'notes' ][ number ];
export type Check = GatewayTest[ 'checks' ][ number ];

export function wayLabel( way: Gateway[ 'way' ] ): string {
	return {
		one_click: __( 'One click', 'encore' ),
		approval: __( 'Approval page', 'encore' ),
		pay_link: __( 'Payment page', 'encore' ),
		offline: __( 'Joins the order', 'encore' ),
		none: __( 'No offers', 'encore' ),
	}[ way ];
}

export function abilityLabel( id: Ability[ 'id' ] ): string {
	return {
		keep: __( 'Card kept at checkout', 'encore' ),
		charge: __( 'Charged with one click', 'encore' ),
		three_d_secure: __( '3-D Secure', 'encore' ),
		refund: __( 'Refunds', 'encore' ),
		guests: __( 'Guests', 'encore' ),
		plans: __( 'Payment plans', 'encore' ),
	}[ id ];
}

export function stateLabel( state: Ability[ 'state' ] ): string {
	return {
		yes: __( 'Yes', 'encore' ),
		partly: __( 'Partly', 'encore' ),
		no: __( 'No', 'encore' ),
		unneeded: __( 'Not needed', 'encore' ),
	}[ state ];
}

export function checkLabel( state: Check[ 'state' ] ): string {
	return {
		passed: __( 'Works', 'encore' ),
		failed: __( 'Does not work', 'encore' ),
		skipped: __( 'Not checked', 'encore' ),
	}[ state ];
}

/** Which version is here, and which ones were tried; empty where nothing is known. */
export function versionWords(
	gateway: Pick< Gateway, 'way' | 'version' | 'checked_versions' | 'is_checked' >
): string {
	const { version } = gateway;
	const tried = gateway.checked_versions.join( ', ' );
	if ( tried === '' ) {
		return version === '' ? '' : untried( gateway.way, version );
	}
	if ( version === '' ) {
		/* translators: %s: versions, "10.3.1, 10.8.3". */
		return sprintf( __( 'Its version could not be read. Tried with Encore: %s.', 'encore' ), tried );
	}
	return gateway.is_checked
		? /* translators: 1: a version, "10.8.3", 2: versions, "10.3.1, 10.8.3". */
		  sprintf( __( 'Version %1$s. Tried with Encore: %2$s.', 'encore' ), version, tried )
		: /* translators: 1: a version, "10.8.3", 2: versions, "10.3.1, 10.8.3". */
		  sprintf( __( 'Version %1$s, which was not tried with Encore. Tried: %2$s.', 'encore' ), version, tried );
}

function untried( way: Gateway[ 'way' ], version: string ): string {
	return way === 'pay_link' || way === 'approval'
		? /* translators: %s: a version, "10.8.3". */
		  sprintf( __( 'Version %s. Encore needs nothing of it but its payment page.', 'encore' ), version )
		: /* translators: %s: a version, "10.8.3". */
		  sprintf( __( 'Version %s, which was not tried with Encore.', 'encore' ), version );
}

/** What needs doing stands apart from what is only worth knowing. */
export function sortNotes( notes: Note[] ): { urgent: Note[]; other: Note[] } {
	return {
		urgent: [ ...notes.filter( isOf( 'stops' ) ), ...notes.filter( isOf( 'warns' ) ) ],
		other: notes.filter( isOf( 'informs' ) ),
	};
}

export function resultWords( passed: boolean ): string {
	return passed
		? __( 'Checked just now: nothing is wrong.', 'encore' )
		: __( 'Checked just now: something needs your attention.', 'encore' );
}

/** Why the check itself did not come about, and what to do. */
export function gatewayFailureWords( failure: Pick< Failure, 'status' | 'message' > ): string {
	if ( failure.status === 404 ) {
		return __( 'This payment method is not switched on any more. Please reload this page.', 'encore' );
	}
	return failureWords( failure );
}

function isOf( kind: Note[ 'kind' ] ) {
	return ( note: Note ) => note.kind === kind;
}
