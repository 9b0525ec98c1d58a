import { Button, Spinner } from '@wordpress/components';
import { __ } from '@wordpress/i18n';

import { TryAgain } from '../../components/TryAgain';
import { GatewayCard } from './GatewayCard';
import { useGateways } from './use-gateways';

export function PaymentsScreen() {
	const { isLoading, problem, data, read } = useGateways();
	if ( isLoading ) {
		return (
			<p className="encore-payments__wait" role="status">
				<Spinner />
				{ __( 'Looking at your payment methods …', 'encore' ) }
			</p>
		);
	}
	if ( problem !== '' || ! data ) {
		return (
			<div className="encore-payments">
				<TryAgain problem={ problem } onAgain={ read } />
			</div>
		);
	}
	if ( data.gateways.length === 0 ) {
		return (
			<div className="encore-payments encore-payments__empty">
				<h2>{ __( 'No payment method is switched on', 'encore' ) }</h2>
				<p>
					{ __(
						'Customers cannot pay yet, so no offer can follow. Switch one on, then come back to see what it can do for offers.',
						'encore'
					) }
				</p>
				<Button __next40pxDefaultSize variant="primary" href={ data.settings_url }>
					{ __( 'Set up payments', 'encore' ) }
				</Button>
			</div>
		);
	}
	return (
		<ul className="encore-payments">
			{ data.gateways.map( ( gateway ) => (
				<GatewayCard key={ gateway.id } gateway={ gateway } />
			) ) }
		</ul>
	);
}
