import { SelectControl, TextControl, ToggleControl } from '@wordpress/components';
import { __ } from '@wordpress/i18n';

import { FieldMessage } from './FieldMessage';
import type { OfferSettings } from './settings';
import type { OfferEditing } from './use-offer';

type Placement = OfferSettings[ 'placement' ];

export function PlaceFields( { settings, problems, change }: OfferEditing ) {
	const isBump = settings.placement === 'checkout';
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
				options={ [
					{ value: 'checkout', label: __( 'Checkout: a box to tick before paying', 'encore' ) },
					{ value: 'post_purchase', label: __( 'After payment: one click, by a funnel', 'encore' ) },
				] }
				help={
					isBump
						? __( 'The page content beside is not used in the checkout.', 'encore' )
						: __( 'A funnel decides which order it is offered to.', 'encore' )
				}
				onChange={ ( placement: Placement ) => change( { placement } ) }
			/>
			{ isBump && (
				<>
					<TextControl
						__next40pxDefaultSize
						type="number"
						label={ __( 'Priority', 'encore' ) }
						help={ __( 'Where several offers match, the lowest number is shown.', 'encore' ) }
						min={ 0 }
						max={ 100 }
						value={ settings.priority }
						onChange={ ( typed ) => change( { priority: Number( typed ) } ) }
					/>
					<FieldMessage message={ problems.priority } />
				</>
			) }
		</>
	);
}
