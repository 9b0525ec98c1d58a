import { SelectControl, Spinner, TextControl } from '@wordpress/components';
import { __, sprintf } from '@wordpress/i18n';

import type { PricePreview } from '../../api/types.generated';
import { describe, FieldMessage } from './FieldMessage';
import { toDecimal, type OfferSettings } from './settings';
import { shop } from './shop';
import type { OfferEditing } from './use-offer';
import { usePricePreview, type ShownPrice } from './use-price-preview';

type Type = OfferSettings[ 'price' ][ 'type' ];

const VALUE = 'encore-price-value';

export function PriceFields( { settings, problems, isPriced, change }: OfferEditing ) {
	const { type, value } = settings.price;
	const shown = usePricePreview( settings, isPriced );
	return (
		<>
			<SelectControl
				__next40pxDefaultSize
				label={ __( 'Price', 'encore' ) }
				value={ type }
				options={ [
					{
						value: 'regular',
						label: __( 'Regular price', 'encore' ),
					},
					{ value: 'percent', label: __( 'Per cent off', 'encore' ) },
					{ value: 'amount', label: __( 'Amount off', 'encore' ) },
					{ value: 'fixed', label: __( 'Fixed price', 'encore' ) },
				] }
				onChange={ ( chosen: Type ) =>
					change( {
						price: {
							type: chosen,
							value: chosen === 'regular' ? '0' : value,
						},
					} )
				}
			/>
			{ type !== 'regular' && (
				<>
					<TextControl
						__next40pxDefaultSize
						{ ...describe( VALUE, problems[ 'price.value' ] ) }
						type="text"
						inputMode="decimal"
						autoComplete="off"
						label={ labelOf( type ) }
						value={ value }
						onChange={ ( typed ) =>
							change( {
								price: { type, value: toDecimal( typed ) },
							} )
						}
					/>
					<FieldMessage of={ VALUE } message={ problems[ 'price.value' ] } />
				</>
			) }
			<PriceLine { ...shown } waitsFor={ waitsFor( settings.product_id > 0, isPriced ) } />
		</>
	);
}

function labelOf( type: Type ): string {
	switch ( type ) {
		case 'percent':
			return __( 'Discount in per cent', 'encore' );
		case 'amount':
			/* translators: %s: currency, "USD". */
			return sprintf( __( 'Discount for each piece in %s', 'encore' ), shop().currency );
		default:
			/* translators: %s: currency, "USD". */
			return sprintf( __( 'Price of each piece in %s', 'encore' ), shop().currency );
	}
}

function waitsFor( hasProduct: boolean, isPriced: boolean ): string {
	if ( ! hasProduct ) {
		return __( 'Choose a product to see what the shopper pays.', 'encore' );
	}
	return isPriced ? '' : __( 'Correct what is marked above to see what the shopper pays.', 'encore' );
}

/** Its place is kept while it loads, so that nothing jumps. */
function PriceLine( { isLoading, preview, error, waitsFor: waiting }: ShownPrice & { waitsFor: string } ) {
	const isShown = preview && ! error && waiting === '';
	return (
		<div
			className={ `encore-offer-editor__price${ isShown && isDearer( preview ) ? ' is-dearer' : '' }` }
			role="status"
			aria-busy={ isLoading }
		>
			{ isLoading && <Spinner /> }
			<div>
				{ waiting }
				{ waiting === '' && error && <span className="encore-offer-editor__message">{ error }</span> }
				{ isShown && (
					<>
						<strong>{ preview.text }</strong>
						{ preview.tax_note && <small>{ preview.tax_note }</small> }
					</>
				) }
			</div>
		</div>
	);
}

/** Allowed, and seldom meant. */
function isDearer( { total, regular }: PricePreview ): boolean {
	return Number( total.amount ) > Number( regular.amount );
}
