import { __, sprintf } from '@wordpress/i18n';

interface Props {
	/** The beginning of its classes. */
	of?: string;
	quantity: number;
	price_text: string;
	/** Empty where nothing is struck through. */
	regular_price_text: string;
}

/** "$52.00 $39.00 for 2" */
export function PriceWords( { of = 'encore-bump', quantity, price_text: now, regular_price_text: regular }: Props ) {
	return (
		<>
			{ regular !== '' && (
				<>
					<del className={ `${ of }__regular` }>
						<span className="screen-reader-text">{ __( 'Regular price:', 'encore' ) } </span>
						{ regular }
					</del>{ ' ' }
					<span className="screen-reader-text">{ __( 'Your price:', 'encore' ) } </span>
				</>
			) }
			<span className={ `${ of }__now` }>{ now }</span>
			{ quantity > 1 && (
				<span className={ `${ of }__quantity` }>
					{ ' ' }
					{
						/* translators: %d: number of pieces that the price is for, 2 or more. */
						sprintf( __( 'for %d', 'encore' ), quantity )
					}
				</span>
			) }
		</>
	);
}
