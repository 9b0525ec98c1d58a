import { Button, Disabled, Notice, Spinner } from '@wordpress/components';
import { store as coreStore } from '@wordpress/core-data';
import { useSelect } from '@wordpress/data';
import { __, sprintf } from '@wordpress/i18n';
import { addQueryArgs } from '@wordpress/url';
import type { ReactNode } from 'react';

import type { OfferPreview } from '../../src/api/types.generated';
import { Bump } from '../../src/components/Bump';
import { BumpPlaceholder } from '../../src/components/BumpPlaceholder';
import type { Shown } from './choose';
import type { BlockPlacement } from './offers';

interface Props {
	shown: Shown;
	/** Lets another offer be chosen where this one is gone. */
	picker: ReactNode;
	placement: BlockPlacement;
}

export function Preview( { shown, picker, placement }: Props ) {
	const label = placement === 'cart' ? __( 'Cart Offer', 'encore' ) : __( 'Order Bump', 'encore' );
	switch ( shown.kind ) {
		case 'loading':
			return <BumpPlaceholder title={ label }>{ <Spinner /> }</BumpPlaceholder>;
		case 'failed':
			return (
				<BumpPlaceholder
					title={ label }
					words={ shown.message || __( 'The offers could not be read. Please reload the page.', 'encore' ) }
				/>
			);
		case 'none':
			return <NoOffers placement={ placement } label={ label } />;
		case 'missing':
			return (
				<BumpPlaceholder
					title={ label }
					words={ __(
						'The offer that stood here is gone. Shoppers see nothing; pick another one.',
						'encore'
					) }
				>
					{ picker }
				</BumpPlaceholder>
			);
		case 'nothing left':
			return (
				<BumpPlaceholder
					title={ label }
					words={ __( 'Nothing is left for this block: the offers stand in the others.', 'encore' ) }
				/>
			);
		case 'offers':
			return (
				<>
					{ shown.offers.map( ( offer ) => (
						<OfferAsShown key={ offer.id } { ...offer } />
					) ) }
				</>
			);
	}
}

function NoOffers( { placement, label }: { placement: BlockPlacement; label: string } ) {
	const mayCreate = useSelect(
		( select ) => select( coreStore ).canUser( 'create', { kind: 'postType', name: 'encore_offer' } ) === true,
		[]
	);
	const none =
		placement === 'cart'
			? __( 'No offer is made for the cart yet.', 'encore' )
			: __( 'No offer is made for the checkout yet.', 'encore' );
	return mayCreate ? (
		<BumpPlaceholder title={ label } words={ `${ none } ${ __( 'Create one, and it appears here.', 'encore' ) }` }>
			<Button
				__next40pxDefaultSize
				variant="primary"
				style={ { alignSelf: 'flex-start' } }
				href={ addQueryArgs( 'post-new.php', { post_type: 'encore_offer', placement } ) }
				target="_blank"
			>
				{ __( 'Create an offer', 'encore' ) }
			</Button>
		</BumpPlaceholder>
	) : (
		<BumpPlaceholder
			title={ label }
			words={ `${ none } ${ __( 'Once the shop’s manager has created one, it appears here.', 'encore' ) }` }
		/>
	);
}

function OfferAsShown( offer: OfferPreview ) {
	return (
		<>
			{ offer.problem !== '' && (
				<Notice status="warning" isDismissible={ false }>
					{
						/* translators: %s: why shoppers do not see the offer, a sentence. */
						sprintf( __( 'Shoppers do not see this offer. %s', 'encore' ), offer.problem )
					}
				</Notice>
			) }
			<Disabled>
				<Bump bump={ offer } checked={ false } />
			</Disabled>
		</>
	);
}
