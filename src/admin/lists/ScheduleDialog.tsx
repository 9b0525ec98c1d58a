import { Button, TextControl } from '@wordpress/components';
import { useState } from '@wordpress/element';
import { __, sprintf } from '@wordpress/i18n';

import { toLocal, toUtc, type SiteZone } from '../offer-editor/site-time';
import { isOffer, type Row } from './rows';
import type { ChangeRows } from './use-change';

interface Props {
	rows: Row[];
	zone: SiteZone & { text: string };
	change: ChangeRows;
	onClose: ( () => void ) | undefined;
}

/** From when and until when offers are shown; of several, what they have in common stands in the fields. */
export function ScheduleDialog( { rows, zone, change, onClose }: Props ) {
	const common = ( of: 'starts_at' | 'ends_at' ) => {
		const all = [ ...new Set( rows.map( ( row ) => ( isOffer( row ) ? row[ of ] : '' ) ) ) ];
		return all.length === 1 ? toLocal( all[ 0 ] ?? '', zone ) : '';
	};
	const [ from, setFrom ] = useState( () => common( 'starts_at' ) );
	const [ until, setUntil ] = useState( () => common( 'ends_at' ) );
	const isBackwards = from !== '' && until !== '' && until <= from;
	return (
		<form
			className="encore-list__dialog"
			onSubmit={ ( event ) => {
				event.preventDefault();
				if ( ! isBackwards ) {
					void change( 'schedule', rows, { starts_at: toUtc( from, zone ), ends_at: toUtc( until, zone ) } );
					onClose?.();
				}
			} }
		>
			<TextControl
				__next40pxDefaultSize
				type="datetime-local"
				label={ __( 'From', 'encore' ) }
				value={ from }
				onChange={ setFrom }
			/>
			<TextControl
				__next40pxDefaultSize
				type="datetime-local"
				label={ __( 'Until', 'encore' ) }
				/* translators: %s: a time zone, "Europe/Berlin". */
				help={ sprintf( __( 'Empty is without a limit. Times are the shop’s: %s.', 'encore' ), zone.text ) }
				value={ until }
				onChange={ setUntil }
			/>
			<p role="alert" className="encore-list__wrong">
				{ isBackwards && __( 'The end must be after the start.', 'encore' ) }
			</p>
			<div className="encore-list__buttons">
				<Button __next40pxDefaultSize variant="tertiary" onClick={ onClose }>
					{ __( 'Cancel', 'encore' ) }
				</Button>
				<Button __next40pxDefaultSize variant="primary" type="submit">
					{ __( 'Save', 'encore' ) }
				</Button>
			</div>
		</form>
	);
}
