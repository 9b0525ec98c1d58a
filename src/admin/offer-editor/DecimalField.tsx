import { TextControl } from '@wordpress/components';

import { describe, FieldMessage } from './FieldMessage';
import { toDecimal } from './settings';

interface Props {
	id: string;
	label: string;
	value: string;
	/** What is wrong with it. */
	problem: string | undefined;
	onChange: ( value: string ) => void;
}

/** An amount of money, or per cent. */
export function DecimalField( { id, label, value, problem, onChange }: Props ) {
	return (
		<>
			<TextControl
				__next40pxDefaultSize
				{ ...describe( id, problem ) }
				type="text"
				inputMode="decimal"
				autoComplete="off"
				label={ label }
				value={ value }
				onChange={ ( typed ) => onChange( toDecimal( typed ) ) }
			/>
			<FieldMessage of={ id } message={ problem } />
		</>
	);
}
