import { SelectControl, TextControl, ToggleControl } from '@wordpress/components';
import { __ } from '@wordpress/i18n';

import { describe, FieldMessage } from './FieldMessage';
import type { OfferSettings } from './settings';
import type { OfferEditing } from './use-offer';

type Placement = OfferSettings[ 'placement' ];

const PRIORITY = 'encore-priority';

export function PlaceFields( { settings, problems, change }: OfferEditing ) {
	const isBump = settings.placement !== 'post_purchase';
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
				help={ helps()[ settings.placement ] }
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

function places(): { value: Placement; label: string }[] {
	return [
		{ value: 'product', label: __( 'Product page (add-on)', 'encore' ) },
		{ value: 'checkout', label: __( 'Checkout (order bump)', 'encore' ) },
		{ value: 'post_purchase', label: __( 'After payment (upsell)', 'encore' ) },
	];
}

function helps(): Partial< Record< Placement, string > > {
	return {
		product: __(
			'A box to tick on the pages of the products that call it up; it joins the cart with them. Everybody sees the same page, so conditions about the shopper or the cart are checked when it joins the cart.',
			'encore'
		),
		checkout: __( 'A box to tick before paying, as shown beside.', 'encore' ),
		post_purchase: __(
			'One click on a page of its own, designed beside. A funnel decides which orders it follows.',
			'encore'
		),
	};
}
