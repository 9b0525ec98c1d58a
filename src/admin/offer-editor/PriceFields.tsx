import { CheckboxControl, SelectControl, Spinner } from '@wordpress/components';
import { __, sprintf } from '@wordpress/i18n';

import type { PricePreview } from '../../api/types.generated';
import { BreakFields } from './BreakFields';
import { DecimalField } from './DecimalField';
import { describe, FieldMessage } from './FieldMessage';
import { choosesQuantity, type OfferSettings } from './settings';
import { shop } from './shop';
import type { OfferEditing } from './use-offer';
import { usePricePreview, type ShownPrice } from './use-price-preview';
import { labelOf, labelOfWhole } from './value-label';

type Price = OfferSettings[ 'price' ];

const DIFFERENCE = 'encore-price-difference';

export function PriceFields( { settings, problems, isPriced, change }: OfferEditing ) {
	const { type, value, base, ending, least, difference } = settings.price;
	const shown = usePricePreview( settings, isPriced );
	const set = ( changed: Partial< Price > ) => change( { price: { ...settings.price, ...changed } } );
	return (
		<>
			<SelectControl
				__next40pxDefaultSize
				label={ __( 'Price', 'encore' ) }
				value={ type }
				options={ [
					{ value: 'regular', label: __( 'No discount', 'encore' ) },
					{ value: 'percent', label: __( 'Per cent off', 'encore' ) },
					{ value: 'amount', label: __( 'Amount off', 'encore' ) },
					{ value: 'fixed', label: __( 'Fixed price', 'encore' ) },
					{ value: 'free', label: __( 'Free', 'encore' ) },
				] }
				onChange={ ( chosen: Price[ 'type' ] ) =>
					set( {
						type: chosen,
						value: hasValue( chosen ) ? value : '0',
						...( ( chosen === 'fixed' || chosen === 'free' ) && { difference: false } ),
					} )
				}
			/>
			{ hasValue( type ) && (
				<DecimalField
					id="encore-price-value"
					label={ settings.bundle.length > 0 ? labelOfWhole( type ) : labelOf( type ) }
					value={ value }
					problem={ problems[ 'price.value' ] }
					onChange={ ( typed ) => set( { value: typed } ) }
				/>
			) }
			{ ( type === 'regular' || isDiscount( type ) ) && (
				<SelectControl
					__next40pxDefaultSize
					label={ isDiscount( type ) ? __( 'Taken off', 'encore' ) : __( 'It costs', 'encore' ) }
					value={ base }
					options={ [
						{ value: 'regular', label: __( 'the regular price', 'encore' ) },
						{ value: 'current', label: __( 'the price in the shop, also on sale', 'encore' ) },
					] }
					onChange={ ( chosen: Price[ 'base' ] ) => set( { base: chosen } ) }
				/>
			) }
			{ ( difference || ( settings.placement === 'post_purchase' && type !== 'fixed' && type !== 'free' ) ) && (
				<>
					<CheckboxControl
						{ ...describe( DIFFERENCE, problems[ 'price.difference' ], true ) }
						label={ __( 'An upgrade: only the difference to what was bought', 'encore' ) }
						help={ __(
							'The price of the product that the funnel names is taken off first. Both stand in the order.',
							'encore'
						) }
						checked={ difference }
						onChange={ ( ticked ) => set( { difference: ticked } ) }
					/>
					<FieldMessage of={ DIFFERENCE } message={ problems[ 'price.difference' ] } />
				</>
			) }
			{ isDiscount( type ) && (
				<>
					<SelectControl
						__next40pxDefaultSize
						label={ __( 'Rounded down', 'encore' ) }
						value={ ending }
						options={ [
							{ value: 'exact', label: __( 'not at all', 'encore' ) },
							{ value: 'ninety_nine', label: __( 'to end in .99', 'encore' ) },
							{ value: 'whole', label: __( 'to whole units', 'encore' ) },
						] }
						onChange={ ( chosen: Price[ 'ending' ] ) => set( { ending: chosen } ) }
					/>
					<DecimalField
						id="encore-price-least"
						/* translators: %s: currency, "USD". */
						label={ sprintf( __( 'Never less than, in %s', 'encore' ), shop().currency ) }
						value={ least === '0' ? '' : least }
						problem={ problems[ 'price.least' ] }
						onChange={ ( typed ) => set( { least: typed || '0' } ) }
					/>
				</>
			) }
			{ hasValue( type ) && choosesQuantity( settings ) && settings.most > 1 && (
				<BreakFields
					price={ settings.price }
					problems={ problems }
					onChange={ ( breaks ) => set( { breaks } ) }
				/>
			) }
			<PriceLine { ...shown } waitsFor={ waitsFor( settings.product_id > 0, isPriced, difference ) } />
		</>
	);
}

function hasValue( type: Price[ 'type' ] ): boolean {
	return type === 'fixed' || isDiscount( type );
}

function isDiscount( type: Price[ 'type' ] ): boolean {
	return type === 'percent' || type === 'amount';
}

function waitsFor( hasProduct: boolean, isPriced: boolean, isDifference: boolean ): string {
	if ( ! hasProduct ) {
		return __( 'Choose a product to see what the shopper pays.', 'encore' );
	}
	if ( isDifference ) {
		return __( 'What the shopper pays depends on what was bought.', 'encore' );
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
						{ preview.pieces.map( ( words ) => (
							<div key={ words }>{ words }</div>
						) ) }
						{ preview.note && <small>{ preview.note }</small> }
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
