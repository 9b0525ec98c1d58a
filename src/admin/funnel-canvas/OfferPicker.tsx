import { Button, Spinner } from '@wordpress/components';
import { __ } from '@wordpress/i18n';
import { addQueryArgs } from '@wordpress/url';

import { insert, targetOf, whyNotHere, type Slot } from '../funnel-editor/tree';
import { useCanvas } from './context';

/** The offers that can stand at an edge, one click each; those that cannot say why. */
export function OfferPicker( { slot, onAdded }: { slot: Slot; onAdded: ( key: string ) => void } ) {
	const { settings, offers, nameOf, apply } = useCanvas();
	if ( offers.isLoading ) {
		return <Spinner />;
	}
	if ( offers.hasFailed ) {
		return <p>{ __( 'The offers could not be read. Please reload the page.', 'encore' ) }</p>;
	}
	return (
		<>
			{ offers.list.length === 0 && <p>{ __( 'There is no offer for after payment yet.', 'encore' ) }</p> }
			<ul className="encore-canvas__offers">
				{ offers.list.map( ( offer ) => {
					const why = whyNotHere( settings, slot, offer.id, nameOf );
					return (
						<li key={ offer.id }>
							<button
								type="button"
								className="encore-canvas__pick"
								aria-disabled={ why !== '' }
								onClick={ () => {
									const edit = insert( settings, slot, offer.id, nameOf );
									if ( apply( edit ) && 'funnel' in edit ) {
										onAdded( targetOf( edit.funnel, slot ) );
									}
								} }
							>
								{ offer.image ? (
									<img src={ offer.image.src } alt="" width={ 40 } height={ 40 } />
								) : (
									<span className="encore-canvas__no-image" />
								) }
								<span>
									<strong>{ offer.title }</strong>
									<span>{ why === '' ? offer.price_text : why }</span>
								</span>
							</button>
						</li>
					);
				} ) }
			</ul>
			<Button
				__next40pxDefaultSize
				variant="link"
				href={ addQueryArgs( 'post-new.php', { post_type: 'encore_offer', placement: 'post_purchase' } ) }
				target="_blank"
			>
				{ __( 'Create an offer (opens in a new tab)', 'encore' ) }
			</Button>
		</>
	);
}
