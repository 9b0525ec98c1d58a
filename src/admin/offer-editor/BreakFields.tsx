import { Button, TextControl } from '@wordpress/components';
import { __, sprintf } from '@wordpress/i18n';

import { DecimalField } from './DecimalField';
import { describe, FieldMessage } from './FieldMessage';
import { MAX_BREAKS, MAX_QUANTITY, type OfferSettings, type Problems } from './settings';
import { labelOf } from './value-label';

type Price = OfferSettings[ 'price' ];

interface Props {
	price: Price;
	problems: Problems;
	onChange: ( breaks: Price[ 'breaks' ] ) => void;
}

/** Who takes more pieces may pay another price for each. */
export function BreakFields( { price: { type, breaks, value }, problems, onChange }: Props ) {
	const set = ( place: number, changed: Partial< Price[ 'breaks' ][ number ] > ) =>
		onChange( breaks.map( ( one, at ) => ( at === place ? { ...one, ...changed } : one ) ) );
	const last = breaks[ breaks.length - 1 ] ?? { from: 1, value };
	const add = () => onChange( [ ...breaks, { from: last.from + 1, value: last.value } ] );
	return (
		<fieldset className="encore-offer-editor__field encore-offer-editor__breaks">
			<legend>{ __( 'Price of each from so many pieces on', 'encore' ) }</legend>
			{ breaks.map( ( one, place ) => (
				<Row
					key={ place }
					type={ type }
					place={ place }
					{ ...one }
					problems={ problems }
					onChange={ ( changed ) => set( place, changed ) }
					onRemove={ () => onChange( breaks.filter( ( _, at ) => at !== place ) ) }
				/>
			) ) }
			<FieldMessage message={ problems[ 'price.breaks' ] } />
			{ breaks.length < MAX_BREAKS && (
				<Button variant="secondary" __next40pxDefaultSize onClick={ add }>
					{ breaks.length === 0
						? __( 'Another price from 2 pieces on', 'encore' )
						: __( 'Add a line', 'encore' ) }
				</Button>
			) }
		</fieldset>
	);
}

interface RowProps {
	type: Price[ 'type' ];
	place: number;
	from: number;
	value: string;
	problems: Problems;
	onChange: ( changed: Partial< Price[ 'breaks' ][ number ] > ) => void;
	onRemove: () => void;
}

function Row( { type, place, from, value, problems, onChange, onRemove }: RowProps ) {
	const ofFrom = `encore-break-${ place }-from`;
	const wrongFrom = problems[ `price.breaks.${ place }.from` ];
	return (
		<div className="encore-offer-editor__break">
			<div>
				<TextControl
					__next40pxDefaultSize
					{ ...describe( ofFrom, wrongFrom ) }
					type="number"
					label={ __( 'From', 'encore' ) }
					min={ 2 }
					max={ MAX_QUANTITY }
					value={ from === 0 ? '' : from }
					onChange={ ( typed ) => onChange( { from: Number( typed ) } ) }
				/>
				<FieldMessage of={ ofFrom } message={ wrongFrom } />
			</div>
			<div>
				<DecimalField
					id={ `encore-break-${ place }-value` }
					label={ labelOf( type ) }
					value={ value }
					problem={ problems[ `price.breaks.${ place }.value` ] }
					onChange={ ( typed ) => onChange( { value: typed } ) }
				/>
			</div>
			<Button
				variant="tertiary"
				isDestructive
				__next40pxDefaultSize
				aria-label={ sprintf(
					/* translators: %d: a number of pieces. */
					__( 'Remove the price from %d pieces on', 'encore' ),
					from
				) }
				onClick={ onRemove }
			>
				{ __( 'Remove', 'encore' ) }
			</Button>
		</div>
	);
}
