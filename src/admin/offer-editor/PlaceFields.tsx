import { SelectControl, TextControl, ToggleControl } from '@wordpress/components';
import { __ } from '@wordpress/i18n';

import { describe, FieldMessage } from './FieldMessage';
import { isBeforePayment, isInCart, places, wordsOf, type Placement } from './placements';
import type { OfferEditing } from './use-offer';

const PRIORITY = 'encore-priority';
const JOINS = 'encore-joins';

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
				help={ wordsOf( settings.placement ).help }
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
						help={ __( 'Where several offers match, the lowest number comes first.', 'encore' ) }
						min={ 0 }
						max={ 100 }
						value={ settings.priority }
						onChange={ ( typed ) => change( { priority: Number( typed ) } ) }
					/>
					<FieldMessage of={ PRIORITY } message={ problems.priority } />
					{ isInCart( settings.placement ) && (
						<>
							<SelectControl
								__next40pxDefaultSize
								{ ...describe( JOINS, problems.joins, true ) }
								label={ __( 'Joins the cart', 'encore' ) }
								value={ settings.joins }
								options={ [
									{ value: 'add', label: __( 'Beside what calls it up', 'encore' ) },
									{ value: 'replace', label: __( 'Instead of what calls it up', 'encore' ) },
								] }
								help={
									settings.joins === 'replace'
										? __(
												'For an upgrade: the first product that calls it up leaves the cart, all its pieces, and comes back when the box is unticked. This offer joins with as many.',
												'encore'
										  )
										: ''
								}
								onChange={ ( joins: 'add' | 'replace' ) => change( { joins } ) }
							/>
							<FieldMessage of={ JOINS } message={ problems.joins } />
						</>
					) }
					{ settings.bundle.length === 0 &&
						! ( isInCart( settings.placement ) && settings.joins === 'replace' ) && (
							<ToggleControl
								label={ __( 'Once for each piece of the product that calls it up', 'encore' ) }
								help={
									settings.follows
										? __(
												'Three of those in the cart, three times the pieces of this offer.',
												'encore'
										  )
										: ''
								}
								checked={ settings.follows }
								onChange={ ( follows ) => change( { follows } ) }
							/>
						) }
				</>
			) }
		</>
	);
}
