import { __, sprintf } from '@wordpress/i18n';

import type { OfferPreview } from '../../api/types.generated';
import { downsellShare, ENOUGH } from '../../coach/funnel';
import type { FunnelSettings } from './funnel';
import { BEGIN, loose, longest, reached, slotsTo, targetOf } from './tree';

/** An offer of the funnel: null where it is gone, undefined while it is on its way. */
export type FactsOf = ( offer: number ) => OfferPreview | null | undefined;

/** What an owner had better look at, by the keys of the steps; nothing of it keeps a funnel from being saved. */
export function warningsOf( funnel: FunnelSettings, factsOf: FactsOf ): Record< string, string[] > {
	const apart = new Set( loose( funnel ).flatMap( ( key ) => reached( funnel, key ) ) );
	const known = reached( funnel );
	return Object.fromEntries(
		Object.keys( funnel.steps ).map( ( key ) => [
			key,
			[
				...offer( funnel.steps[ key ]!.offer_id, factsOf ),
				...( apart.has( key ) && ! known.includes( key )
					? [ __( 'No answer leads here, so no shopper sees it.', 'encore' ) ]
					: [ ...noDownsell( funnel, key ), ...price( funnel, key, factsOf ), ...tooMany( funnel, key ) ] ),
			],
		] )
	);
}

function offer( id: number, factsOf: FactsOf ): string[] {
	if ( id === 0 ) {
		return [];
	}
	const facts = factsOf( id );
	if ( facts === null ) {
		return [ __( 'This offer no longer exists. Choose another one.', 'encore' ) ];
	}
	return facts?.problem ? [ facts.problem ] : [];
}

function noDownsell( funnel: FunnelSettings, key: string ): string[] {
	const isFirst = targetOf( funnel, BEGIN ) === key;
	return isFirst && targetOf( funnel, { step: key, answer: 'declined' } ) === ''
		? [ __( 'Nothing follows a “No thanks”. Something smaller still sells to some who decline.', 'encore' ) ]
		: [];
}

/** Beside the offer that was declined just before it. */
function price( funnel: FunnelSettings, key: string, factsOf: FactsOf ): string[] {
	const own = factsOf( funnel.steps[ key ]!.offer_id );
	const all = slotsTo( funnel, key ).filter( ( { step, answer } ) => step !== '' && answer === 'declined' );
	const said = all.map( ( { step } ) => {
		const upsell = factsOf( funnel.steps[ step ]!.offer_id );
		if ( ! own?.price || ! upsell?.price ) {
			return '';
		}
		const [ amount, dearer ] = [ Number( own.price.amount ), Number( upsell.price.amount ) ];
		return downsellShare( amount, upsell.title, dearer, ( of ) =>
			of === amount ? own.price_text : upsell.price_text
		);
	} );
	return said.filter( Boolean ).slice( 0, 1 );
}

/** Told where it becomes too many: at the step that comes third on some way. */
function tooMany( funnel: FunnelSettings, key: string ): string[] {
	const before = depth( funnel, key );
	if ( before !== ENOUGH + 1 ) {
		return [];
	}
	const most = before - 1 + longest( funnel, key );
	return [
		sprintf(
			/* translators: %d: number of offers. */
			__( 'One shopper can meet %d offers on this way. After two most only want to be done.', 'encore' ),
			most
		),
	];
}

/** The most steps on the way to one, itself among them. */
function depth( funnel: FunnelSettings, key: string ): number {
	const from = ( step: string, passed: string[] ): number => {
		if ( step === '' || passed.includes( step ) ) {
			return 0;
		}
		const on = [ ...passed, step ];
		if ( step === key ) {
			return on.length;
		}
		return Math.max(
			from( targetOf( funnel, { step, answer: 'accepted' } ), on ),
			from( targetOf( funnel, { step, answer: 'declined' } ), on )
		);
	};
	return from( targetOf( funnel, BEGIN ), [] );
}
