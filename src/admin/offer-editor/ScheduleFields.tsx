import { TextControl } from '@wordpress/components';
import { __, sprintf } from '@wordpress/i18n';

import { describe, FieldMessage } from './FieldMessage';
import { shop } from './shop';
import { toLocal, toUtc } from './site-time';
import type { OfferEditing } from './use-offer';

const FROM = 'encore-from';
const UNTIL = 'encore-until';

export function ScheduleFields( { settings, problems, change }: OfferEditing ) {
	const { zone, zoneName } = shop();
	return (
		<>
			<TextControl
				__next40pxDefaultSize
				{ ...describe( FROM, problems.starts_at ) }
				type="datetime-local"
				label={ __( 'From', 'encore' ) }
				value={ toLocal( settings.starts_at, zone ) }
				onChange={ ( typed ) => change( { starts_at: toUtc( typed, zone ) } ) }
			/>
			<FieldMessage of={ FROM } message={ problems.starts_at } />
			<TextControl
				__next40pxDefaultSize
				{ ...describe( UNTIL, problems.ends_at, true ) }
				type="datetime-local"
				label={ __( 'Until', 'encore' ) }
				/* translators: %s: a time zone, "Europe/Berlin". */
				help={ sprintf( __( 'Empty is without a limit. Times are the shop’s: %s.', 'encore' ), zoneName ) }
				value={ toLocal( settings.ends_at, zone ) }
				onChange={ ( typed ) => change( { ends_at: toUtc( typed, zone ) } ) }
			/>
			<FieldMessage of={ UNTIL } message={ problems.ends_at } />
		</>
	);
}
