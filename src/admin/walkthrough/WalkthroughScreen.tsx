import { Button, Notice, RadioControl, SelectControl } from '@wordpress/components';
import { useEffect, useRef, useState } from '@wordpress/element';
import { __ } from '@wordpress/i18n';
import { addQueryArgs } from '@wordpress/url';
import type { ReactNode } from 'react';

import { api } from '../../api';
import { failureWords } from '../../api/failure-words';
import type { Walkthrough } from '../../api/types.generated';
import { CartFields } from './CartFields';
import { OrderFields } from './OrderFields';
import { COURSES, courseLabel, EMPTY, questionOf, withProducts, type Course, type Scene } from './scene';
import { calledUpBy } from './called-up-by';
import { useFunnels } from './use-funnels';

/** What was bought, which funnel may follow and how the payment goes; then the shop's own pages open. */
export function WalkthroughScreen( { funnel }: { funnel: number } ) {
	const [ scene, setScene ] = useState< Scene >( { ...EMPTY, funnel } );
	const [ problem, setProblem ] = useState( '' );
	const [ isBeginning, setBeginning ] = useState( false );
	const [ isFinding, setFinding ] = useState( funnel !== 0 );
	const told = useRef< HTMLDivElement >( null );
	const funnels = useFunnels();
	const change = ( changed: Partial< Scene > ) => {
		setProblem( '' );
		setScene( ( before ) => ( { ...before, ...changed } ) );
	};

	useEffect( () => {
		if ( problem !== '' ) {
			told.current?.focus();
		}
	}, [ problem ] );
	useEffect( () => {
		let isCurrent = funnel !== 0;
		void calledUpBy( funnel ).then( ( found ) => {
			setFinding( false );
			// Whoever was faster has chosen.
			if ( isCurrent && found.length > 0 ) {
				setScene( ( before ) =>
					before.items.length > 0 ? before : { ...before, items: withProducts( [], found ) }
				);
			}
		} );
		return () => {
			isCurrent = false;
		};
	}, [ funnel ] );
	useEffect( () => {
		// The browser's Back brings the form back as it was left.
		const restore = () => setBeginning( false );
		window.addEventListener( 'pageshow', restore );
		return () => window.removeEventListener( 'pageshow', restore );
	}, [] );

	// What calls the funnel up is on its way into the cart.
	const isBusy = isBeginning || ( isFinding && scene.bought === 'cart' && scene.items.length === 0 );
	const begin = async () => {
		if ( isBusy ) {
			return;
		}
		setProblem( '' );
		const body = questionOf( scene );
		if ( typeof body === 'string' ) {
			setProblem( body );
			return;
		}
		setBeginning( true );
		const answer = await api.request< Walkthrough >( '/walkthroughs', { method: 'POST', body } );
		if ( answer.ok ) {
			window.location.assign( answer.data.url );
			return;
		}
		setBeginning( false );
		setProblem( failureWords( answer ) );
	};

	return (
		<form
			className="encore-walkthrough"
			noValidate
			onSubmit={ ( event ) => {
				event.preventDefault();
				void begin();
			} }
		>
			<Part title={ __( 'What was bought', 'encore' ) }>
				<RadioControl
					label={ __( 'What was bought', 'encore' ) }
					hideLabelFromVision
					selected={ scene.bought }
					options={ [
						{ value: 'cart', label: __( 'A cart that I make up', 'encore' ) },
						{ value: 'order', label: __( 'A past order, once more', 'encore' ) },
					] }
					onChange={ ( bought ) => change( { bought: bought === 'order' ? 'order' : 'cart' } ) }
				/>
				{ scene.bought === 'cart' ? (
					<CartFields scene={ scene } change={ change } />
				) : (
					<OrderFields order={ scene.order } onChange={ ( order ) => change( { order } ) } />
				) }
			</Part>
			<Part title={ __( 'What follows', 'encore' ) }>
				<SelectControl
					__next40pxDefaultSize
					label={ __( 'Funnel', 'encore' ) }
					help={ __(
						'Only funnels that are switched on are played, and only where what was bought calls them up.',
						'encore'
					) }
					value={ String( scene.funnel ) }
					options={ [
						{ value: '0', label: __( 'Whatever my shop would show', 'encore' ) },
						...( funnels ?? [] ),
					] }
					onChange={ ( chosen ) => change( { funnel: Number( chosen ) } ) }
				/>
				{ funnels?.length === 0 && (
					<p className="encore-walkthrough__note">
						{ __( 'Your shop has no funnel yet, so the thank-you page follows at once.', 'encore' ) }{ ' ' }
						<a
							href={ addQueryArgs( 'edit.php', {
								post_type: 'encore_offer',
								page: 'encore-quick-funnel',
							} ) }
						>
							{ __( 'Make a quick funnel', 'encore' ) }
						</a>
					</p>
				) }
				<SelectControl
					__next40pxDefaultSize
					label={ __( 'The payment for an offer', 'encore' ) }
					value={ scene.course }
					options={ COURSES.map( ( course ) => ( { value: course, label: courseLabel( course ) } ) ) }
					onChange={ ( course ) => change( { course: course as Course } ) }
				/>
			</Part>
			<div ref={ told } tabIndex={ -1 } className="encore-walkthrough__told">
				{ problem !== '' && (
					<Notice status="error" isDismissible={ false }>
						{ problem }
					</Notice>
				) }
			</div>
			<Button
				__next40pxDefaultSize
				variant="primary"
				type="submit"
				accessibleWhenDisabled
				disabled={ isBusy }
				isBusy={ isBusy }
			>
				{ __( 'Walk through', 'encore' ) }
			</Button>
		</form>
	);
}

function Part( { title, children }: { title: string; children: ReactNode } ) {
	return (
		<section className="encore-walkthrough__part">
			<h2>{ title }</h2>
			{ children }
		</section>
	);
}
