import { Button } from '@wordpress/components';
import { useState } from '@wordpress/element';
import { __ } from '@wordpress/i18n';

import { api } from '../../api';
import type { Why } from '../../api/types.generated';

/** Whether the owner's own cart, filled as a shopper's was, shows the offer as it is saved; else the first reason why not. */
export function WhyInCart( { id }: { id: number } ) {
	const [ isAsking, setAsking ] = useState( false );
	const [ text, setText ] = useState( '' );
	const ask = async () => {
		setAsking( true );
		const answer = await api.request< Why >( `/offers/${ id }/why` );
		setText( answer.ok ? answer.data.text : answer.message || __( 'That cannot be asked now.', 'encore' ) );
		setAsking( false );
	};
	return (
		<div className="encore-offer-editor__why">
			<Button
				__next40pxDefaultSize
				variant="secondary"
				onClick={ ask }
				isBusy={ isAsking }
				disabled={ isAsking }
				accessibleWhenDisabled
			>
				{ __( 'Does my cart show it?', 'encore' ) }
			</Button>
			<p className="encore-offer-editor__answer" role="status">
				{ text ||
					__(
						'Not shown to a shopper? Put what the shopper had into your own cart, then ask. It is about the offer as it was last saved.',
						'encore'
					) }
			</p>
		</div>
	);
}
