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

interface Props {
	shown: Shown;
	/** Lets another offer be chosen where this one is gone. */
	picker: ReactNode;
}

export function Preview( { shown, picker }: Props ) {
	switch ( shown.kind ) {
		case 'loading':
			return <BumpPlaceholder>{ <Spinner /> }</BumpPlaceholder>;
		case 'failed':
			return (
				<BumpPlaceholder
					words={ shown.message || __( 'The offers could not be read. Please reload the page.', 'encore' ) }
				/>
			);
		case 'none':
			return <NoOffers />;
		case 'missing':
			return (
				<BumpPlaceholder
					words={ __(
						'The offer that stood here is gone. Shoppers see nothing; pick another one.',
						'encore'
					) }
				>
					{ picker }
				</BumpPlaceholder>
			);
		case 'offer':
			return <OfferAsShown { ...shown.offer } />;
	}
}

function NoOffers() {
	const mayCreate = useSelect(
		( select ) => select( coreStore ).canUser( 'create', { kind: 'postType', name: 'encore_offer' } ) === true,
		[]
	);
	return mayCreate ? (
		<BumpPlaceholder
			words={ __( 'No offer is made for the checkout yet. Create one, and it appears here.', 'encore' ) }
		>
			<Button
				__next40pxDefaultSize
				variant="primary"
				style={ { alignSelf: 'flex-start' } }
				href={ addQueryArgs( 'post-new.php', { post_type: 'encore_offer' } ) }
				target="_blank"
			>
				{ __( 'Create an offer', 'encore' ) }
			</Button>
		</BumpPlaceholder>
	) : (
		<BumpPlaceholder
			words={ __(
				'No offer is made for the checkout yet. Once the shop’s manager has created one, it appears here.',
				'encore'
			) }
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
