import { Button, Notice, Spinner, TextControl, ToggleControl } from '@wordpress/components';
import { __ } from '@wordpress/i18n';
import type { ReactNode } from 'react';

import { FoldedConditions } from '../conditions/FoldedConditions';
import { describe, FieldMessage } from '../offer-editor/FieldMessage';
import { TriggerFields } from '../offer-editor/TriggerFields';
import {
	branchesOf,
	hasMore,
	keysOf,
	pathsOf,
	withConditions,
	withDownsell,
	withUpsell,
	type FunnelSettings,
} from './funnel';
import { OfferChoice } from './OfferChoice';
import { useFocusOnProblem } from './use-focus-on-problem';
import { useFunnel, type FunnelEditing } from './use-funnel';
import { useOffers } from './use-offers';

const NAME = 'encore-funnel-name';
const PRIORITY = 'encore-funnel-priority';

export function FunnelForm( { id }: { id: number } ) {
	const editing = useFunnel( id );
	const { draft, told } = editing;
	return (
		<>
			{ draft ? <Fields { ...editing } draft={ draft } /> : ! told && <Spinner /> }
			<div className="encore-funnel__told">
				{ told && (
					<Notice status={ told.isGood ? 'success' : 'error' } isDismissible={ false }>
						{ told.words }
					</Notice>
				) }
			</div>
		</>
	);
}

function Fields( {
	draft,
	problems,
	change,
	...editing
}: FunnelEditing & { draft: NonNullable< FunnelEditing[ 'draft' ] > } ) {
	const { title, settings } = draft;
	const form = useFocusOnProblem( editing.refusals );
	const inTheEnd = problems.priority ?? problems.steps ?? problems.first;
	const set = ( changed: Partial< FunnelSettings > ) => change( { settings: { ...settings, ...changed } } );
	return (
		<form
			ref={ form }
			className="encore-funnel encore-offer-editor"
			// The browser would say one problem at a time, in words of its own.
			noValidate
			onSubmit={ ( event ) => {
				event.preventDefault();
				void editing.save( 'publish' );
			} }
		>
			<TextControl
				__next40pxDefaultSize
				{ ...describe( NAME, problems.title, true ) }
				label={ __( 'Name', 'encore' ) }
				help={ __( 'For you alone.', 'encore' ) }
				value={ title }
				onChange={ ( typed ) => change( { title: typed } ) }
			/>
			<FieldMessage of={ NAME } message={ problems.title } />
			<ToggleControl
				label={ __( 'Switched on', 'encore' ) }
				help={ settings.enabled ? '' : __( 'No shopper sees this funnel.', 'encore' ) }
				checked={ settings.enabled }
				onChange={ ( enabled ) => set( { enabled } ) }
			/>
			<ol className="encore-funnel__steps">
				<Step title={ __( 'After an order with', 'encore' ) }>
					<TriggerFields
						label={ __( 'After an order with', 'encore' ) }
						hasHeading
						trigger={ settings.trigger }
						problem={ problems[ 'trigger.ids' ] }
						onChange={ ( trigger ) => set( { trigger } ) }
					/>
					<FoldedConditions
						id="encore-funnel-conditions"
						path="conditions"
						problems={ problems }
						groups={ settings.conditions }
						onChange={ ( conditions ) => set( { conditions } ) }
					/>
				</Step>
				<Offered draft={ draft } problems={ problems } change={ change } />
			</ol>
			{ hasMore( settings ) && (
				<p>{ __( 'This funnel has more steps than this form shows. They are kept.', 'encore' ) }</p>
			) }
			<TextControl
				__next40pxDefaultSize
				{ ...describe( PRIORITY, inTheEnd, true ) }
				type="number"
				label={ __( 'Priority', 'encore' ) }
				help={ __( 'Where several funnels match an order, the lowest number is followed.', 'encore' ) }
				min={ 0 }
				max={ 100 }
				value={ settings.priority }
				onChange={ ( typed ) => set( { priority: Number( typed ) } ) }
			/>
			<FieldMessage of={ PRIORITY } message={ inTheEnd } />
			<Buttons { ...editing } />
		</form>
	);
}

/** After payment: the upsell, and what is offered instead to who declines it. */
function Offered( {
	draft: { title, settings },
	problems,
	change,
}: Pick< FunnelEditing, 'problems' | 'change' > & { draft: NonNullable< FunnelEditing[ 'draft' ] > } ) {
	const offers = useOffers();
	const { upsell, downsell } = branchesOf( settings );
	const paths = pathsOf( settings );
	const keys = keysOf( settings );
	const conditionsOf = ( key: string ) =>
		settings.steps[ key ] && (
			<FoldedConditions
				id={ `encore-step-${ key }` }
				path={ `steps.${ key }.conditions` }
				problems={ problems }
				groups={ settings.steps[ key ].conditions }
				onChange={ ( conditions ) => change( { settings: withConditions( settings, key, conditions ) } ) }
			/>
		);
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
					onChoose={ ( offer, name ) =>
						change( { settings: withUpsell( settings, offer ), ...( title === '' && { title: name } ) } )
					}
				/>
				{ conditionsOf( keys.upsell ) }
			</Step>
			{ ( offers.list.length > 0 || downsell > 0 ) && (
				<Step title={ __( 'If it is declined, or cannot be shown, show', 'encore' ) }>
					<OfferChoice
						id="encore-downsell"
						label={ __( 'Downsell', 'encore' ) }
						none={ __( 'Nothing more', 'encore' ) }
						offers={ offers }
						chosen={ downsell }
						problem={ problems[ paths.downsell ] }
						onChoose={ ( offer ) => change( { settings: withDownsell( settings, offer ) } ) }
					/>
					{ conditionsOf( keys.downsell ) }
				</Step>
			) }
			{ ( offers.list.length > 0 || settings.thank_you > 0 ) && (
				<Step title={ __( 'Last, on the thank-you page, show', 'encore' ) }>
					<OfferChoice
						id="encore-thank-you"
						label={ __( 'On the thank-you page', 'encore' ) }
						none={ __( 'Nothing more', 'encore' ) }
						offers={ offers }
						chosen={ settings.thank_you }
						problem={ problems.thank_you }
						onChoose={ ( offer ) => change( { settings: { ...settings, thank_you: offer } } ) }
					/>
				</Step>
			) }
		</>
	);
}

function Step( { title, children }: { title: string; children: ReactNode } ) {
	return (
		<li className="encore-funnel__step">
			<h2>{ title }</h2>
			{ children }
		</li>
	);
}

function Buttons( { isPublished, isSaving, save }: Pick< FunnelEditing, 'isPublished' | 'isSaving' | 'save' > ) {
	return (
		<div className="encore-offer-editor__buttons">
			<Button __next40pxDefaultSize variant="primary" type="submit" isBusy={ isSaving } disabled={ isSaving }>
				{ isPublished ? __( 'Save', 'encore' ) : __( 'Publish', 'encore' ) }
			</Button>
			<Button
				__next40pxDefaultSize
				variant={ isPublished ? 'tertiary' : 'secondary' }
				disabled={ isSaving }
				onClick={ () => void save( 'draft' ) }
			>
				{ isPublished ? __( 'Make it a draft', 'encore' ) : __( 'Save draft', 'encore' ) }
			</Button>
		</div>
	);
}
