import { ComboboxControl, TextControl, ToggleControl } from '@wordpress/components';
import { __, sprintf } from '@wordpress/i18n';

import { ShopSearch } from '../../woo/shop-search';
import { useChoices } from '../conditions/use-choices';
import { MOST_ITEMS, withProducts, type Scene } from './scene';

interface Props {
	scene: Scene;
	change: ( changed: Partial< Scene > ) => void;
}

/** A cart that there never was: what is in it, where it goes, and whose it is. */
export function CartFields( { scene, change }: Props ) {
	const { choices } = useChoices( 'country' );
	return (
		<>
			<ShopSearch
				kind="sellable"
				multiple
				chosen={ scene.items }
				onChange={ ( chosen ) => change( { items: withProducts( scene.items, chosen ) } ) }
				label={ __( 'Search products', 'encore' ) }
			/>
			{ scene.items.length >= MOST_ITEMS && (
				<p className="encore-walkthrough__note">
					{
						/* translators: %d: a number of products. */
						sprintf( __( 'At most %d different products.', 'encore' ), MOST_ITEMS )
					}
				</p>
			) }
			{ scene.items.length > 0 && (
				<ul className="encore-walkthrough__items">
					{ scene.items.map( ( item ) => (
						<li key={ item.id }>
							<TextControl
								__next40pxDefaultSize
								type="number"
								min={ 1 }
								max={ 99 }
								label={
									/* translators: %s: a product. */
									sprintf( __( 'Pieces of %s', 'encore' ), item.name )
								}
								value={ item.quantity }
								onChange={ ( quantity ) =>
									change( {
										items: scene.items.map( ( one ) =>
											one.id === item.id ? { ...one, quantity } : one
										),
									} )
								}
							/>
						</li>
					) ) }
				</ul>
			) }
			<div className="encore-walkthrough__place">
				<ComboboxControl
					__next40pxDefaultSize
					label={ __( 'Sent to', 'encore' ) }
					help={ __( 'Left empty: where your shop is.', 'encore' ) }
					value={ scene.place }
					options={ choices }
					onChange={ ( place ) => change( { place: place ?? '' } ) }
				/>
				<TextControl
					__next40pxDefaultSize
					label={ __( 'Postcode', 'encore' ) }
					maxLength={ 20 }
					value={ scene.postcode }
					onChange={ ( postcode ) => change( { postcode } ) }
				/>
			</div>
			<ToggleControl
				label={ __( 'The shopper has an account', 'encore' ) }
				help={
					scene.account
						? __( 'Yours: conditions about the customer look at your own orders.', 'encore' )
						: __( 'Off: a guest who buys for the first time.', 'encore' )
				}
				checked={ scene.account }
				onChange={ ( account ) => change( { account } ) }
			/>
		</>
	);
}
