import { Button, SelectControl } from '@wordpress/components';
import { __, sprintf } from '@wordpress/i18n';
import { close } from '@wordpress/icons';
import { Fragment, useEffect, useRef, useState } from '@wordpress/element';

import { FieldMessage } from '../offer-editor/FieldMessage';
import {
	changed,
	kinds,
	missingIn,
	withCondition,
	withGroup,
	without,
	type Condition,
	type ConditionType,
	type Groups,
} from './conditions';
import { ConditionValues } from './ConditionValues';

export interface ConditionGroupsProps {
	/** The beginning of the ids of its fields. */
	id: string;
	/** What is wrong, by path. */
	problems: Record< string, string >;
	/** Where its problems are told: "conditions", "steps.upsell.conditions". */
	path: string;
	groups: Groups;
	onChange: ( groups: Groups ) => void;
}

/** For whom an offer is meant: groups of conditions, of which one must hold. */
export function ConditionGroups( { id, problems, path, groups, onChange }: ConditionGroupsProps ) {
	/** The place of the one that was added last, until it is left: nobody is told what is wrong with it before. */
	const [ added, setAdded ] = useState( '' );
	const add = ( to: Groups, at: number ) => {
		setAdded( `${ at }-${ ( to[ at ]?.length ?? 1 ) - 1 }` );
		onChange( to );
	};
	return (
		<div className="encore-conditions">
			{ groups.length === 0 && <p>{ __( 'No conditions: it is shown to everybody.', 'encore' ) }</p> }
			{ groups.map( ( group, at ) => (
				<Fragment key={ at }>
					{ at > 0 && <p className="encore-conditions__or">{ __( 'or', 'encore' ) }</p> }
					<fieldset className="encore-conditions__group">
						<legend>
							{ group.length > 1 ? __( 'All of these hold', 'encore' ) : __( 'This holds', 'encore' ) }
						</legend>
						{ group.map( ( one, place ) => (
							<ConditionRow
								key={ place }
								id={ `${ id }-${ at }-${ place }` }
								condition={ one }
								problems={ within( problems, `${ path }.${ at }.${ place }.` ) }
								isNew={ added === `${ at }-${ place }` }
								onLeave={ () => setAdded( '' ) }
								onChange={ ( change ) => onChange( changed( groups, at, place, change ) ) }
								onRemove={ () => {
									setAdded( '' );
									onChange( without( groups, at, place ) );
								} }
							/>
						) ) }
						<Button variant="tertiary" onClick={ () => add( withCondition( groups, at ), at ) }>
							{ __( 'and…', 'encore' ) }
						</Button>
						<FieldMessage message={ problems[ `${ path }.${ at }` ] } />
					</fieldset>
				</Fragment>
			) ) }
			<Button variant="secondary" onClick={ () => add( withGroup( groups ), groups.length ) }>
				{ groups.length === 0 ? __( 'Add a condition', 'encore' ) : __( 'or…', 'encore' ) }
			</Button>
			<FieldMessage message={ problems[ path ] } />
		</div>
	);
}

interface RowProps {
	id: string;
	condition: Condition;
	problems: Record< string, string >;
	/** It was just added. */
	isNew: boolean;
	onLeave: () => void;
	onChange: ( change: Partial< Condition > ) => void;
	onRemove: () => void;
}

function ConditionRow( { id, condition, problems, isNew, onLeave, onChange, onRemove }: RowProps ) {
	const all = kinds();
	const kind = all[ condition.type ];
	const [ isLeft, setLeft ] = useState( false );
	const first = useRef< HTMLSelectElement >( null );
	useEffect( () => {
		if ( isNew ) {
			setLeft( false );
			first.current?.focus();
		}
	}, [ isNew ] );
	return (
		<div
			className="encore-conditions__row"
			onBlur={ ( { currentTarget, relatedTarget } ) => {
				if ( ! currentTarget.contains( relatedTarget ) ) {
					// Where nothing takes the focus it was only a click beside, or into a list that is open. A button would
					// be moved by the message while it is pressed, and its click be lost.
					setLeft( relatedTarget !== null && ! relatedTarget.matches( 'button' ) );
					onLeave();
				}
			} }
		>
			<SelectControl
				ref={ first }
				__next40pxDefaultSize
				id={ `${ id }-type` }
				label={ __( 'Condition', 'encore' ) }
				hideLabelFromVision
				value={ condition.type }
				options={ ( Object.keys( all ) as ConditionType[] ).map( ( type ) => ( {
					value: type,
					label: all[ type ].label,
				} ) ) }
				onChange={ ( type ) => onChange( { type: type as ConditionType } ) }
			/>
			<SelectControl
				__next40pxDefaultSize
				id={ `${ id }-not` }
				/* translators: %s: what a condition looks at, "Payment method". */
				label={ sprintf( __( '%s: which way', 'encore' ), kind.label ) }
				hideLabelFromVision
				value={ condition.not ? 'not' : '' }
				options={ [
					{ value: '', label: kind.is[ 0 ] },
					{ value: 'not', label: kind.is[ 1 ] },
				] }
				onChange={ ( way ) => onChange( { not: way === 'not' } ) }
			/>
			<Button
				icon={ close }
				/* translators: %s: what a condition looks at, "Payment method". */
				label={ sprintf( __( 'Remove the condition: %s', 'encore' ), kind.label ) }
				onClick={ onRemove }
			/>
			<div className="encore-conditions__values">
				<ConditionValues
					id={ `${ id }-values` }
					label={ kind.label }
					entry={ kind.entry }
					condition={ condition }
					problems={ isNew ? {} : { ...( isLeft && missingIn( condition ) ), ...problems } }
					onChange={ onChange }
				/>
				{ kind.help && <p className="encore-conditions__help">{ kind.help }</p> }
			</div>
		</div>
	);
}

/** Those whose path begins so, by what follows. */
function within( problems: Record< string, string >, path: string ): Record< string, string > {
	return Object.fromEntries(
		Object.entries( problems )
			.filter( ( [ name ] ) => name.startsWith( path ) )
			.map( ( [ name, words ] ) => [ name.slice( path.length ), words ] )
	);
}
