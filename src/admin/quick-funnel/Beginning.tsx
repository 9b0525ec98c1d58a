import { Button } from '@wordpress/components';
import { useEffect, useState } from '@wordpress/element';
import { __ } from '@wordpress/i18n';

import { bestSellers, type Found } from '../../woo/shop-search';

const MOST = 5;

/** Before a product is chosen: what will happen, and products with which to begin. */
export function Beginning( { onChoose }: { onChoose: ( product: Found ) => void } ) {
	const [ { haveSold, products }, setFound ] = useState( { haveSold: false, products: [] as Found[] } );
	useEffect( () => {
		let isCurrent = true;
		bestSellers( MOST )
			.then( ( all ) => isCurrent && setFound( all ) )
			// The search stands above in any case.
			.catch( () => undefined );
		return () => {
			isCurrent = false;
		};
	}, [] );
	return (
		<div className="encore-quick-funnel__beginning">
			<ol>
				<li>{ __( 'Choose a product that many buy.', 'encore' ) }</li>
				<li>
					{ __( 'See a bump, an upsell and a downsell that fit its price. Change what you like.', 'encore' ) }
				</li>
				<li>{ __( 'Switch them on. You can change or stop each of them at any time.', 'encore' ) }</li>
			</ol>
			{ products.length > 0 && (
				<>
					<p id="encore-quick-funnel-best">
						{ haveSold
							? __( 'Or begin with what sells best:', 'encore' )
							: __( 'Or begin with one of these:', 'encore' ) }
					</p>
					<ul aria-labelledby="encore-quick-funnel-best">
						{ products.map( ( product ) => (
							<li key={ product.id }>
								<Button __next40pxDefaultSize variant="secondary" onClick={ () => onChoose( product ) }>
									{ product.name }
								</Button>
							</li>
						) ) }
					</ul>
				</>
			) }
		</div>
	);
}
