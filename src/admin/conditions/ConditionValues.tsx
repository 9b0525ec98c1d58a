import { FormTokenField, Spinner, TextControl } from '@wordpress/components';
import { __ } from '@wordpress/i18n';

import type { Choice } from '../../api/types.generated';
import { ShopSearch, type Searched } from '../../woo/shop-search';
import { describe, FieldMessage, messageId } from '../offer-editor/FieldMessage';
import { toDecimal } from '../offer-editor/settings';
import { useFound } from '../offer-editor/use-found';
import { weekdays, type Condition, type Entry } from './conditions';
import { useChoices } from './use-choices';

interface Props {
	/** The beginning of the ids of its fields. */
	id: string;
	/** Says what is entered. */
	label: string;
	entry: Entry;
	condition: Condition;
	/** By the names of its fields. */
	problems: Partial< Record< 'values' | 'from' | 'to', string > >;
	onChange: ( change: Partial< Condition > ) => void;
}

/** So many stand below their field at once. */
const SHORT = 15;

/** What a condition compares with. */
export function ConditionValues( props: Props ) {
	const { id, label, entry, condition, problems, onChange } = props;
	switch ( entry.by ) {
		case 'nothing':
			return null;
		case 'range':
			return <Range { ...props } entry={ entry } />;
		case 'search':
			return (
				<>
					<SearchedValues
						key={ condition.type }
						label={ label }
						kind={ entry.kind }
						values={ condition.values }
						wrong={ problems.values === undefined ? undefined : messageId( id ) }
						onChange={ ( values ) => onChange( { values } ) }
					/>
					<FieldMessage of={ id } message={ problems.values } />
				</>
			);
		default:
			return (
				<>
					<ListedValues
						key={ condition.type }
						label={ label }
						entry={ entry }
						condition={ condition }
						onChange={ ( values ) => onChange( { values } ) }
					/>
					<FieldMessage of={ id } message={ problems.values } />
				</>
			);
	}
}

function Range( { id, label, entry, condition, problems, onChange }: Props & { entry: Entry & { by: 'range' } } ) {
	const field = ( name: 'from' | 'to', words: string ) => (
		<div>
			<TextControl
				__next40pxDefaultSize
				{ ...describe( `${ id }-${ name }`, problems[ name ] ) }
				type={ entry.input === 'number' ? 'text' : entry.input }
				{ ...( entry.input === 'number' && { inputMode: entry.whole ? 'numeric' : 'decimal' } ) }
				label={ words }
				aria-label={ `${ label }: ${ words }` }
				value={ condition[ name ] }
				onChange={ ( typed ) =>
					onChange( { [ name ]: entry.input === 'number' ? toDecimal( typed ) : typed } )
				}
			/>
			<FieldMessage of={ `${ id }-${ name }` } message={ problems[ name ] } />
		</div>
	);
	return (
		<div className="encore-conditions__range">
			{ field( 'from', entry.input === 'number' ? __( 'At least', 'encore' ) : __( 'From', 'encore' ) ) }
			{ field( 'to', entry.input === 'number' ? __( 'At most', 'encore' ) : __( 'To', 'encore' ) ) }
		</div>
	);
}

interface SearchedProps {
	label: string;
	kind: Searched;
	values: string[];
	wrong: string | undefined;
	onChange: ( values: string[] ) => void;
}

function SearchedValues( { label, kind, values, wrong, onChange }: SearchedProps ) {
	const { chosen, remember } = useFound( kind, values.map( Number ) );
	return (
		<ShopSearch
			kind={ kind }
			multiple
			label={ label }
			wrong={ wrong }
			chosen={ chosen }
			onChange={ ( found ) => {
				remember( found );
				onChange( found.map( ( one ) => String( one.id ) ) );
			} }
		/>
	);
}

interface ListedProps {
	label: string;
	entry: Entry;
	condition: Condition;
	onChange: ( values: string[] ) => void;
}

function ListedValues( { label, entry, condition, onChange }: ListedProps ) {
	switch ( entry.by ) {
		case 'choice':
			return <Chosen label={ label } condition={ condition } onChange={ onChange } />;
		case 'weekdays':
			return <Tokens label={ label } choices={ weekdays() } values={ condition.values } onChange={ onChange } />;
		default:
			return (
				<FormTokenField
					__next40pxDefaultSize
					label={ label }
					value={ condition.values }
					onChange={ ( tokens ) =>
						onChange( tokens.map( ( token ) => toText( token ).trim().toLowerCase() ) )
					}
				/>
			);
	}
}

function Chosen( { label, condition, onChange }: Omit< ListedProps, 'entry' > ) {
	const { isLoading, choices } = useChoices( condition.type );
	return isLoading ? (
		<Spinner />
	) : (
		<Tokens label={ label } choices={ choices } values={ condition.values } onChange={ onChange } />
	);
}

interface TokensProps {
	label: string;
	choices: Choice[];
	values: string[];
	onChange: ( values: string[] ) => void;
}

/** Chosen by their names, saved by their values; one that the shop does not have any more shows its value. */
function Tokens( { label, choices, values, onChange }: TokensProps ) {
	const nameOf = ( value: string ) => choices.find( ( one ) => one.value === value )?.label ?? value;
	const valueOf = ( name: string ) => choices.find( ( one ) => one.label === name )?.value;
	return (
		<FormTokenField
			__next40pxDefaultSize
			__experimentalExpandOnFocus={ choices.length <= SHORT }
			__experimentalShowHowTo={ false }
			__experimentalValidateInput={ ( typed ) => valueOf( typed ) !== undefined }
			label={ label }
			value={ values.map( nameOf ) }
			suggestions={ choices.map( ( one ) => one.label ) }
			maxSuggestions={ 300 }
			onChange={ ( tokens ) =>
				onChange( tokens.map( ( token ) => valueOf( toText( token ) ) ?? toText( token ) ) )
			}
		/>
	);
}

function toText( token: string | { value: string } ): string {
	return typeof token === 'string' ? token : token.value;
}
