import { FormToggle } from '@wordpress/components';
import type { Field } from '@wordpress/dataviews';
import { __, sprintf } from '@wordpress/i18n';

import { moneyText } from '../numbers/money';
import { rateText } from '../numbers/numbers';
import { toLocal, type SiteZone } from '../offer-editor/site-time';
import { places } from '../offer-editor/placements';
import { canBeSwitched, isOffer, type Kind, type Row } from './rows';
import type { ChangeRows } from './use-change';

interface Drawn {
	kind: Kind;
	zone: SiteZone;
	/** Those that something is being done with. */
	busy: number[];
	change: ChangeRows;
}

/** Columns as they come first; every one but the name can be hidden. */
export const SHOWN: Record< Kind, string[] > = {
	offers: [ 'is_on', 'state', 'price', 'take_rate', 'kept', 'placement', 'called_by' ],
	funnels: [ 'is_on', 'state', 'take_rate', 'kept', 'called_by' ],
};
/** On a phone, what an owner looks for. */
export const SHOWN_NARROW: Record< Kind, string[] > = {
	offers: [ 'is_on', 'state', 'price', 'placement', 'take_rate', 'kept' ],
	funnels: [ 'is_on', 'state', 'called_by', 'take_rate', 'kept' ],
};

export function fieldsOf( { kind, zone, busy, change }: Drawn ): Field< Row >[] {
	const plain = ( id: string, label: string, getValue: ( row: Row ) => string ): Field< Row > => ( {
		id,
		label,
		type: 'text',
		getValue: ( { item } ) => getValue( item ),
		render: ( { item } ) => <>{ getValue( item ) || '–' }</>,
		enableSorting: false,
		filterBy: false,
	} );
	const number = ( id: string, label: string, text: ( row: Row ) => string ): Field< Row > => ( {
		...plain( id, label, text ),
		enableSorting: true,
	} );
	/** Below the name. */
	const about = ( id: string, label: string, text: ( row: Row ) => string ): Field< Row > => ( {
		...plain( id, label, text ),
		render: ( { item } ) => <span className="encore-list__about">{ text( item ) }</span>,
	} );
	const both: Field< Row >[] = [
		{
			...plain( 'title', __( 'Name', 'encore' ), ( { title } ) => title ),
			render: ( { item } ) => <Name row={ item } />,
			enableSorting: true,
			enableHiding: false,
		},
		{
			...plain( 'is_on', __( 'On', 'encore' ), ( row ) => String( row.is_on ) ),
			render: ( { item } ) => <OnOff row={ item } isBusy={ busy.includes( item.id ) } change={ change } />,
		},
		{
			...plain( 'state', __( 'State', 'encore' ), ( row ) => row.state_text ),
			render: ( { item } ) => <State row={ item } />,
		},
		plain(
			'called_by',
			kind === 'offers' ? __( 'Called up by', 'encore' ) : __( 'After an order with', 'encore' ),
			( row ) => row.called_by
		),
		number( 'shown', __( 'Shown', 'encore' ), ( row ) => String( row.shown ) ),
		number( 'take_rate', __( 'Take rate', 'encore' ), ( row ) => rateText( row.take_rate ) ),
		number( 'kept', __( 'Revenue added', 'encore' ), ( row ) => moneyText( row.kept ) ),
		number( 'changed', __( 'Changed', 'encore' ), ( row ) => whenText( row.changed_at, zone ) ),
	];
	if ( kind === 'funnels' ) {
		return [ ...both, about( 'steps', __( 'Offers', 'encore' ), ( row ) => ( isOffer( row ) ? '' : row.steps ) ) ];
	}
	return [
		...both,
		about( 'product', __( 'Product', 'encore' ), ( row ) => ( isOffer( row ) ? row.product : '' ) ),
		{
			...plain( 'picture', __( 'Picture', 'encore' ), () => '' ),
			type: 'media',
			render: ( { item } ) => <Picture row={ item } />,
		},
		{
			...plain( 'price', __( 'Price', 'encore' ), ( row ) => ( isOffer( row ) ? row.price : '' ) ),
			render: ( { item } ) => <Price row={ item } />,
		},
		{
			...plain( 'placement', __( 'Place', 'encore' ), ( row ) => ( isOffer( row ) ? row.placement : '' ) ),
			render: ( { item } ) => <>{ ( isOffer( item ) && item.placement_text ) || '–' }</>,
			elements: places(),
			filterBy: { operators: [ 'is' ], isPrimary: true },
		},
		plain( 'times', __( 'Times', 'encore' ), ( row ) => timesText( row, zone ) ),
	];
}

function Name( { row }: { row: Row } ) {
	return (
		<span className="encore-list__name">
			{ row.edit_url === '' ? row.title : <a href={ row.edit_url }>{ row.title }</a> }
			{ row.writer !== '' && (
				<small>
					{
						/* translators: %s: name of a person. */
						sprintf( __( '%s has it open', 'encore' ), row.writer )
					}
				</small>
			) }
		</span>
	);
}

function Picture( { row }: { row: Row } ) {
	const url = isOffer( row ) ? row.image_url : '';
	return url === '' ? <span className="encore-list__no-picture" /> : <img src={ url } alt="" loading="lazy" />;
}

function OnOff( { row, isBusy, change }: { row: Row; isBusy: boolean; change: ChangeRows } ) {
	return (
		<FormToggle
			checked={ row.is_on !== isBusy }
			disabled={ isBusy || ! canBeSwitched( row ) }
			/* translators: %s: name of an offer or a funnel. */
			aria-label={ sprintf( __( 'On: %s', 'encore' ), row.title ) }
			onChange={ () => void change( row.is_on ? 'switch_off' : 'switch_on', [ row ] ) }
		/>
	);
}

function State( { row }: { row: Row } ) {
	return <span className={ `encore-list__state is-${ row.state }` }>{ row.state_text }</span>;
}

function Price( { row }: { row: Row } ) {
	if ( ! isOffer( row ) || row.price === '' ) {
		return <>–</>;
	}
	return (
		<span>
			{ row.price } { row.regular_price !== '' && <del>{ row.regular_price }</del> }
		</span>
	);
}

/** In the shop's zone, as the owner's language writes it. */
function whenText( utc: string, zone: SiteZone ): string {
	const local = Date.parse( `${ toLocal( utc, zone ) }Z` );
	const how = { dateStyle: 'medium', timeStyle: 'short', timeZone: 'UTC' } as const;
	return Number.isNaN( local )
		? ''
		: new Intl.DateTimeFormat( document.documentElement.lang || undefined, how ).format( local );
}

function timesText( row: Row, zone: SiteZone ): string {
	const [ from, until ] = isOffer( row )
		? [ whenText( row.starts_at, zone ), whenText( row.ends_at, zone ) ]
		: [ '', '' ];
	if ( from !== '' && until !== '' ) {
		return `${ from } – ${ until }`;
	}
	/* translators: %s: a day and a time. */
	const since = from === '' ? '' : sprintf( __( 'from %s', 'encore' ), from );
	/* translators: %s: a day and a time. */
	return until === '' ? since : sprintf( __( 'until %s', 'encore' ), until );
}
