import { Button, SelectControl } from '@wordpress/components';
import { useState } from '@wordpress/element';
import { __, sprintf } from '@wordpress/i18n';
import type { ReactNode } from 'react';

import { FoldedConditions } from '../conditions/FoldedConditions';
import { keysOf, pathsOf, withConditions, withDownsell, withUpsell } from './funnel';
import { OfferChoice } from './OfferChoice';
import { insert, loose, openSlots, reached, remove, setOffer, slotsTo, targetOf, type Slot } from './tree';
import type { FunnelFields } from './use-fields';

/** After payment, one after the other: the upsell, what is offered instead to who declines it, and whatever else follows. */
export function StepList( fields: FunnelFields ) {
	const { settings, offers, problems, set, choose } = fields;
	const keys = keysOf( settings );
	const paths = pathsOf( settings );
	const upsell = settings.steps[ keys.upsell ]?.offer_id ?? 0;
	const downsell = settings.steps[ keys.downsell ]?.offer_id ?? 0;
	const hasOffers = offers.list.length > 0;
	return (
		<>
			<Step title={ __( 'Show this offer', 'encore' ) }>
				<OfferChoice
					id="encore-upsell"
					label={ __( 'Upsell', 'encore' ) }
					none={ __( 'Choose an offer', 'encore' ) }
					offers={ offers }
					chosen={ upsell }
					problem={ problems[ paths.upsell ] }
					onChoose={ ( offer ) => choose( withUpsell( settings, offer ) ) }
				/>
				<About of={ keys.upsell } { ...fields } />
			</Step>
			{ ( hasOffers || downsell > 0 ) && (
				<Step title={ __( 'If it is declined, or cannot be shown, show', 'encore' ) }>
					<OfferChoice
						id="encore-downsell"
						label={ __( 'Downsell', 'encore' ) }
						none={ __( 'Nothing more', 'encore' ) }
						offers={ offers }
						chosen={ downsell }
						problem={ problems[ paths.downsell ] }
						onChoose={ ( offer ) => choose( withDownsell( settings, offer ) ) }
					/>
					<About of={ keys.downsell } { ...fields } />
				</Step>
			) }
			<MoreSteps { ...fields } />
			{ ( hasOffers || settings.thank_you > 0 ) && (
				<Step title={ __( 'Last, on the thank-you page, show', 'encore' ) }>
					<OfferChoice
						id="encore-thank-you"
						label={ __( 'On the thank-you page', 'encore' ) }
						none={ __( 'Nothing more', 'encore' ) }
						offers={ offers }
						chosen={ settings.thank_you }
						problem={ problems.thank_you }
						onChoose={ ( offer ) => set( { thank_you: offer } ) }
					/>
				</Step>
			) }
		</>
	);
}

export function Step( { title, children }: { title: string; children: ReactNode } ) {
	return (
		<li className="encore-funnel__step">
			<h2>{ title }</h2>
			{ children }
		</li>
	);
}

/** What to look at, and under which conditions it is shown. */
export function About( { of: key, settings, problems, warnings, set }: FunnelFields & { of: string } ) {
	const step = settings.steps[ key ];
	return step ? (
		<>
			{ step.offer_id > 0 &&
				( warnings[ key ] ?? [] ).map( ( words ) => (
					<p key={ words } className="encore-funnel__warning">
						{ words }
					</p>
				) ) }
			<FoldedConditions
				id={ `encore-step-${ key }` }
				path={ `steps.${ key }.conditions` }
				problems={ problems }
				groups={ step.conditions }
				onChange={ ( conditions ) => set( withConditions( settings, key, conditions ) ) }
			/>
		</>
	) : null;
}

function MoreSteps( fields: FunnelFields ) {
	const { settings, offers, problems, nameOf, apply } = fields;
	const { upsell, downsell } = keysOf( settings );
	const all = [ ...reached( settings ), ...loose( settings ).flatMap( ( key ) => reached( settings, key ) ) ];
	const more = [ ...new Set( all ) ].filter( ( key ) => key !== upsell && key !== downsell );
	return (
		<>
			{ more.map( ( key ) => (
				<Step key={ key } title={ placeOf( slotsTo( settings, key )[ 0 ], fields ) }>
					<OfferChoice
						id={ `encore-offer-${ key }` }
						label={ __( 'Offer', 'encore' ) }
						none={ __( 'Remove this step', 'encore' ) }
						offers={ offers }
						chosen={ settings.steps[ key ]!.offer_id }
						problem={ problems[ `steps.${ key }.offer_id` ] }
						onChoose={ ( offer ) =>
							apply(
								offer === 0 ? remove( settings, key, nameOf ) : setOffer( settings, key, offer, nameOf )
							)
						}
					/>
					<About of={ key } { ...fields } />
				</Step>
			) ) }
			{ offers.list.length > 0 && targetOf( settings, { step: '', answer: 'accepted' } ) !== '' && (
				<AddStep { ...fields } />
			) }
		</>
	);
}

/** At any open end but the first "No thanks", which has a question of its own. */
function AddStep( fields: FunnelFields ) {
	const { settings, offers, nameOf, apply } = fields;
	const [ at, setAt ] = useState( '' );
	const [ offer, setOffered ] = useState( '0' );
	const ends = openSlots( settings ).filter(
		( { step, answer } ) => step !== settings.first || answer === 'accepted'
	);
	const slot = ends.find( ( one ) => nameOfSlot( one ) === at ) ?? ends[ 0 ];
	if ( ! slot ) {
		return null;
	}
	return (
		<li className="encore-funnel__step encore-funnel__step--adding">
			<details className="encore-conditions__fold">
				<summary>{ __( 'Add another step', 'encore' ) }</summary>
				<SelectControl
					__next40pxDefaultSize
					label={ __( 'Where', 'encore' ) }
					value={ nameOfSlot( slot ) }
					options={ ends.map( ( one ) => ( { value: nameOfSlot( one ), label: placeOf( one, fields ) } ) ) }
					onChange={ setAt }
				/>
				<SelectControl
					__next40pxDefaultSize
					label={ __( 'What is offered there', 'encore' ) }
					value={ offer }
					options={ [
						{ value: '0', label: __( 'Choose an offer', 'encore' ) },
						...offers.list.map( ( { id, title } ) => ( { value: String( id ), label: title } ) ),
					] }
					onChange={ setOffered }
				/>
				<Button
					__next40pxDefaultSize
					variant="secondary"
					disabled={ offer === '0' }
					accessibleWhenDisabled
					onClick={ () => {
						if ( apply( insert( settings, slot, Number( offer ), nameOf ) ) ) {
							setOffered( '0' );
						}
					} }
				>
					{ __( 'Add it', 'encore' ) }
				</Button>
			</details>
		</li>
	);
}

function nameOfSlot( { step, answer }: Slot ): string {
	return `${ step }:${ answer }`;
}

function placeOf( slot: Slot | undefined, { settings, nameOf }: FunnelFields ): string {
	if ( ! slot ) {
		return __( 'Not connected', 'encore' );
	}
	const text =
		slot.answer === 'accepted'
			? /* translators: %s: name of an offer. */
			  __( 'If “%s” is accepted, show', 'encore' )
			: /* translators: %s: name of an offer. */
			  __( 'If “%s” is declined, show', 'encore' );
	return sprintf( text, nameOf( settings.steps[ slot.step ]?.offer_id ?? 0 ) );
}
