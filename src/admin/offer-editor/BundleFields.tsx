import { Button, CheckboxControl, TextControl } from '@wordpress/components';
import { __, sprintf } from '@wordpress/i18n';

import { ShopSearch } from '../../woo/shop-search';
import { describe, FieldMessage, messageId } from './FieldMessage';
import { MAX_BUNDLED, MAX_QUANTITY, type OfferSettings } from './settings';
import { useFound } from './use-found';
import type { OfferEditing } from './use-offer';

const BUNDLE = 'encore-bundle';

type Part = OfferSettings[ 'bundle' ][ number ];

/** What comes with the product at one price together. On a product's page they may also be picked one by one. */
export function BundleFields( { settings, problems, change }: OfferEditing ) {
	const { bundle, placement, whole } = settings;
	const { chosen, remember } = useFound(
		'products',
		bundle.map( ( part ) => part.product_id )
	);
	const set = ( parts: Part[] ) => change( { bundle: parts } );
	const nameOf = ( id: number ) => chosen.find( ( one ) => one.id === id )?.name ?? '…';
	return (
		<fieldset className="encore-offer-editor__field encore-offer-editor__bundle">
			<legend>{ __( 'Comes with', 'encore' ) }</legend>
			<p className="encore-offer-editor__help">
				{ helpOf( bundle.length > 0, placement === 'product' && ! whole ) }
			</p>
			<FieldMessage of={ BUNDLE } message={ problems.bundle } />
			<ul className="encore-offer-editor__parts">
				{ bundle.map( ( part, place ) => (
					<PartFields
						key={ part.product_id }
						id={ `${ BUNDLE }-${ place }` }
						part={ part }
						name={ nameOf( part.product_id ) }
						problem={
							problems[ `bundle.${ place }.product_id` ] ?? problems[ `bundle.${ place }.quantity` ]
						}
						onChange={ ( quantity ) =>
							set( bundle.map( ( one, at ) => ( at === place ? { ...one, quantity } : one ) ) )
						}
						onRemove={ () => set( bundle.filter( ( _, at ) => at !== place ) ) }
					/>
				) ) }
			</ul>
			{ placement === 'product' && bundle.length > 0 && (
				<CheckboxControl
					label={ __( 'Only together, at one price', 'encore' ) }
					checked={ whole }
					onChange={ ( ticked ) => change( { whole: ticked } ) }
				/>
			) }
			{ bundle.length < MAX_BUNDLED && (
				<ShopSearch
					// The search is empty again after each product.
					key={ bundle.length }
					kind={ placement === 'product' && ! settings.whole ? 'choosable' : 'sellable' }
					chosen={ [] }
					onChange={ ( found ) => {
						const [ added ] = found.slice( -1 );
						if ( added ) {
							remember( [ added ] );
							set( [ ...bundle, { product_id: added.id, quantity: 1 } ] );
						}
					} }
					label={ __( 'Add a product', 'encore' ) }
					wrong={ problems.bundle === undefined ? undefined : messageId( BUNDLE ) }
				/>
			) }
		</fieldset>
	);
}

/** On a product's page each of them is picked by itself. */
function helpOf( hasSome: boolean, isPicked: boolean ): string {
	if ( isPicked ) {
		return hasSome
			? __( 'Shoppers tick what they want of these, each at its own price, or add all at once.', 'encore' )
			: __(
					'Nothing else. Add products that are often bought together: shoppers pick what they want of them.',
					'encore'
			  );
	}
	return hasSome
		? __( 'One price for all of it; each product is a line of the order, with its own tax and stock.', 'encore' )
		: __( 'Nothing else. Add products to sell them together, as a bundle at one price.', 'encore' );
}

interface PartProps {
	id: string;
	part: Part;
	name: string;
	problem: string | undefined;
	onChange: ( quantity: number ) => void;
	onRemove: () => void;
}

function PartFields( { id, part, name, problem, onChange, onRemove }: PartProps ) {
	return (
		<li className="encore-offer-editor__part">
			<span className="encore-offer-editor__part-name">{ name }</span>
			<TextControl
				__next40pxDefaultSize
				{ ...describe( id, problem ) }
				type="number"
				hideLabelFromVision
				/* translators: %s: a product. */
				label={ sprintf( __( 'Pieces of %s', 'encore' ), name ) }
				min={ 1 }
				max={ MAX_QUANTITY }
				value={ part.quantity === 0 ? '' : part.quantity }
				onChange={ ( typed ) => onChange( Number( typed ) ) }
			/>
			<Button
				__next40pxDefaultSize
				variant="tertiary"
				isDestructive
				/* translators: %s: a product. */
				aria-label={ sprintf( __( 'Remove %s', 'encore' ), name ) }
				onClick={ onRemove }
			>
				{ __( 'Remove', 'encore' ) }
			</Button>
			<FieldMessage of={ id } message={ problem } />
		</li>
	);
}
