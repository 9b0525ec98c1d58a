import { SelectControl, Spinner, TextControl } from '@wordpress/components';
import { useState } from '@wordpress/element';
import { __ } from '@wordpress/i18n';

import { useOrders } from './use-orders';

const ANOTHER = 'another';

/** The newest orders, and any other by its number. */
export function OrderFields( { order, onChange }: { order: string; onChange: ( order: string ) => void } ) {
	const orders = useOrders();
	const [ isAnother, setAnother ] = useState( false );
	if ( ! orders ) {
		return <Spinner />;
	}
	return (
		<>
			{ orders.length > 0 && (
				<SelectControl
					__next40pxDefaultSize
					label={ __( 'Past order', 'encore' ) }
					help={ __(
						'It is played as it was before any offer after payment; the order itself stays as it is.',
						'encore'
					) }
					value={ isAnother ? ANOTHER : order }
					options={ [
						{ value: '', label: __( 'Choose an order', 'encore' ) },
						...orders,
						{ value: ANOTHER, label: __( 'Another one, by its number', 'encore' ) },
					] }
					onChange={ ( chosen ) => {
						setAnother( chosen === ANOTHER );
						onChange( chosen === ANOTHER ? '' : chosen );
					} }
				/>
			) }
			{ ( isAnother || orders.length === 0 ) && (
				<TextControl
					__next40pxDefaultSize
					label={ __( 'Number of the order', 'encore' ) }
					inputMode="numeric"
					value={ order }
					onChange={ onChange }
				/>
			) }
		</>
	);
}
