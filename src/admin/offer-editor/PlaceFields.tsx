import { SelectControl, TextControl, ToggleControl } from '@wordpress/components';
import { __ } from '@wordpress/i18n';

import { describe, FieldMessage } from './FieldMessage';
import { helpOf, isBeforePayment, places, type Placement } from './placements';
import type { OfferEditing } from './use-offer';

const PRIORITY = 'encore-priority';

export function PlaceFields( { settings, problems, change }: OfferEditing ) {
	const isBump = isBeforePayment( settings.placement );
	return (
		<>
			<ToggleControl
				label={ __( 'Switched on', 'encore' ) }
				help={ settings.enabled ? '' : __( 'No shopper sees this offer.', 'encore' ) }
				checked={ settings.enabled }
				onChange={ ( enabled ) => change( { enabled } ) }
			/>
			<SelectControl
				__next40pxDefaultSize
				label={ __( 'Place', 'encore' ) }
				value={ settings.placement }
				options={ places() }
				help={ helpOf( settings.placement ) }
				onChange={ ( placement: Placement ) =>
					change( {
						placement,
						// After payment the funnel has the trigger.
						...( placement === 'post_purchase' && { trigger: { type: 'any', ids: [] } } ),
					} )
				}
			/>
			{ isBump && (
				<>
					<TextControl
						__next40pxDefaultSize
						{ ...describe( PRIORITY, problems.priority, true ) }
						type="number"
						label={ __( 'Priority', 'encore' ) }
						help={ __( 'Where several offers match, the lowest number is shown.', 'encore' ) }
						min={ 0 }
						max={ 100 }
						value={ settings.priority }
						onChange={ ( typed ) => change( { priority: Number( typed ) } ) }
					/>
					<FieldMessage of={ PRIORITY } message={ problems.priority } />
				</>
			) }
		</>
	);
}
