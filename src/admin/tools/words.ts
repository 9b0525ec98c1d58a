import { __, _n, sprintf } from '@wordpress/i18n';

import type { Diagnostics, Import } from '../../api/types.generated';

export type Check = Diagnostics[ 'checks' ][ number ];

/** What Encore can put in order by itself. */
const MENDABLE: Check[ 'id' ][] = [ 'tables', 'compiled', 'schedule', 'offer_page' ];

export function stateLabel( state: Check[ 'state' ] ): string {
	return {
		good: __( 'Good', 'encore' ),
		recommended: __( 'Could be better', 'encore' ),
		critical: __( 'Needs you', 'encore' ),
	}[ state ];
}

/** All in one sentence. */
export function verdict( checks: Check[] ): string {
	const critical = checks.filter( ( { state } ) => state === 'critical' ).length;
	const better = checks.filter( ( { state } ) => state === 'recommended' ).length;
	if ( critical > 0 ) {
		return sprintf(
			/* translators: %d: number of things that are wrong. */
			_n( '%d thing needs you.', '%d things need you.', critical, 'encore' ),
			critical
		);
	}
	return better > 0
		? sprintf(
				/* translators: %d: number of things. */
				_n(
					'Offers work. %d thing could be better.',
					'Offers work. %d things could be better.',
					better,
					'encore'
				),
				better
		  )
		: __( 'All is well: offers can be shown, answered and paid.', 'encore' );
}

/** What is wrong stands first; otherwise in the order of the server. */
export function byUrgency( checks: Check[] ): Check[] {
	const ranks = { critical: 0, recommended: 1, good: 2 };
	return [ ...checks ].sort( ( one, other ) => ranks[ one.state ] - ranks[ other.state ] );
}

export function canBeMended( checks: Check[] ): boolean {
	return checks.some( ( { id, state } ) => state === 'critical' && MENDABLE.includes( id ) );
}

/** "2 funnels and 5 offers". */
export function movedWords( funnels: number, offers: number ): string {
	/* translators: %d: number of funnels. */
	const some = sprintf( _n( '%d funnel', '%d funnels', funnels, 'encore' ), funnels );
	/* translators: %d: number of offers. */
	const others = sprintf( _n( '%d offer', '%d offers', offers, 'encore' ), offers );
	if ( funnels === 0 || offers === 0 ) {
		return funnels === 0 ? others : some;
	}
	/* translators: 1: "2 funnels", 2: "5 offers". */
	return sprintf( __( '%1$s and %2$s', 'encore' ), some, others );
}

export function movedState( state: Import[ 'offers' ][ number ][ 'state' ] ): string {
	return {
		new: __( 'New', 'encore' ),
		here: __( 'Here already', 'encore' ),
		made: __( 'Draft made', 'encore' ),
		wrong: __( 'Cannot be made', 'encore' ),
	}[ state ];
}

/** All in one sentence. */
export function importVerdict( { funnels, offers }: Import, isMade: boolean ): string {
	const count = ( posts: Import[ 'offers' ], wanted: string ) =>
		posts.filter( ( { state } ) => state === wanted ).length;
	const done = isMade ? 'made' : 'new';
	const [ some, others ] = [ count( funnels, done ), count( offers, done ) ];
	if ( some + others === 0 ) {
		return count( funnels, 'wrong' ) + count( offers, 'wrong' ) > 0
			? __( 'Nothing of it can be made.', 'encore' )
			: __( 'All of it is here already.', 'encore' );
	}
	const words = movedWords( some, others );
	return isMade
		? /* translators: %s: "2 funnels and 5 offers". */
		  sprintf( __( 'Made as drafts: %s. Look at each before you publish it.', 'encore' ), words )
		: /* translators: %s: "2 funnels and 5 offers". */
		  sprintf( __( 'Nothing is written yet. It would make %s.', 'encore' ), words );
}
